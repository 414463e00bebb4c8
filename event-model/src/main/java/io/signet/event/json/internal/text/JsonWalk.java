package io.signet.event.json.internal.text;

/** Steps over the parts of a sound document. */
final class JsonWalk {

    private JsonWalk() {}

    static int skipSpace(String text, int at) {
        int i = at;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the value that starts here. */
    static int skipValue(String text, int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return skipString(text, at);
        }
        return c == '{' || c == '[' ? skipStructure(text, at) : skipScalar(text, at);
    }

    static int skipString(String text, int at) {
        int quote = text.indexOf('"', at + 1);
        while (isEscaped(text, at + 1, quote)) {
            quote = text.indexOf('"', quote + 1);
        }
        return quote + 1;
    }

    private static boolean isEscaped(String text, int from, int quote) {
        int i = quote;
        while (i > from && text.charAt(i - 1) == '\\') {
            i--;
        }
        return ((quote - i) & 1) != 0;
    }

    private static int skipStructure(String text, int at) {
        int depth = 0;
        int i = at;
        do {
            switch (text.charAt(i)) {
                case '"' -> i = skipString(text, i) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            i++;
        } while (depth > 0);
        return i;
    }

    private static int skipScalar(String text, int at) {
        int i = at;
        while (i < text.length() && !isDelimiter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDelimiter(char c) {
        return c == ',' || c == '}' || c == ']' || isSpace(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
