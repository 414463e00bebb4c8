package io.signet.event.json.internal.text;

import java.util.List;
import java.util.regex.Pattern;

/** Literals and numbers at the end of a text that breaks off. */
final class Scalars {

    private static final List<String> LITERALS = List.of("true", "false", "null", "NaN", "+Inf", "-Inf");
    /** Possessive: it runs over as many digits as a line can hold. */
    private static final Pattern NUMBER =
            Pattern.compile("-?+(?:(?:0|[1-9][0-9]*+)(?:\\.(?:[0-9]++)?+)?+(?:(?<=[0-9])[eE][+-]?+[0-9]*+)?+)?+");

    private Scalars() {}

    /** Where the characters begin that can belong to a scalar which is no string; the length when there are none. */
    static int startOfLast(char[] text, int length) {
        int start = length;
        while (start > 0 && isPart(text[start - 1])) {
            start--;
        }
        return start;
    }

    /** Whether a scalar can begin so. */
    static boolean isBeginning(String token) {
        return LITERALS.stream().anyMatch(literal -> literal.startsWith(token))
                || NUMBER.matcher(token).matches();
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '-'
                || c == '.';
    }
}
