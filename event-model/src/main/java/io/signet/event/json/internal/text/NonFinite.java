package io.signet.event.json.internal.text;

import org.jspecify.annotations.Nullable;

/** The numbers that Go prints bare and JSON does not know: {@code NaN}, {@code +Inf}, {@code -Inf}. */
final class NonFinite {

    private NonFinite() {}

    /** Whether one may occur; also true for some texts in which one stands inside a string only. */
    static boolean occurIn(char[] text, int length) {
        for (int i = 2; i < length; i++) {
            if ((text[i] == 'N' && text[i - 1] == 'a' && text[i - 2] == 'N') || isInf(text, i - 2, length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text with infinities as Jackson spells them, {@code +INF} and {@code -INF}, and every other spelling it takes
     * made invalid. Indices stay the same.
     */
    static char[] speltForJackson(char[] text, int length) {
        char[] spelt = java.util.Arrays.copyOf(text, length);
        boolean inString = false;
        for (int i = 0; i < length; i++) {
            char c = spelt[i];
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == 'I') {
                if (isInf(spelt, i, length) && i > 0 && (spelt[i - 1] == '+' || spelt[i - 1] == '-')) {
                    spelt[i + 1] = 'N';
                    spelt[i + 2] = 'F';
                    i += 2;
                } else {
                    spelt[i] = '?';
                }
            }
        }
        return spelt;
    }

    /** The value of a bare token, or null when the text is no such token. */
    static @Nullable Double valueOf(String token) {
        return switch (token) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    private static boolean isInf(char[] text, int i, int length) {
        return i + 2 < length && text[i] == 'I' && text[i + 1] == 'n' && text[i + 2] == 'f';
    }
}
