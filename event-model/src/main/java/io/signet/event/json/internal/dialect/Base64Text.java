package io.signet.event.json.internal.dialect;

import io.signet.event.Bytes;
import io.signet.event.EscapedText;
import org.jspecify.annotations.Nullable;

/** Says why text is not standard base64, as Go takes it: padded, CR and LF skipped, no other white space. */
public final class Base64Text {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int GROUP = 4;

    private Base64Text() {}

    /** Words that follow the name of what holds the text, or null when it is base64. Characters count from 0. */
    public static @Nullable String problem(String text) {
        return Bytes.ofBase64(text).isPresent() ? null : "is not base64: " + reason(text);
    }

    private static String reason(String text) {
        int digits = 0;
        int pads = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c == '\n' || c == '\r') {
                continue;
            }
            boolean isPad = c == '=';
            boolean fits = isPad ? digits % GROUP >= 2 && digits % GROUP + pads < GROUP : pads == 0 && isDigit(c);
            if (!fits) {
                return "character '" + EscapedText.of(Character.toString(c)) + "' at " + i;
            }
            if (isPad) {
                pads++;
            } else {
                digits++;
            }
        }
        return "it ends in the middle of a group of four characters, at " + text.length();
    }

    private static boolean isDigit(int c) {
        return c < 128 && ALPHABET.indexOf(c) >= 0;
    }
}
