package io.signet.event.json;

import static io.signet.event.json.FormatsDocument.column;
import static io.signet.event.json.FormatsDocument.event;
import static io.signet.event.json.FormatsDocument.examples;
import static io.signet.event.json.FormatsDocument.labels;
import static io.signet.event.json.FormatsDocument.row;
import static io.signet.event.json.FormatsDocument.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.EventTime;
import io.signet.event.json.FormatsDocument.Example;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/formats.md says about dialects is what the reader does. */
final class DocumentedDialectsTest {

    private static final String TABLE = "| | Tracee |";

    static Stream<Example> dialects() throws IOException {
        return examples("dialects").stream();
    }

    @Test
    void every_dialect_has_a_row_with_its_letter_and_its_versions() throws IOException {
        List<List<String>> rows = table(TABLE);

        assertThat(column(rows, 0))
                .isEqualTo(Arrays.stream(TraceeDialect.values())
                        .map(TraceeDialect::id)
                        .toList());
        assertThat(column(rows, 1))
                .isEqualTo(Arrays.stream(TraceeDialect.values())
                        .map(TraceeDialect::versions)
                        .toList());
    }

    @Test
    void every_dialect_has_an_example_of_its_own() throws IOException {
        Set<String> first = new LinkedHashSet<>();
        for (String label : labels("dialects")) {
            first.add(label.split(" ")[0]);
        }

        assertThat(first).containsExactlyElementsOf(column(table(TABLE), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void an_example_of_a_dialect_is_read_as_those_that_it_names(Example example) throws IOException {
        ReadEvent read = event(example, settings -> settings);

        assertThat(read.dialects().stream().map(TraceeDialect::id))
                .containsExactlyInAnyOrder(example.label().split(" or "));
        assertThat(read.envelope()).isEqualTo(Envelope.none());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void an_example_of_a_dialect_has_the_clock_of_its_row(Example example) throws IOException {
        String letter = example.label().split(" ")[0];
        // Its context is an event of E.
        List<String> row = row(table(TABLE), letter.equals("T") ? "E" : letter);
        EventTime time = event(example, settings -> settings).event().time().orElseThrow();

        assertThat(row.get(3)).contains(time.clock().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void the_dialects_that_are_written_are_marked_and_come_out_as_they_went_in() throws IOException {
        Set<String> written = new LinkedHashSet<>();
        for (List<String> row : table(TABLE)) {
            assertThat(row.get(5)).isIn("read", "read, written");
            if (row.get(5).equals("read, written")) {
                written.add(row.get(0));
            }
        }

        assertThat(written).containsExactly("N", "P3");
        assertIsWritten("N", EventEncoder.tracee024());
        assertIsWritten("P3", EventEncoder.traceeMain());
    }

    private static void assertIsWritten(String letter, EventEncoder encoder) throws IOException {
        List<Example> examples =
                dialects().filter(line -> line.label().equals(letter)).toList();

        assertThat(examples).hasSize(1);
        ReadEvent read = event(examples.get(0), settings -> settings);
        assertThat(encoder.encodeToString(read.event()))
                .isEqualTo(examples.get(0).line());
    }

    @Test
    void every_dialect_has_one_rule_of_origin() throws IOException {
        Set<TraceeDialect> ruled = new TreeSet<>();
        for (String letters : column(table("| dialect | container |"), 0)) {
            for (String range : letters.split(", ")) {
                String[] ends = range.split(" to ");
                for (TraceeDialect dialect : TraceeDialect.values()) {
                    boolean isIn = dialect.compareTo(TraceeDialect.valueOf(ends[0])) >= 0
                            && dialect.compareTo(TraceeDialect.valueOf(ends[ends.length - 1])) <= 0;
                    assertThat(isIn && !ruled.add(dialect))
                            .as(dialect + " twice")
                            .isFalse();
                }
            }
        }

        assertThat(ruled).containsExactly(TraceeDialect.values());
    }
}
