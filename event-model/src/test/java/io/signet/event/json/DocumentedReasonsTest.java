package io.signet.event.json;

import static io.signet.event.json.FormatsDocument.block;
import static io.signet.event.json.FormatsDocument.column;
import static io.signet.event.json.FormatsDocument.examples;
import static io.signet.event.json.FormatsDocument.labels;
import static io.signet.event.json.FormatsDocument.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.json.FormatsDocument.Example;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/formats.md says becomes of a line, and of documents over several lines, is what becomes of them. */
final class DocumentedReasonsTest {

    static Stream<Example> reasons() throws IOException {
        return Stream.concat(examples("skipped").stream(), examples("failed").stream());
    }

    static Stream<Example> notRead() throws IOException {
        return examples("not read").stream();
    }

    @Test
    void every_reason_to_skip_has_a_row_and_an_example_and_there_are_no_others() throws IOException {
        List<String> names =
                Arrays.stream(SkipReason.values()).map(SkipReason::wireName).toList();

        assertThat(column(table("| reason | what it is |"), 0)).isEqualTo(names);
        assertThat(labels("skipped")).isEqualTo(names);
    }

    @Test
    void every_reason_to_fail_has_a_row_and_an_example_and_there_are_no_others() throws IOException {
        List<String> names =
                Arrays.stream(FailReason.values()).map(FailReason::wireName).toList();

        assertThat(column(table("| reason | what it is | what to do |"), 0)).isEqualTo(names);
        assertThat(labels("failed")).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void an_example_is_a_line_with_that_fate(Example example) throws Exception {
        DecodeLimits limits =
                example.setting().isEmpty() ? DecodeLimits.defaults() : DocumentedLimits.with(example.setting());
        String end = example.label().equals("truncated") ? "" : "\n";
        ReadCounts counts = Reading.of(
                        example.line().replace('␀', '\0') + end,
                        settings -> settings.limits(limits).interest(() -> EventInterest.of(List.of("magic_write"))))
                .counts();

        assertThat(counts.lines()).isEqualTo(1);
        assertThat(fate(counts)).containsExactly(example.label());
    }

    private static List<String> fate(ReadCounts counts) {
        List<String> fate = new ArrayList<>();
        if (counts.eventLines() > 0) {
            fate.add("events");
        }
        for (SkipReason reason : SkipReason.values()) {
            if (counts.skipped(reason) > 0) {
                fate.add(reason.wireName());
            }
        }
        for (FailReason reason : FailReason.values()) {
            if (counts.failed(reason) > 0) {
                fate.add(reason.wireName());
            }
        }
        return fate;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two events over several lines",
                "two events in a list over several lines",
                "two events on one line"
            })
    void documents_are_found_whatever_the_lines(String mark) throws IOException {
        Reading reading = Reading.of(block(mark));

        assertThat(reading.names()).containsExactly("magic_write", "magic_write");
        assertThat(reading.counts().failedLines()).isZero();
    }

    @Test
    void elements_of_a_list_over_several_lines_are_in_the_envelope_array() throws IOException {
        assertThat(FormatsDocument.read(block("two events in a list over several lines"), settings -> settings)
                        .read())
                .extracting(read -> read.envelope().kinds())
                .containsOnly(List.of("array"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notRead")
    void what_is_not_read_has_the_reason_that_is_said(Example example) throws IOException {
        assertThat(Reading.of(example.line() + "\n").reasons()).containsExactly("1 " + example.label());
    }
}
