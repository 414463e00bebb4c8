package io.signet.event.json.internal.text;

/** The inside of a JSON string, to text and back, as Go does it. */
public final class JsonStrings {

    private static final String HEX = "0123456789abcdef";

    private JsonStrings() {}

    /** Escapes resolved; a surrogate without its other half becomes U+FFFD. */
    static String unescape(String document, int start, int end) {
        String inside = document.substring(start, end);
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder out = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            char c = document.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = document.charAt(i++);
            if (escape == 'u') {
                char unit = (char) Integer.parseInt(document, i, i + 4, 16);
                i += 4;
                if (Character.isHighSurrogate(unit) && isEscapedLow(document, i, end)) {
                    out.append(unit).append((char) Integer.parseInt(document, i + 2, i + 6, 16));
                    i += 6;
                } else {
                    out.append(Character.isSurrogate(unit) ? '\ufffd' : unit);
                }
            } else {
                out.append(resolve(escape));
            }
        }
        return out.toString();
    }

    /** Looks no further than to the end: who looks on through all of the document for each of its strings takes for ever. */
    private static int indexOf(String document, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (document.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEscapedLow(String document, int i, int end) {
        return i + 6 <= end
                && document.charAt(i) == '\\'
                && document.charAt(i + 1) == 'u'
                && Character.isLowSurrogate((char) Integer.parseInt(document, i + 2, i + 6, 16));
    }

    private static char resolve(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    /** Appends a string with its quotes, escaped as Go's {@code encoding/json} escapes it (1.22 and
     * later). U+FFFD is escaped, as Go does where it stands for a byte that is not UTF-8, which is where it comes from. */
    public static void append(StringBuilder out, String text) {
        out.append('"');
        appendInside(out, text);
        out.append('"');
    }

    /**
     * Appends a string of a document anew, without its quotes. U+FFFD that stands there as itself does so in what Go prints too:
     * then it is what was recorded, and stands for nothing else.
     */
    static void appendAnew(StringBuilder out, String document, int start, int end) {
        int from = start;
        for (int i = indexOf(document, '\ufffd', start, end); i >= 0; i = indexOf(document, '\ufffd', from, end)) {
            appendInside(out, unescape(document, from, i));
            out.append('\ufffd');
            from = i + 1;
        }
        appendInside(out, unescape(document, from, end));
    }

    private static void appendInside(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&') {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                appendSpecial(out, c);
            }
        }
    }

    /** Appends a string with its quotes, escaped as main does it by hand: what JSON demands and nothing else. */
    static void appendPlain(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        appendUnicode(out, c);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(Character.isSurrogate(c) ? '\ufffd' : c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void appendSpecial(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '<', '>', '&', '\u2028', '\u2029', '\ufffd' -> appendUnicode(out, c);
            default -> {
                if (c < 0x20 || Character.isSurrogate(c)) {
                    appendUnicode(out, c < 0x20 ? c : '\ufffd');
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static void appendUnicode(StringBuilder out, char c) {
        out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15))
                .append(HEX.charAt(c & 15));
    }
}
