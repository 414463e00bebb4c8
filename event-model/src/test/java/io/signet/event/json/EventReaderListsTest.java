package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that cross lines: each element is a document of its own. */
final class EventReaderListsTest {

    @Provide
    Arbitrary<List<byte[]>> goldenLines() {
        List<byte[]> lines = new ArrayList<>(Golden.inputLines("dialect-N"));
        lines.addAll(Golden.inputLines("dialect-P3"));
        return Arbitraries.of(lines).list().ofMinSize(1).ofMaxSize(4);
    }

    /** The elements one a line, indented. */
    private static String list(String... elements) {
        return "[\n  " + String.join(",\n  ", elements) + "\n]\n";
    }

    private static String prettyList(String... elements) {
        return PrettyText.of("[" + String.join(",", elements) + "]") + "\n";
    }

    private static List<List<String>> kinds(String text) throws IOException {
        List<List<String>> kinds = new ArrayList<>();
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(SplitText.bytes(text)), "s")
                .open()) {
            while (reader.next()) {
                kinds.add(reader.envelope().kinds());
            }
        }
        return kinds;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_list_printed_over_several_lines_has_the_same_events(@ForAll("goldenLines") List<byte[]> lines)
            throws IOException {
        List<Object> bare = new ArrayList<>();
        StringBuilder text = new StringBuilder("[");
        for (byte[] line : lines) {
            bare.addAll((List<?>) Reading.of(line).comparable().get(0));
            text.append(text.length() == 1 ? "" : ",")
                    .append(new String(line, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        byte[] list = text.append(']').toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (String indent : List.of("", "  ", "\t")) {
            byte[] source = PrettyText.of(list, indent, "\n");
            Reading reading = Reading.of(source);

            assertThat(reading.comparable().get(0)).isEqualTo(bare);
            assertThat(reading.reasons())
                    .containsExactly("1 empty", Golden.lines(source).size() + " empty");
            assertThat(reading.counts().eventLines())
                    .isEqualTo(Golden.lines(source).size() - 2L);
            assertThat(reading.counts().bytes()).isEqualTo(source.length);
        }
    }

    @Test
    void each_element_has_a_place_of_its_own_and_the_brackets_are_empty_lines() throws IOException {
        String text = prettyList(named("a"), named("b"));
        Reading reading = Reading.of(text);

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.places())
                .containsExactly(
                        new Place(Reading.SOURCE, 2, 2, 0), new Place(Reading.SOURCE, 6, text.indexOf("  {", 5), 0));
        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): empty: the bracket of a list whose elements are read one by one",
                        "capture.jsonl:10 (byte " + text.lastIndexOf(']') + "): empty: nothing, in the envelope array");
        assertThat(reading.counts().eventLines()).isEqualTo(8);
    }

    @Test
    void the_envelope_is_the_same_as_of_a_list_on_one_line() throws IOException {
        List<List<String>> array = List.of(List.of("array"), List.of("array"));

        assertThat(kinds("[" + EVENT + "," + EVENT + "]\n")).isEqualTo(array);
        assertThat(kinds(list(EVENT, EVENT))).isEqualTo(array);
        assertThat(kinds(prettyList(EVENT, EVENT))).isEqualTo(array);
        assertThat(kinds(PrettyText.of("[" + EVENT + "," + EVENT + "]", "", "\n")))
                .isEqualTo(array);
    }

    @Test
    void behind_the_list_lines_stand_alone_again() throws IOException {
        assertThat(kinds(list(EVENT) + EVENT + "\n")).containsExactly(List.of("array"), List.of());
        assertThat(kinds("[\n" + EVENT + ",\n" + EVENT + "]\n" + EVENT + "\n"))
                .containsExactly(List.of("array"), List.of("array"), List.of());
        assertThat(kinds(prettyList(EVENT) + prettyList(EVENT) + EVENT + "\n"))
                .containsExactly(List.of("array"), List.of("array"), List.of());
        assertThat(Reading.of(list(EVENT) + EVENT + ",\n").reasons())
                .containsExactly("1 empty", "3 empty", "4 invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n]\n", "[\r\n]\r\n", "[\n\n]\n", " [\n ]\n", "\ufeff[\n]\n", "[\n  \n]\n"})
    void an_empty_list_holds_nothing(String list) throws IOException {
        Reading reading = Reading.of(list.replace("[\n\n", "[\n \n") + EVENT + "\n");

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.counts().failedLines()).isZero();
    }

    @Test
    void commas_stand_where_printers_put_them() throws IOException {
        for (String list : List.of(
                "[\n" + EVENT + ",\n" + EVENT + "\n]\n",
                "[\n" + EVENT + "\n," + EVENT + "\n]\n",
                "[\n " + EVENT + "\n ," + EVENT + "\n]\n",
                "[\n" + EVENT + " ,\n" + EVENT + " ]\n",
                "[\n  {\n  \"eventName\":\"a\",\"args\":[]}, {\n  \"eventName\":\"b\",\"args\":[]}\n]\n",
                "[\r\n" + EVENT + ",\r\n" + EVENT + "\r\n]\r\n")) {
            assertThat(Reading.of(list).events()).as(list).hasSize(2);
            assertThat(Reading.of(list).counts().failedLines()).as(list).isZero();
        }
    }

    @Test
    void a_lone_bracket_before_an_event_that_no_list_goes_on_with_is_a_line_that_was_cut() throws IOException {
        Reading reading = Reading.of("[\n" + named("a") + "\n" + named("b") + "\n[\n" + named("c") + "\n");

        assertThat(reading.names()).containsExactly("a", "b", "c");
        assertThat(reading.shown().get(0))
                .isEqualTo(
                        "capture.jsonl:1 (byte 0): invalid: not JSON: the document does not end (at byte 2 of the line)");
        assertThat(reading.reasons()).containsExactly("1 invalid", "4 invalid");
        assertThat(kinds("[\n" + EVENT + "\n" + EVENT + "\n")).containsExactly(List.of(), List.of());
    }

    @Test
    void limits_count_for_each_element() throws IOException {
        String[] elements = java.util.Collections.nCopies(50, EVENT).toArray(new String[0]);
        DecodeLimits limits = DecodeLimits.builder()
                .lineBytes(EVENT.length() + 20)
                .eventsPerDocument(1)
                .depth(2)
                .build();

        assertThat(Reading.of(list(elements), settings -> settings.limits(limits))
                        .events())
                .hasSize(50);
        assertThat(Reading.of(prettyList(elements), settings -> settings.limits(limits))
                        .events())
                .hasSize(50);
    }

    @Test
    void an_element_that_exceeds_a_limit_fails_alone() throws IOException {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(60).build();
        String wide = named("x".repeat(40));
        Reading oneLine = Reading.of(list(named("a"), wide, named("b")), settings -> settings.limits(limits));
        Reading several = Reading.of(prettyList(named("a"), wide, named("b")), settings -> settings.limits(limits));

        assertThat(oneLine.names()).containsExactly("a", "b");
        assertThat(oneLine.reasons()).containsExactly("1 empty", "3 too_long", "5 empty");
        assertThat(several.names()).containsExactly("a", "b");
        assertThat(several.reasons()).contains("6 too_long");
    }

    @Test
    void a_broken_element_takes_no_other_with_it() throws IOException {
        String broken =
                "{\"eventName\":\"e\",\"args\":[{\"name\":\"a\",\"value\":[[1],[x]]},{\"name\":\"b\",\"value\":1}]}";
        Reading oneLine = Reading.of(list(named("a"), broken, named("b"), named("c")) + named("d") + "\n");
        Reading several = Reading.of(prettyList(named("a"), broken, named("b"), named("c")) + named("d") + "\n");

        assertThat(oneLine.names()).containsExactly("a", "b", "c", "d");
        assertThat(several.names()).containsExactly("a", "b", "c", "d");
        assertThat(several.reasons()).contains("6 invalid");
        assertThat(kinds(prettyList(named("a"), broken, named("b")) + named("d"))
                        .get(2))
                .isEmpty();
    }

    @Test
    void an_element_whose_end_is_missing_takes_no_other_with_it() throws IOException {
        String cut = PrettyText.of("[" + Documents.withArgument("\"name\":\"a\",\"value\":[1,[2]]") + "]");
        cut = cut.substring(0, cut.indexOf('2')) + "\n";
        Reading reading = Reading.of(cut + "  " + named("a") + ",\n"
                + prettyList(named("b"), named("c")).substring(2) + named("d") + "\n");

        assertThat(reading.names()).containsExactly("a", "b", "c", "d");
        assertThat(reading.reasons()).startsWith("1 empty", "2 invalid");
    }

    @Test
    void an_element_that_is_a_list_is_read_as_the_list_it_is() throws IOException {
        List<String> twice = List.of("array", "array");

        assertThat(kinds(list("[" + EVENT + "]", EVENT))).containsExactly(twice, List.of("array"));
        assertThat(kinds(prettyList("[" + EVENT + "]", EVENT))).containsExactly(twice, List.of("array"));
    }

    @Test
    void lone_brackets_inside_lone_brackets_lose_no_line() throws IOException {
        for (String text : List.of(
                "[\n[\n" + EVENT + "\n]\n]\n" + EVENT + "\n",
                "[\n  [\n    " + EVENT + "\n  ]\n]\n" + EVENT + "\n",
                "[\n [\n  [\n" + EVENT + "\n  ]\n ]\n]\n" + EVENT + "\n")) {
            Reading reading = Reading.of(text);

            assertThat(reading.events()).as(text).isNotEmpty();
            assertThat(reading.places().get(reading.places().size() - 1).line())
                    .as(text)
                    .isEqualTo(Golden.lines(SplitText.bytes(text)).size());
        }
    }

    @Test
    void a_list_of_scalars_is_foreign() throws IOException {
        assertThat(Reading.of("[\n  1,\n  \"a\",\n  null\n]\n").reasons())
                .containsExactly("1 empty", "2 foreign", "3 foreign", "4 foreign", "5 empty");
    }

    @Test
    void a_recording_that_stops_in_a_list_keeps_what_stood_before() throws IOException {
        String text = list(named("a"), named("b"), named("c"));
        Reading reading = Reading.of(text.substring(0, text.indexOf("\"c\"")));

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.reasons()).containsExactly("1 empty", "4 truncated");
    }

    @Test
    void lines_that_are_indented_less_than_a_list_are_outside() throws IOException {
        assertThat(kinds("  [\n    " + EVENT + "\n" + EVENT + "\n")).containsExactly(List.of("array"), List.of());
        assertThat(kinds("  [\n    " + EVENT + "\n\n    " + EVENT + "\n"))
                .containsExactly(List.of("array"), List.of("array"));
    }

    @Test
    void a_hundred_thousand_lone_brackets_are_read_in_one_go() throws IOException {
        for (String line : List.of("[\n", " [\n", "[\n {\n")) {
            Reading reading = Reading.of(line.repeat(100_000) + EVENT + "\n");

            assertThat(reading.counts().lines())
                    .as(line)
                    .isEqualTo(100_000L * line.chars().filter(c -> c == '\n').count() + 1);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void counts_add_up_whatever_lines_follow_each_other(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 15) Integer> choice) throws IOException {
        String[] lines = {
            "[",
            "]",
            "{",
            "}",
            "  [",
            "  ]",
            "  {",
            "  },",
            "",
            " ",
            "\"a\": 1,",
            EVENT,
            "  " + EVENT + ",",
            "\"eventName\":\"e\",",
            " \"args\":[]",
            ",\r"
        };
        StringBuilder text = new StringBuilder();
        choice.forEach(index -> text.append(lines[index]).append('\n'));
        Reading reading = Reading.of(text.toString());
        ReadCounts counts = reading.counts();

        assertThat(counts.lines()).isEqualTo(choice.size());
        assertThat(counts.lines()).isEqualTo(counts.eventLines() + counts.skippedLines() + counts.failedLines());
        assertThat(counts.bytes()).isEqualTo(text.length());
        assertThat(reading.issues().stream().mapToLong(ReadIssue::lines).sum() + counts.eventLines())
                .isEqualTo(counts.lines());
    }
}
