package io.signet.event.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.json.internal.text.JsonChecker.Checked;
import io.signet.event.json.internal.text.JsonSyntaxException.Problem;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonCheckerTest {

    private static final JsonChecker CHECKER = new JsonChecker(10_000);

    private static Checked check(String text) throws JsonSyntaxException {
        // Longer than the text, as the reader's buffer is.
        char[] buffer = (text + "}]x").toCharArray();
        return CHECKER.check(buffer, text.length());
    }

    private static JsonSyntaxException problem(String text) {
        try {
            check(text);
        } catch (JsonSyntaxException e) {
            return e;
        }
        throw new AssertionError("accepted: " + text);
    }

    private static ReferenceParser.Answer answer(String text) {
        try {
            check(text);
            return ReferenceParser.Answer.SOUND;
        } catch (JsonSyntaxException e) {
            assertThat(e.index()).isBetween(0, text.length() - (e.problem() == Problem.UNFINISHED ? 0 : 1));
            return e.problem() == Problem.UNFINISHED
                    ? ReferenceParser.Answer.UNFINISHED
                    : ReferenceParser.Answer.BROKEN;
        }
    }

    @Provide
    Arbitrary<String> anything() {
        return JsonTexts.anything();
    }

    @Provide
    Arbitrary<String> sound() {
        return JsonTexts.sound();
    }

    @Provide
    Arbitrary<String> nearlySound() {
        return JsonTexts.nearlySound();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void says_of_any_text_what_a_naive_parser_says(@ForAll("anything") String text) {
        assertThat(answer(text)).isEqualTo(ReferenceParser.judge(text, true));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void says_of_nearly_sound_text_what_a_naive_parser_says(@ForAll("nearlySound") String text) {
        assertThat(answer(text)).isEqualTo(ReferenceParser.judge(text, true));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void accepts_sound_text_and_says_where_it_stands(@ForAll("sound") String text) throws JsonSyntaxException {
        Checked checked = check(" " + text + " ");

        assertThat(checked.spans()).hasSize(1);
        JsonChecker.Span span = checked.spans().get(0);
        assertThat((" " + text + " ").substring(span.start(), span.end()).strip())
                .isEqualTo(text.strip());
        assertThat(checked.nonFinite().isEmpty())
                .isEqualTo(ReferenceParser.judge(text, false) == ReferenceParser.Answer.SOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "{\"a\":01}",
                "[-01]",
                "[+1]",
                "[.5]",
                "[0x10]",
                "['a']",
                "{a:1}",
                "{'a':1}",
                "[1/**/]",
                "[1]//x",
                "#\n[1]",
                "[\"\t\"]",
                "[\"\u0000\"]",
                "[\"\\x\"]",
                "[\"\\u12g4\"]",
                "[\"\\'\"]",
                "[nan]",
                "[INF]",
                "[+INF]",
                "[Inf]",
                "[Infinity]",
                "[-Infinity]",
                "[+Infinity]",
                "[-NaN]",
                "[NaNs]",
                "[+Infx]",
                "[TRUE]",
                "[truex]",
                "[1 2]",
                "{\"a\" 1}",
                "{\"a\":1:2}",
                "{1:2}",
                "}",
                "]",
                "[}",
                "{]",
                "[1\u00a0]",
                "\ufeff[]",
                "[\u000b1]",
                "undefined",
                "[1_000]",
                "[1f]",
                "[\"a\"\"b\"]"
            })
    void rejects_what_gos_decoder_rejects(String text) {
        assertThat(problem(text).problem()).isEqualTo(Problem.UNEXPECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "[\"\\",
                "[\"\\u",
                "[\"\\u0",
                "[\"\\u00e",
                "[-",
                "[1.",
                "[1e",
                "[1e+",
                "[t",
                "[fals",
                "nul",
                "[N",
                "[Na",
                "[+",
                "[+I",
                "[-In",
                "[NaN",
                "[NaN,tr",
                "\"",
                "1.",
                "{} tru"
            })
    void tells_a_text_that_only_breaks_off(String text) {
        assertThat(problem(text).problem()).isEqualTo(Problem.UNFINISHED);
    }

    @Test
    void says_at_which_character_it_was_noticed() {
        assertThat(problem("[1, x]").index()).isEqualTo(4);
        assertThat(problem("{\u0001}").index()).isEqualTo(1);
        assertThat(problem("[\"\u0001\"]").index()).isEqualTo(2);
        assertThat(problem("[1").index()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"\\ud83dk\":1}",
                "{\"\\uDC00\":1}",
                "{\"\\ud83d\\u0041\":[\"\\udfff\"]}",
                "{\"\\ud83d\\ude00\":NaN}"
            })
    void takes_surrogates_without_their_other_half_as_go_does(String text) throws JsonSyntaxException {
        assertThat(check(text).spans()).containsExactly(new JsonChecker.Span(0, text.length()));
    }

    @Test
    void finds_every_document() throws JsonSyntaxException {
        assertThat(check(" {} [1]\t2 \"x\"{}\r").spans())
                .extracting(JsonChecker.Span::start)
                .containsExactly(1, 4, 8, 10, 13);
    }

    @Test
    void finds_bare_numbers_that_are_not_finite_and_not_those_in_text() throws JsonSyntaxException {
        assertThat(check("[NaN,\"NaN\",+Inf,\"-Inf \\\" Inf\",-Inf]").nonFinite())
                .isEqualTo(List.of(1, 11, 30));
    }

    @Test
    void nesting_is_limited_like_gos_and_nothing_recurses() throws JsonSyntaxException {
        String sound = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(check(sound).spans()).hasSize(1);

        JsonSyntaxException deep = problem("[".repeat(10_001) + "]".repeat(10_001));
        assertThat(deep.problem()).isEqualTo(Problem.TOO_DEEP);
        assertThat(deep.index()).isEqualTo(10_000);
    }

    @Test
    void a_million_levels_cost_no_stack() throws JsonSyntaxException {
        int depth = 1_000_000;
        char[] text = ("[".repeat(depth) + "]".repeat(depth)).toCharArray();

        assertThat(new JsonChecker(depth).check(text, text.length).spans()).hasSize(1);
    }
}
