package io.signet.event.json.internal.text;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that are JSON, and texts that nearly are. */
final class JsonTexts {

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        " ",
        "\t",
        "\r",
        "\n",
        "0",
        "1",
        "-",
        "+",
        ".",
        "e",
        "E",
        "true",
        "false",
        "null",
        "NaN",
        "Inf",
        "-Inf",
        "+Inf",
        "INF",
        "Infinity",
        "-Infinity",
        "nan",
        "tru",
        "\"a\":",
        "\"a\"",
        "\\u00e9",
        "\\ud83d",
        "\\x",
        "'",
        "/",
        "//",
        "#",
        "_",
        "x",
        "\u0001",
        "\u0000",
        "\u007f",
        "\u2028",
        "é",
        "😀",
        "\ufffd",
        "01",
        "1e5",
        "1.5",
        "-0",
        "0.",
        "\f",
        "\u000b"
    };

    private static final Pattern GLUED = Pattern.compile("(true|false|null|NaN|Inf)[-+.]");

    private JsonTexts() {}

    /** Pieces in any order. */
    static Arbitrary<String> anything() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces))
                .filter(JsonTexts::isWellSeparated);
    }

    /** Whether {@code true-1} is two documents or none is nobody's business: Tracee writes neither. */
    private static boolean isWellSeparated(String text) {
        return !GLUED.matcher(text).find();
    }

    static Arbitrary<String> sound() {
        return value(3);
    }

    /** A sound text with one piece put in, one character taken out, or its end cut off. */
    static Arbitrary<String> nearlySound() {
        return Combinators.combine(
                        sound(),
                        Arbitraries.of(PIECES),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 2))
                .as((text, piece, share, way) -> {
                    int at = (int) (share * text.length());
                    return switch (way) {
                        case 0 -> text.substring(0, at) + piece + text.substring(at);
                        case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
                        default -> text.substring(0, at);
                    };
                })
                .filter(JsonTexts::isWellSeparated);
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> scalar = Arbitraries.of(
                "0",
                "-0",
                "12",
                "-1.5",
                "1e5",
                "2E-3",
                "true",
                "false",
                "null",
                "NaN",
                "+Inf",
                "-Inf",
                "\"\"",
                "\"a\\\"b\"",
                "\"NaN\"",
                "\"\\\\\"",
                "\"-Inf\"",
                "\"é\"",
                "\"\\u0041\\n\"",
                "18446744073709551615");
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> inner = spaced(value(depth - 1));
        Arbitrary<String> list = inner.list().ofMaxSize(3).map(elements -> "[" + String.join(",", elements) + "]");
        Arbitrary<String> object = inner.map(element -> "\"k\" :" + element)
                .list()
                .ofMaxSize(3)
                .map(members -> "{ " + String.join(",", members) + "}");
        return Arbitraries.oneOf(scalar, list, object);
    }

    private static Arbitrary<String> spaced(Arbitrary<String> value) {
        return Combinators.combine(Arbitraries.of("", "", " ", "\r", "\t"), value, Arbitraries.of("", "", " "))
                .as((before, text, after) -> before + text + after);
    }
}
