package io.signet.event.json;

import io.signet.event.json.Members.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Ways to change a sound line as an attacker, a bug or a pipeline might, while it keeps most of its structure. */
enum Mutation {
    CUT {
        @Override
        byte[] apply(String line, Member member, Random random) {
            return bytes(line.substring(0, 1 + random.nextInt(line.length() - 1)));
        }
    },
    REPEATED_MEMBER {
        @Override
        byte[] apply(String line, Member member, Random random) {
            String again = line.substring(member.keyStart(), member.end());
            return replaced(line, member.end(), member.end(), "," + again);
        }
    },
    OTHER_TYPE {
        @Override
        byte[] apply(String line, Member member, Random random) {
            return replaced(line, member.valueStart(), member.end(), pick(VALUES, random));
        }
    },
    HUGE_NUMBER {
        @Override
        byte[] apply(String line, Member member, Random random) {
            return replaced(line, member.valueStart(), member.end(), pick(NUMBERS, random));
        }
    },
    DEEP_NESTING {
        @Override
        byte[] apply(String line, Member member, Random random) {
            int depth = pick(List.of(2, 50, 9_000, 12_000), random);
            String value = random.nextBoolean()
                    ? "[".repeat(depth) + "]".repeat(depth)
                    : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            return replaced(line, member.valueStart(), member.end(), value);
        }
    },
    ESCAPED_KEY {
        @Override
        byte[] apply(String line, Member member, Random random) {
            String key = member.key(line);
            if (key.indexOf('\\') >= 0) {
                return bytes(line);
            }
            StringBuilder escaped = new StringBuilder("\"");
            key.substring(1, key.length() - 1)
                    .chars()
                    .forEach(c -> escaped.append(String.format("\\u%04" + (random.nextBoolean() ? "x" : "X"), c)));
            return replaced(line, member.keyStart(), member.keyStart() + key.length(), escaped + "\"");
        }
    },
    BAD_UTF_8 {
        @Override
        byte[] apply(String line, Member member, Random random) {
            String bad = pick(BAD, random);
            String marked =
                    line.substring(0, member.valueStart()) + "\"a" + MARK + "b\"" + line.substring(member.end());
            byte[] bytes = bytes(marked);
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            String mark = new String(bytes(MARK), StandardCharsets.ISO_8859_1);
            return latin.replace(mark, bad).getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    MISSING_MEMBER {
        @Override
        byte[] apply(String line, Member member, Random random) {
            boolean last = line.charAt(member.end()) != ',';
            int from = last && line.charAt(member.keyStart() - 1) == ',' ? member.keyStart() - 1 : member.keyStart();
            return replaced(line, from, last ? member.end() : member.end() + 1, "");
        }
    },
    OTHER_CASE {
        @Override
        byte[] apply(String line, Member member, Random random) {
            String key = member.key(line);
            return replaced(
                    line, member.keyStart(), member.keyStart() + key.length(), key.toUpperCase(java.util.Locale.ROOT));
        }
    };

    private static final String MARK = "\uf8ff";

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "\"\"",
            "\"x\"",
            "\"1\"",
            "[]",
            "{}",
            "[1]",
            "[null]",
            "[[]]",
            "{\"a\":1}",
            "0",
            "-1",
            "1.5",
            "1e3",
            "\"f0VMRg==\"",
            "\"null\"",
            "[{}]",
            "{\"value\":1}",
            "[\"x\",1]",
            "NaN");

    private static final List<String> NUMBERS = List.of(
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775809",
            "9223372036854775807",
            "1e999",
            "-1e-999",
            "1" + "0".repeat(2_000),
            "0." + "1".repeat(2_000),
            "1e" + "9".repeat(100),
            "\"18446744073709551616\"",
            "\"" + "9".repeat(1_500) + "\"");

    /** Not UTF-8, one character a byte: stray, overlong, surrogate, beyond the last character, cut. */
    private static final List<String> BAD = List.of(
            "\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080", "\u00e2\u0082", "\u0080");

    abstract byte[] apply(String line, Member member, Random random);

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] replaced(String line, int from, int to, String with) {
        return bytes(line.substring(0, from) + with + line.substring(to));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
