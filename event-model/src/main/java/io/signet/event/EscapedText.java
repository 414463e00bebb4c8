package io.signet.event;

/**
 * The one escaper for text that goes to a terminal or a log. A capture holds what an attacker chose: escape sequences,
 * line breaks, bidirectional controls and invisible characters come out visible and harmless.
 *
 * <p>Escaped are C0 and C1 controls, DEL, line and paragraph separators, every format character (bidirectional and zero-width controls, soft
 * hyphen, tags), spaces other than U+0020, private-use characters, lone surrogates, and the backslash, so that what is
 * printed can be read back without doubt. Everything else stands as it is.
 */
public final class EscapedText {

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
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> isInvisible(c);
        };
    }

    /** Letters and marks by category that show nothing: Hangul fillers, variation selectors, tags. */
    private static boolean isInvisible(int c) {
        return c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0
                || c == 0x34f
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0000 && c <= 0xe0fff)
                || (c >= 0x17b4 && c <= 0x17b5);
    }
}
