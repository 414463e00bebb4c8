package io.signet.event.json.internal.line;

/**
 * Follows brackets and strings through bytes that should be JSON, to see where documents end before anybody reads them.
 * What is broken it does not see; that is found when they are read.
 */
final class Brackets {

    private int depth;
    private boolean inString;
    private boolean isEscaped;

    /** Goes over one byte. */
    void take(byte b) {
        if (inString) {
            if (isEscaped) {
                isEscaped = false;
            } else if (b == '\\') {
                isEscaped = true;
            } else if (b == '"') {
                inString = false;
            }
            return;
        }
        switch (b) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
    }

    void take(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            take(bytes[i]);
        }
    }

    int depth() {
        return depth;
    }

    boolean isInString() {
        return inString;
    }

    /** Behind the last whole document in a range, or something else when there is none. */
    static int endOfLastDocument(byte[] bytes, int from, int to, int otherwise) {
        Brackets brackets = new Brackets();
        int end = otherwise;
        for (int i = from; i < to; i++) {
            int before = brackets.depth;
            brackets.take(bytes[i]);
            if (brackets.depth == 0 && before > 0) {
                end = i + 1;
            }
        }
        return end;
    }
}
