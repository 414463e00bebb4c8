package io.signet.event;

import java.util.Arrays;
import java.util.stream.Stream;

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
    private static final int[] ESCAPED = bounds(
            "7f-a0 ad-ad", // DEL, C1 controls, no-break space; soft hyphen
            "34f-34f", // grapheme joiner
            "600-605 61c-61c 6dd-6dd 70f-70f 890-891 8e2-8e2", // Arabic and Syriac formats
            "115f-1160 1680-1680 17b4-17b5 180b-180f", // Hangul, Ogham, Khmer and Mongolian invisibles
            "2000-200f 2028-202f 205f-206f", // spaces, zero width, separators, all direction controls
            "3000-3000 3164-3164", // ideographic space, Hangul filler
            "d800-f8ff", // lone surrogates, private use
            "fe00-fe0f feff-feff ffa0-ffa0", // variation selectors, byte order mark, halfwidth filler
            "fff0-fffb fffe-ffff", // unassigned invisibles, annotations, no characters
            "110bd-110bd 110cd-110cd 13430-1343f 1bca0-1bca3 1d173-1d17a", // other formats
            "e0000-e0fff f0000-10ffff"); // tags, variation selectors, private use

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

    private static int[] bounds(String... ranges) {
        return Stream.of(String.join(" ", ranges).split("[ -]"))
                .mapToInt(bound -> Integer.parseInt(bound, 16))
                .toArray();
    }
}
