package io.signet.event.json.internal.skip;

/**
 * Steps over JSON of the plainest sort in a line that ends with a line feed, which no step goes past: ASCII, no white space but
 * spaces, no deeper than a few levels. Each step gives the place behind what it stepped over, or
 * {@link #DOUBT}.
 */
final class JsonBytes {

    static final int DOUBT = -1;

    /** The bits of a word remember what is open. */
    private static final int DEEPEST = 60;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final int deepest;

    /**
     * Prepares.
     *
     * @param deepest how many levels values may have
     */
    JsonBytes(int deepest) {
        this.deepest = Math.min(deepest, DEEPEST);
    }

    static int space(byte[] bytes, int at) {
        int i = at;
        while (bytes[i] == ' ') {
            i++;
        }
        return i;
    }

    int value(byte[] bytes, int at) {
        byte first = bytes[at];
        if (first == '"') {
            return string(bytes, at);
        }
        return first == '{' || first == '[' ? structure(bytes, at) : scalar(bytes, at);
    }

    static int string(byte[] bytes, int at) {
        if (bytes[at] != '"') {
            return DOUBT;
        }
        int i = at + 1;
        while (true) {
            long found = Swar.notPlain(Swar.at(bytes, i));
            if (found == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Swar.first(found);
            if (bytes[i] == '"') {
                return i + 1;
            }
            i = bytes[i] == '\\' ? escape(bytes, i) : DOUBT;
            if (i < 0) {
                return DOUBT;
            }
        }
    }

    private static int escape(byte[] bytes, int backslash) {
        return switch (bytes[backslash + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> backslash + 2;
            case 'u' -> {
                int digits = 0;
                while (digits < 4 && Character.digit(bytes[backslash + 2 + digits], 16) >= 0) {
                    digits++;
                }
                yield digits == 4 ? backslash + 6 : DOUBT;
            }
            default -> DOUBT;
        };
    }

    private static int scalar(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case 't' -> literal(bytes, at, TRUE);
            case 'f' -> literal(bytes, at, FALSE);
            case 'n' -> literal(bytes, at, NULL);
            default -> number(bytes, at);
        };
    }

    static boolean isTrue(byte[] bytes, int at) {
        return literal(bytes, at, TRUE) != DOUBT;
    }

    private static int literal(byte[] bytes, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return DOUBT;
            }
        }
        return at + word.length;
    }

    private static int number(byte[] bytes, int at) {
        int i = bytes[at] == '-' ? at + 1 : at;
        int whole = digits(bytes, i);
        if (whole == i || (bytes[i] == '0' && whole > i + 1)) {
            return DOUBT;
        }
        i = whole;
        if (bytes[i] == '.') {
            int fraction = digits(bytes, i + 1);
            if (fraction == i + 1) {
                return DOUBT;
            }
            i = fraction;
        }
        if ((bytes[i] | 0x20) == 'e') {
            int sign = bytes[i + 1] == '+' || bytes[i + 1] == '-' ? i + 2 : i + 1;
            int exponent = digits(bytes, sign);
            return exponent == sign ? DOUBT : exponent;
        }
        return i;
    }

    private static int digits(byte[] bytes, int at) {
        int i = at;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Past a key that is a plain string or not, its colon and spaces. */
    static int key(byte[] bytes, int at) {
        int end = string(bytes, at);
        return end < 0 ? DOUBT : colon(bytes, end - 1);
    }

    /** From the opening to the closing quote of a key without escapes. */
    static int plainKey(byte[] bytes, int at) {
        if (bytes[at] != '"') {
            return DOUBT;
        }
        int i = at + 1;
        long found = Swar.notPlain(Swar.at(bytes, i));
        while (found == 0) {
            i += Long.BYTES;
            found = Swar.notPlain(Swar.at(bytes, i));
        }
        i += Swar.first(found);
        return bytes[i] == '"' ? i : DOUBT;
    }

    /** From the closing quote of a key to its value. */
    static int colon(byte[] bytes, int quote) {
        int colon = space(bytes, quote + 1);
        return bytes[colon] == ':' ? space(bytes, colon + 1) : DOUBT;
    }

    private int structure(byte[] bytes, int at) {
        long open = 0;
        int depth = 0;
        int i = at;
        do {
            byte first = bytes[i];
            boolean isObject = first == '{';
            if (isObject || first == '[') {
                if (++depth > deepest) {
                    return DOUBT;
                }
                open = open << 1 | (isObject ? 1 : 0);
                i = space(bytes, i + 1);
                if (bytes[i] != (isObject ? '}' : ']')) {
                    i = isObject ? key(bytes, i) : i;
                    continue;
                }
            } else {
                i = first == '"' ? string(bytes, i) : scalar(bytes, i);
                if (i < 0) {
                    return DOUBT;
                }
                i = space(bytes, i);
            }
            while (depth > 0 && bytes[i] == ((open & 1) == 0 ? ']' : '}')) {
                open >>>= 1;
                i++;
                if (--depth > 0) {
                    i = space(bytes, i);
                }
            }
            if (depth > 0) {
                if (bytes[i] != ',') {
                    return DOUBT;
                }
                i = space(bytes, i + 1);
                i = (open & 1) == 0 ? i : key(bytes, i);
            }
        } while (depth > 0 && i >= 0);
        return i;
    }
}
