package io.signet.event.json.internal.text;

import java.util.Arrays;

/** What Go takes and Jackson refuses, in a spelling that Jackson takes. */
final class JacksonSpelling {

    private JacksonSpelling() {}

    /** Whether a text that Jackson refuses may be worth spelling anew. */
    static boolean mayHelp(char[] text, int length) {
        for (int i = 0; i + 2 < length; i++) {
            if ((text[i] == 'N' && text[i + 1] == 'a' && text[i + 2] == 'N')
                    || isInf(text, i, length)
                    || isSurrogate(text, i, length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A copy in which infinities are {@code +INF} and {@code -INF}, every other spelling that Jackson takes for them is
     * made invalid, and escaped surrogates, which Jackson wants in pairs in a key, are U+FFFD. Indices stay the same.
     */
    static char[] respell(char[] text, int length) {
        char[] spelt = Arrays.copyOf(text, length);
        boolean inString = false;
        for (int i = 0; i < length; i++) {
            char c = spelt[i];
            if (inString && c == '\\') {
                if (isSurrogate(spelt, i, length)) {
                    "fffd".getChars(0, 4, spelt, i + 2);
                }
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && c == 'I') {
                i += respellInf(spelt, i, length);
            }
        }
        return spelt;
    }

    /** How many more characters are done with. */
    private static int respellInf(char[] spelt, int i, int length) {
        boolean hasSign = i > 0 && (spelt[i - 1] == '+' || spelt[i - 1] == '-');
        if (!hasSign || !isInf(spelt, i, length)) {
            spelt[i] = '?';
            return 0;
        }
        spelt[i + 1] = 'N';
        spelt[i + 2] = 'F';
        return 2;
    }

    private static boolean isInf(char[] text, int i, int length) {
        return i + 2 < length && text[i] == 'I' && text[i + 1] == 'n' && text[i + 2] == 'f';
    }

    /** An escape from {@code \}{@code ud800} to {@code \}{@code udfff}. */
    private static boolean isSurrogate(char[] text, int i, int length) {
        return i + 5 < length
                && text[i] == '\\'
                && text[i + 1] == 'u'
                && (text[i + 2] == 'd' || text[i + 2] == 'D')
                && Character.digit(text[i + 3], 16) >= 8
                && isHex(text[i + 3])
                && isHex(text[i + 4])
                && isHex(text[i + 5]);
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
