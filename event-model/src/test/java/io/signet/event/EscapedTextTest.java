package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EscapedTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("\u001b[31mred", "\\u001b[31mred", "a terminal escape"),
                Arguments.of("\u009b31m", "\\u009b31m", "a C1 control"),
                Arguments.of("a\nb\r\tc", "a\\nb\\r\\tc", "line ends and tabs"),
                Arguments.of("a\\nb", "a\\\\nb", "a backslash"),
                Arguments.of("\u0000\u007f", "\\u0000\\u007f", "NUL and DEL"),
                Arguments.of("a\u202egpj.exe", "a\\u202egpj.exe", "a right-to-left override"),
                Arguments.of("\u2066\u2069", "\\u2066\\u2069", "direction isolates"),
                Arguments.of("a\u200bb\u200d\ufeff", "a\\u200bb\\u200d\\ufeff", "zero width"),
                Arguments.of("\u2028\u2029\u0085", "\\u2028\\u2029\\u0085", "other line ends"),
                Arguments.of("\u00a0\u3000", "\\u00a0\\u3000", "other spaces"),
                Arguments.of(
                        "\u00ad\u034f\u115f\u3164\ufe0f", "\\u00ad\\u034f\\u115f\\u3164\\ufe0f", "what shows nothing"),
                Arguments.of("\ud83dx", "\\ud83dx", "half a surrogate pair"),
                Arguments.of("\udb40\udc41", "\\u{e0041}", "a tag"),
                Arguments.of("\ue000\udbff\udffd", "\\ue000\\u{10fffd}", "private use"),
                Arguments.of("/tmp/é€😀 \"<>&'", "/tmp/é€😀 \"<>&'", "what is harmless"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("texts")
    void escapes(String text, String expected, String what) {
        assertThat(EscapedText.of(text)).isEqualTo(expected);
    }

    @Test
    void harmless_text_is_returned_itself() {
        String text = "/usr/bin/é";

        assertThat(EscapedText.of(text)).isSameAs(text);
        assertThat(EscapedText.of("")).isEmpty();
    }

    /** By the categories of this JDK; the ranges themselves do not depend on it. */
    @Test
    void no_control_format_separator_surrogate_or_private_character_stands() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean stands = EscapedText.of(Character.toString(c)).equals(Character.toString(c));
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.PRIVATE_USE ->
                    assertThat(stands).as("U+%04X", c).isFalse();
                case Character.SPACE_SEPARATOR ->
                    assertThat(stands).as("U+%04X", c).isEqualTo(c == ' ');
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.DECIMAL_DIGIT_NUMBER,
                        Character.MATH_SYMBOL,
                        Character.CURRENCY_SYMBOL ->
                    assertThat(stands).as("U+%04X", c).isTrue();
                default -> {
                    // letters and marks without case hold some that show nothing
                }
            }
        }
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of(
                                "\\",
                                "u",
                                "{",
                                "}",
                                "0041",
                                "\\u0041",
                                "\n",
                                "n",
                                "\u001b",
                                "\ud83d",
                                "\ude00",
                                "\udb40\udc41")
                        .list()
                        .ofMaxSize(8)
                        .map(pieces -> String.join("", pieces)));
    }

    @Property(tries = 2000)
    void what_is_shown_can_be_read_back_without_doubt(@ForAll("anyText") String text) {
        assertThat(unescape(EscapedText.of(text))).isEqualTo(text);
    }

    private static String unescape(String shown) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) != '\\') {
                out.append(shown.charAt(i));
                continue;
            }
            char kind = shown.charAt(++i);
            if (kind == 'u' && shown.charAt(i + 1) == '{') {
                int end = shown.indexOf('}', i);
                out.appendCodePoint(Integer.parseInt(shown.substring(i + 2, end), 16));
                i = end;
            } else if (kind == 'u') {
                out.append((char) Integer.parseInt(shown.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind);
            }
        }
        return out.toString();
    }

    @Test
    void long_text_loses_its_middle_and_says_how_long_it_was() {
        assertThat(EscapedText.of("a".repeat(50) + "b".repeat(50), 30))
                .isEqualTo("a".repeat(20) + "…(100 characters)…" + "b".repeat(10));
        assertThat(EscapedText.of("a".repeat(30), 30)).isEqualTo("a".repeat(30));
        assertThat(EscapedText.of("\n".repeat(30), 30)).isEqualTo("\\n".repeat(30));
    }

    @Test
    void a_cut_never_splits_a_pair() {
        String pairs = "😀".repeat(100);
        for (int limit : List.of(16, 17, 18, 19, 20, 21)) {
            assertThat(EscapedText.of(pairs, limit)).doesNotContain("\\u");
            assertThat(EscapedText.of("x" + pairs, limit)).doesNotContain("\\u");
        }
    }

    @Test
    void the_limit_is_at_least_16() {
        assertThatThrownBy(() -> EscapedText.of("x", 15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 16, not 15");
    }
}
