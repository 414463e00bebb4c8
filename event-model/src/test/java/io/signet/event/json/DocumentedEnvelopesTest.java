package io.signet.event.json;

import static io.signet.event.json.FormatsDocument.block;
import static io.signet.event.json.FormatsDocument.column;
import static io.signet.event.json.FormatsDocument.event;
import static io.signet.event.json.FormatsDocument.examples;
import static io.signet.event.json.FormatsDocument.labels;
import static io.signet.event.json.FormatsDocument.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.json.FormatsDocument.Example;
import io.signet.event.json.internal.envelope.Envelopes;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/formats.md says about envelopes is what the reader does. */
final class DocumentedEnvelopesTest {

    private static final String TABLE = "| name | written by |";

    static Stream<Example> envelopes() throws IOException {
        return examples("envelopes").stream();
    }

    private static ReadEvent unwrapped(Example example) throws IOException {
        return event(example, settings -> example.setting().isEmpty() ? settings : settings.unwrap(example.setting()));
    }

    private static boolean isTheLeastEvent(ReadEvent read) {
        return read.event().hasSameContentAs(Documents.event(Documents.EVENT));
    }

    @Test
    void every_envelope_has_a_row_and_an_example_and_there_are_no_others() throws IOException {
        List<String> documented = column(table(TABLE), 0);

        assertThat(documented).containsExactlyInAnyOrderElementsOf(Envelopes.kinds());
        assertThat(labels("envelopes")).isEqualTo(documented);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void an_example_is_the_least_event_in_that_envelope(Example example) throws IOException {
        ReadEvent read = unwrapped(example);

        assertThat(read.envelope().kinds()).containsExactly(example.label());
        assertThat(isTheLeastEvent(read)).isTrue();
    }

    @Test
    void what_an_envelope_says_is_what_its_examples_say() throws IOException {
        for (List<String> row : table(TABLE)) {
            Set<String> said = new LinkedHashSet<>();
            for (Example example : examples("envelopes")) {
                if (row.get(0).equals("`" + example.label() + "`")) {
                    said.addAll(facts(unwrapped(example).envelope()));
                }
            }
            assertThat(row.get(2)).as(row.get(0)).isEqualTo(said.isEmpty() ? "nothing" : String.join(", ", said));
            assertThat(row.get(3)).as(row.get(0)).isIn("read, recorded", "read, documented", "read, usual");
        }
    }

    private static List<String> facts(Envelope envelope) {
        return Stream.of(
                        envelope.observedAt().map(time -> "time"),
                        envelope.node().map(node -> "node"),
                        envelope.stream().map(stream -> "stream"),
                        envelope.position().map(position -> "position"))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void split_lines_are_joined_on_demand() throws IOException {
        EventDecoder.Decoded joined =
                FormatsDocument.read(block("partial lines"), settings -> settings.joinPartialLines(true));

        assertThat(joined.issues()).isEmpty();
        assertThat(joined.read()).allMatch(DocumentedEnvelopesTest::isTheLeastEvent);
        assertThat(joined.read())
                .extracting(read -> read.envelope().kinds())
                .containsExactly(List.of("cri"), List.of("docker-json"));
    }

    @Test
    void split_lines_fail_otherwise_and_say_what_to_do() throws IOException {
        EventDecoder.Decoded apart = FormatsDocument.read(block("partial lines"), settings -> settings);

        assertThat(apart.read()).isEmpty();
        assertThat(apart.issues())
                .hasSize(4)
                .allSatisfy(issue -> assertThat(issue.failReason()).contains(FailReason.INVALID))
                .allSatisfy(issue -> assertThat(issue.message()).contains("--join-partial-lines"));
    }
}
