package io.signet.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Standard base64 as Go's {@code base64.StdEncoding} takes it, which differs from the JDK's decoders: padding is
 * required, CR and LF are skipped wherever they stand, other white space is refused, bits behind the end are ignored.
 */
final class GoBase64 {

    private static final byte[] SEXTETS = sextets();

    private GoBase64() {}

    /** The decoded bytes, or null when any part of the text is not base64. */
    static @Nullable Bytes decode(String text) {
        byte[] out = new byte[text.length() / 4 * 3 + 3];
        int size = 0;
        int pending = 0;
        int digits = 0;
        int pads = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                continue;
            }
            if (c == '=') {
                pads++;
                if (digits < 2 || digits + pads > 4) {
                    return null;
                }
                continue;
            }
            int sextet = c < 128 ? SEXTETS[c] : -1;
            if (sextet < 0 || pads > 0) {
                return null;
            }
            pending = pending << 6 | sextet;
            if (++digits == 4) {
                out[size++] = (byte) (pending >> 16);
                out[size++] = (byte) (pending >> 8);
                out[size++] = (byte) pending;
                pending = 0;
                digits = 0;
            }
        }
        if ((digits != 0 && digits + pads != 4) || (digits == 0 && pads != 0)) {
            return null;
        }
        if (digits == 2) {
            out[size++] = (byte) (pending >> 4);
        } else if (digits == 3) {
            out[size++] = (byte) (pending >> 10);
            out[size++] = (byte) (pending >> 2);
        }
        return Bytes.wrap(Arrays.copyOf(out, size));
    }

    private static byte[] sextets() {
        byte[] table = new byte[128];
        Arrays.fill(table, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            table[alphabet.charAt(i)] = (byte) i;
        }
        return table;
    }
}
