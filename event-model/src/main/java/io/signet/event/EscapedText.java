package io.signet.event;

import java.util.Arrays;

/**
 * The one escaper for text that goes to a terminal or a log. A capture holds what an attacker chose: escape sequences,
 * line breaks, bidirectional controls and invisible characters come out visible and harmless.
 *
 * <p>Escaped are C0 and C1 controls, DEL, line and paragraph separators, every format character (bidirectional and zero-width controls, soft
 * hyphen, tags), spaces other than U+0020, private-use characters, lone surrogates, and the backslash, so that what is
 * printed can be read back without doubt. Everything else stands as it is.
 */
public final class EscapedText {

    /**
     * First and last of each range beyond ASCII, in order. Spelt out, since the JDK's categories change with its version
     * and the same text has to come out the same everywhere.
     */
    private static final int[] ESCAPED = {
        0x7f,
        0xa0, // DEL, C1 controls, no-break space
        0xad,
        0xad, // soft hyphen
        0x34f,
        0x34f, // grapheme joiner
        0x600,
        0x605,
        0x61c,
        0x61c,
        0x6dd,
        0x6dd,
        0x70f,
        0x70f,
        0x890,
        0x891,
        0x8e2,
        0x8e2, // Arabic and Syriac formats
        0x115f,
        0x1160, // Hangul fillers
        0x1680,
        0x1680, // Ogham space
        0x17b4,
        0x17b5,
        0x180b,
        0x180f, // Khmer and Mongolian invisibles
        0x2000,
        0x200f, // spaces, zero width, direction marks
        0x2028,
        0x202f, // separators, direction embeddings and overrides
        0x205f,
        0x206f, // mathematical space, invisible operators, direction isolates
        0x3000,
        0x3000,
        0x3164,
        0x3164, // ideographic space, Hangul filler
        0xd800,
        0xf8ff, // lone surrogates, private use
        0xfe00,
        0xfe0f, // variation selectors
        0xfeff,
        0xfeff, // byte order mark
        0xffa0,
        0xffa0, // halfwidth Hangul filler
        0xfff0,
        0xfffb, // unassigned invisibles, interlinear annotations
        0xfffe,
        0xffff, // no characters
        0x110bd,
        0x110bd,
        0x110cd,
        0x110cd,
        0x13430,
        0x1343f,
        0x1bca0,
        0x1bca3,
        0x1d173,
        0x1d17a, // other formats
        0xe0000,
        0xe0fff, // tags, variation selectors
        0xf0000,
        0x10ffff // private use
    };

    private EscapedText() {}

    /**
     * Escapes all of a text.
     *
     * @param text the text as recorded
     * @return one line of printable text: the same object when nothing had to be escaped
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (mustEscape(c)) {
                return escape(text);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    /**
     * Escapes a text and cuts out its middle when it is long.
     *
     * @param text the text as recorded
     * @param limit the most characters to keep of the text, at least 16
     * @return one line; when cut, it says how many characters there were
     * @throws IllegalArgumentException when the limit is below 16
     */
    public static String of(String text, int limit) {
        if (limit < 16) {
            throw new IllegalArgumentException("limit must be at least 16, not " + limit);
        }
        if (text.length() <= limit) {
            return of(text);
        }
        int head = boundary(text, limit * 2 / 3);
        int tail = boundary(text, text.length() - limit / 3);
        return of(text.substring(0, head)) + "…(" + text.length() + " characters)…" + of(text.substring(tail));
    }

    /**
     * Escapes a text, cuts out its middle when it is long, and puts it in quotes; quotes inside are escaped, so that it is
     * plain where the text ends.
     *
     * @param text the text as recorded
     * @param limit the most characters to keep of the text, at least 16
     * @return one line that begins and ends with a quote
     * @throws IllegalArgumentException when the limit is below 16
     */
    public static String quoted(String text, int limit) {
        return '"' + of(text, limit).replace("\"", "\\\"") + '"';
    }

    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (mustEscape(c)) {
                append(out, c);
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> out.append(c > 0xffff ? String.format("\\u{%x}", c) : String.format("\\u%04x", c));
        }
    }

    private static boolean mustEscape(int c) {
        if (c < 0x7f) {
            return c < 0x20 || c == '\\';
        }
        int found = Arrays.binarySearch(ESCAPED, c);
        return found >= 0 || (-found - 1) % 2 == 1;
    }
}
