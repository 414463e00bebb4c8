package io.signet.event.json.internal.text;

/**
 * Decodes UTF-8 as Go's {@code encoding/json} does: every single byte that belongs to no valid sequence becomes one
 * U+FFFD. Overlong forms and encoded surrogates are not valid.
 */
public final class Utf8 {

    /** Bytes of a byte order mark. */
    public static final int MARK = 3;

    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    /** Whether bytes begin with a byte order mark. */
    public static boolean startsWithMark(byte[] bytes, int from, int to) {
        return to - from >= MARK
                && bytes[from] == (byte) 0xef
                && bytes[from + 1] == (byte) 0xbb
                && bytes[from + 2] == (byte) 0xbf;
    }

    /**
     * Decodes into a buffer that holds at least as many characters as there are bytes.
     *
     * @return how many characters were written
     */
    public static int decode(byte[] bytes, int from, int to, char[] out) {
        int length = 0;
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                out[length++] = (char) b;
                i++;
                continue;
            }
            int width = width(bytes, i, to);
            if (width == 1) {
                out[length++] = REPLACEMENT;
            } else if (width == 2) {
                out[length++] = (char) (((b & 0x1f) << 6) | (bytes[i + 1] & 0x3f));
            } else if (width == 3) {
                out[length++] = (char) (((b & 0x0f) << 12) | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f));
            } else {
                int c = ((b & 0x07) << 18)
                        | ((bytes[i + 1] & 0x3f) << 12)
                        | ((bytes[i + 2] & 0x3f) << 6)
                        | (bytes[i + 3] & 0x3f);
                out[length++] = Character.highSurrogate(c);
                out[length++] = Character.lowSurrogate(c);
            }
            i += width;
        }
        return length;
    }

    /** How many bytes stand before the character at an index of the decoded text. */
    public static int bytesBefore(byte[] bytes, int from, int to, long index) {
        int i = from;
        long at = 0;
        while (i < to && at < index) {
            int width = bytes[i] >= 0 ? 1 : width(bytes, i, to);
            at += width == 4 ? 2 : 1;
            i += width;
        }
        return i - from;
    }

    /** Width of the valid sequence that starts with a byte above 0x7f, or 1 when there is none. */
    private static int width(byte[] bytes, int i, int to) {
        int b = bytes[i] & 0xff;
        if (b >= 0xc2 && b <= 0xdf) {
            return continues(bytes, i + 1, to, 0x80, 0xbf) ? 2 : 1;
        }
        if (b >= 0xe0 && b <= 0xef) {
            boolean second = continues(bytes, i + 1, to, b == 0xe0 ? 0xa0 : 0x80, b == 0xed ? 0x9f : 0xbf);
            return second && continues(bytes, i + 2, to, 0x80, 0xbf) ? 3 : 1;
        }
        if (b >= 0xf0 && b <= 0xf4) {
            boolean second = continues(bytes, i + 1, to, b == 0xf0 ? 0x90 : 0x80, b == 0xf4 ? 0x8f : 0xbf);
            return second && continues(bytes, i + 2, to, 0x80, 0xbf) && continues(bytes, i + 3, to, 0x80, 0xbf) ? 4 : 1;
        }
        return 1;
    }

    private static boolean continues(byte[] bytes, int i, int to, int low, int high) {
        return i < to && (bytes[i] & 0xff) >= low && (bytes[i] & 0xff) <= high;
    }
}
