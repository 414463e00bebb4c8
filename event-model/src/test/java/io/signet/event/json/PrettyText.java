package io.signet.event.json;

import java.nio.charset.StandardCharsets;

/** Prints a sound JSON line over several lines, as {@code jq} does and others, without touching a token of it. */
final class PrettyText {

    private final String indent;
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private PrettyText(String indent, String lineEnd) {
        this.indent = indent;
        this.lineEnd = lineEnd;
    }

    /** As jq prints: two spaces for each level. The last line has no line end. */
    static String of(String json) {
        return of(json, "  ", "\n");
    }

    static String of(String json, String indent, String lineEnd) {
        return new PrettyText(indent, lineEnd).print(json);
    }

    /** Bytes for bytes, whatever they are. */
    static byte[] of(byte[] json, String indent, String lineEnd) {
        return of(new String(json, StandardCharsets.ISO_8859_1), indent, lineEnd)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String print(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '"' -> {
                    int end = endOfString(json, i);
                    out.append(json, i, end);
                    i = end - 1;
                }
                case '{', '[' -> {
                    out.append(c);
                    depth++;
                    boolean isEmpty = json.charAt(i + 1) == (c == '{' ? '}' : ']');
                    if (!isEmpty) {
                        newLine();
                    }
                }
                case '}', ']' -> {
                    depth--;
                    if (json.charAt(i - 1) != (c == '}' ? '{' : '[')) {
                        newLine();
                    }
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    newLine();
                }
                case ':' -> out.append(": ");
                case ' ', '\t', '\r' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static int endOfString(String json, int start) {
        int i = start + 1;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private void newLine() {
        out.append(lineEnd).append(indent.repeat(depth));
    }
}
