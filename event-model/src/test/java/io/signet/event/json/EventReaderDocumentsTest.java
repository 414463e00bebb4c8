package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that cross lines: when they may, what becomes of their lines, and how reading goes on behind broken ones. */
final class EventReaderDocumentsTest {

    private static final String BROKEN = "a document over several lines begins here and does not end";
    private static final String ARGUMENT =
            "{\"eventName\":\"e\",\"args\":[{\"name\":\"a\",\"value\":[1,{\"b\":{}}]},{\"name\":\"c\",\"value\":null}]}";

    private static final List<byte[]> LINES = lines();

    private static List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        for (String dialect : List.of("A", "D", "Dp", "H", "M", "N", "P1", "P3", "R", "T", "U")) {
            lines.addAll(Golden.inputLines("dialect-" + dialect));
        }
        lines.addAll(
                Golden.lines(Captures.content(Captures.DROPPED_EXECUTABLES)).subList(0, 200));
        lines.addAll(Golden.lines(Captures.content(Captures.ofMain().get(0))).subList(0, 200));
        return lines;
    }

    @Provide
    Arbitrary<byte[]> realLines() {
        return Arbitraries.of(LINES);
    }

    @Provide
    Arbitrary<String> indents() {
        return Arbitraries.of("", " ", "  ", "    ", "\t");
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n");
    }

    private static String pretty(String json) {
        return PrettyText.of(json) + "\n";
    }

    private static void assertCountsAddUp(Reading reading, byte[] source) {
        ReadCounts counts = reading.counts();
        assertThat(counts.lines()).isEqualTo(Golden.lines(source).size());
        assertThat(counts.lines()).isEqualTo(counts.eventLines() + counts.skippedLines() + counts.failedLines());
        assertThat(counts.bytes()).isEqualTo(source.length);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_event_printed_over_several_lines_is_the_same_event(
            @ForAll("realLines") byte[] line, @ForAll("indents") String indent, @ForAll("lineEnds") String lineEnd)
            throws IOException {
        byte[] source = PrettyText.of(line, indent, lineEnd);
        Reading reading = Reading.of(source);
        Reading bare = Reading.of(line);

        assertThat(bare.events()).hasSize(1);
        assertThat(reading.comparable().subList(0, 4))
                .isEqualTo(bare.comparable().subList(0, 4));
        assertThat(reading.counts().eventLines())
                .isEqualTo(Golden.lines(source).size())
                .isGreaterThan(1);
        assertCountsAddUp(reading, source);
    }

    @Test
    void every_line_of_a_document_has_its_fate_and_the_place_is_the_first() throws IOException {
        String first = pretty(named("a"));
        String foreign = pretty("{\"hello\":{\"a\":1}}");
        Reading reading = Reading.of(first + pretty(named("b")) + foreign + named("c"));

        assertThat(reading.names()).containsExactly("a", "b", "c");
        assertThat(reading.places())
                .containsExactly(
                        new Place(Reading.SOURCE, 1, 0, 0),
                        new Place(Reading.SOURCE, 5, first.length(), 0),
                        new Place(Reading.SOURCE, 14, 2L * first.length() + foreign.length(), 0));
        assertThat(reading.shown())
                .containsExactly("capture.jsonl:9 (byte " + 2 * first.length()
                        + "): foreign: JSON, but no event of a known dialect");
        assertThat(reading.issues().get(0).lines()).isEqualTo(5);
        assertThat(reading.counts().eventLines()).isEqualTo(9);
        assertThat(reading.counts().skipped(SkipReason.FOREIGN)).isEqualTo(5);
    }

    @Test
    void all_lines_of_an_unwanted_document_are_unwanted() throws IOException {
        Reading reading = Reading.of(pretty(ARGUMENT), settings -> settings.interest(EventInterest::none));

        assertThat(reading.counts().skipped(SkipReason.UNWANTED))
                .isEqualTo(reading.counts().lines())
                .isGreaterThan(10);
    }

    @Test
    void several_events_of_one_document_have_one_place() throws IOException {
        Reading reading = Reading.of("\n" + pretty(WrappedLines.cloudWatch(named("a"), named("b"))));

        assertThat(reading.places())
                .containsExactly(new Place(Reading.SOURCE, 2, 1, 0), new Place(Reading.SOURCE, 2, 1, 1));
    }

    @Test
    void white_space_cr_and_a_byte_order_mark_may_stand_around_the_bracket() throws IOException {
        String rest = "\n \"eventName\":\"e\",\"args\":[]}\n";
        for (String first : List.of("{", " {", "\t{ ", "{\r", "\ufeff{", "\ufeff \t{\r")) {
            assertThat(Reading.of(first + rest).names()).as(first).containsExactly("e");
            assertThat(Reading.of(EVENT + "\n" + first + rest).names())
                    .as(first)
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r", "\"", "}"})
    void a_lone_brace_begins_a_document_when_the_next_line_begins_inside(String next) throws IOException {
        Reading reading = Reading.of("{\n" + next + "x\n");

        assertThat(reading.issues().get(0).message()).contains("not JSON: ").doesNotContain("(at byte 2 of the line)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "x", "1", ",", ":", "]", "\n", ""})
    void a_lone_brace_before_anything_else_stands_alone(String next) throws IOException {
        Reading reading = Reading.of("{\n" + next + "\n" + EVENT + "\n");

        assertThat(reading.shown().get(0))
                .isEqualTo("capture.jsonl:1 (byte 0): invalid: not JSON: the document does not end"
                        + " (at byte 2 of the line)");
        assertThat(reading.names()).containsExactly("magic_write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"eventName\":\"e\",\n\"args\":[]}\n", "{ \"eventName\":\"e\",\n \"args\":[]}\n", "[ {\n}]\n"})
    void a_line_with_more_than_a_bracket_crosses_nothing(String text) throws IOException {
        assertThat(Reading.of(text).reasons()).contains("1 invalid").hasSize(2);
    }

    @Test
    void a_string_crosses_no_line() throws IOException {
        Reading reading = Reading.of("{\n  \"eventName\": \"e\n\", \"args\": []\n}\n" + pretty(EVENT));

        assertThat(reading.shown().get(0)).isEqualTo("capture.jsonl:1 (byte 0): invalid: not JSON: " + BROKEN);
        assertThat(reading.reasons()).containsExactly("1 invalid", "2 invalid", "3 invalid", "4 invalid");
        assertThat(reading.names()).containsExactly("magic_write");
    }

    @Test
    void blank_lines_inside_a_document_belong_to_it() throws IOException {
        Reading reading = Reading.of("{\n \n\n \"eventName\":\"e\",\n\n\"args\":[]\n\n}\n");

        assertThat(reading.names()).containsExactly("e");
        assertThat(reading.counts().eventLines()).isEqualTo(8);
    }

    @Test
    void the_line_that_ends_a_document_may_hold_more() throws IOException {
        assertThat(Reading.of(PrettyText.of(named("a")) + " " + named("b") + "\n" + named("c") + "\n")
                        .names())
                .containsExactly("a", "b", "c");
        assertThat(Reading.of(PrettyText.of(named("a")) + " {\n" + "\"eventName\":\"b\",\"args\":[]}\n")
                        .names())
                .containsExactly("a", "b");
    }

    @Test
    void of_a_broken_document_the_first_line_fails_and_the_next_stand_alone() throws IOException {
        Reading reading = Reading.of("{\n  \"eventName\": \"e\",\n  \"args\": [x]\n}\n" + EVENT + "\n");

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): invalid: not JSON: unexpected character 'x' (at byte 12 of line 3)",
                        "capture.jsonl:2 (byte 2): invalid: not JSON: \"  \"eventName\": \"e\",\"."
                                + " Record with Tracee's JSON output",
                        "capture.jsonl:3 (byte 22): invalid: not JSON: \"  \"args\": [x]\"."
                                + " Record with Tracee's JSON output",
                        "capture.jsonl:4 (byte 36): invalid: not JSON: \"}\". Record with Tracee's JSON output");
        assertThat(reading.names()).containsExactly("magic_write");
    }

    @Test
    void a_document_that_begins_inside_a_broken_one_is_read() throws IOException {
        Reading reading = Reading.of("{\n  x\n" + pretty(named("a")) + named("b") + "\n  {\n  \"hello\": 1\n  }\n");

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.reasons()).containsExactly("1 invalid", "2 invalid", "8 foreign");
    }

    @Test
    void a_document_whose_end_is_missing_does_not_take_the_next_with_it() throws IOException {
        String cut = PrettyText.of(ARGUMENT);
        cut = cut.substring(0, cut.indexOf("\"value\": null"));
        Reading reading = Reading.of(cut + "\n" + pretty(named("a")) + pretty(named("b")) + named("c") + "\n");

        assertThat(reading.names()).containsExactly("a", "b", "c");
        assertThat(reading.shown().get(0)).isEqualTo("capture.jsonl:1 (byte 0): invalid: not JSON: " + BROKEN);
    }

    @Test
    void a_thousand_documents_without_an_end_hide_none_of_those_between() throws IOException {
        String cut = PrettyText.of(ARGUMENT);
        cut = cut.substring(0, cut.indexOf("\"value\": null")) + "\n";
        String source = (cut + pretty(named("a"))).repeat(1_000);
        Reading reading = Reading.of(source);

        assertThat(reading.events()).hasSize(1_000);
        assertCountsAddUp(reading, SplitText.bytes(source));
    }

    @Test
    void a_recording_that_stops_in_a_document_fails_its_lines() throws IOException {
        String text = EVENT + "\n" + pretty(ARGUMENT);
        Reading reading = Reading.of(text.substring(0, text.length() - 20));

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.shown().get(0))
                .isEqualTo("capture.jsonl:2 (byte " + (EVENT.length() + 1) + "): invalid: not JSON: " + BROKEN);
        assertThat(reading.counts().eventLines()).isEqualTo(1);
    }

    @Test
    void a_document_of_exactly_the_limit_is_read_and_one_byte_more_fails_at_its_first_line() throws IOException {
        String document = PrettyText.of(named("a"));
        String longer = PrettyText.of(named("ab"));
        DecodeLimits limits =
                DecodeLimits.builder().lineBytes(document.length()).build();
        Reading reading =
                Reading.of(document + "\n" + longer + "\n" + named("z") + "\n", settings -> settings.limits(limits));

        assertThat(reading.names()).containsExactly("a", "z");
        assertThat(reading.shown().get(0))
                .isEqualTo("capture.jsonl:5 (byte " + (document.length() + 1) + "): too_long: a document over several"
                        + " lines that is longer than the limit of " + document.length()
                        + " bytes: raise DecodeLimits.lineBytes");
        assertThat(reading.reasons()).containsExactly("5 too_long", "6 invalid", "7 invalid", "8 invalid");
    }

    @Test
    void a_document_that_is_too_deep_or_has_too_many_events_fails_at_its_first_line() throws IOException {
        DecodeLimits limits =
                DecodeLimits.builder().depth(3).eventsPerDocument(1).build();
        Reading deep = Reading.of(pretty(ARGUMENT) + pretty(named("a")), settings -> settings.limits(limits));
        Reading many = Reading.of(
                pretty(WrappedLines.cloudWatch(named("a"), named("b"))), settings -> settings.limits(limits));

        assertThat(deep.shown().get(0))
                .isEqualTo("capture.jsonl:1 (byte 0): too_deep: nested deeper than 3 levels: raise DecodeLimits.depth"
                        + " (at byte 16 of line 6)");
        assertThat(deep.names()).containsExactly("a");
        assertThat(many.reasons()).startsWith("1 too_many");
    }

    @Test
    void a_hundred_thousand_lone_braces_are_gone_over_a_few_times_at_most() throws IOException {
        for (String line : List.of("{\n", " {\n", " {\n  1\n")) {
            Reading reading = Reading.of(line.repeat(100_000) + EVENT + "\n" + pretty(named("a")));

            assertThat(reading.counts().failedLines()).as(line).isGreaterThanOrEqualTo(100_000);
            assertThat(reading.names()).as(line).containsExactly("magic_write", "a");
        }
    }

    @Test
    void lone_braces_ever_deeper_are_gone_over_a_few_times_at_most() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            text.append(" ".repeat(i)).append("{\n");
        }
        Reading reading = Reading.of(text + EVENT + "\n");

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.counts().failedLines()).isEqualTo(2_500);
    }

    @Test
    void sound_brackets_around_what_is_no_json_are_gone_over_a_few_times_at_most() throws IOException {
        Reading reading = Reading.of(" {\n".repeat(50_000) + " }\n".repeat(50_000) + EVENT + "\n");

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.counts().lines()).isEqualTo(100_001);
    }
}
