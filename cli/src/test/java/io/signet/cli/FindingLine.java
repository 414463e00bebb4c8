package io.signet.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line of the text format back, as strictly as a careful script would: what is not exactly
 * {@code place: ID severity key=value ...} is refused.
 */
record FindingLine(String head, List<FindingLine.Field> fields) {

    /**
     * One {@code key=value}.
     *
     * @param key the key
     * @param value the value without its quotes, still escaped
     * @param quoted whether it stood in quotes
     */
    record Field(String key, String value, boolean quoted) {

        /** Whether this is that text: all of it, or its beginning and end when it was too long. */
        boolean holds(String text) {
            int cut = value.indexOf("…(" + text.length() + " characters)…");
            if (text.length() > 600 && cut >= 0) {
                return text.startsWith(unescape(value.substring(0, cut)))
                        && text.endsWith(unescape(value.substring(value.indexOf(")…", cut) + 2)));
            }
            return value.equals("-") && !quoted
                    ? text.isEmpty()
                    : unescape(value).equals(text);
        }
    }

    static FindingLine parse(String line) {
        int at = line.indexOf(" path=");
        String head = line.substring(0, at);
        List<Field> fields = new ArrayList<>();
        while (at < line.length()) {
            require(line.charAt(at) == ' ', line, at);
            int equals = line.indexOf('=', at);
            String key = line.substring(at + 1, equals);
            at = equals + 1;
            boolean quoted = line.charAt(at) == '"';
            int start = quoted ? at + 1 : at;
            at = start;
            while (at < line.length() && line.charAt(at) != (quoted ? '"' : ' ')) {
                at += line.charAt(at) == '\\' ? 2 : 1;
            }
            fields.add(new Field(key, line.substring(start, at), quoted));
            if (quoted) {
                require(at < line.length(), line, at);
                at++;
            }
        }
        return new FindingLine(head, List.copyOf(fields));
    }

    private static void require(boolean condition, String line, int at) {
        if (!condition) {
            throw new AssertionError("not the text format at " + at + ": " + line);
        }
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    boolean braces = text.charAt(i + 1) == '{';
                    int end = braces ? text.indexOf('}', i) : i + 5;
                    out.appendCodePoint(Integer.parseInt(text.substring(braces ? i + 2 : i + 1, end), 16));
                    i = braces ? end : end - 1;
                }
                default -> out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
