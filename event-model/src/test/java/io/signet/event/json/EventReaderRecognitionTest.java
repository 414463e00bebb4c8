package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a source is a Tracee capture at all. */
final class EventReaderRecognitionTest {

    private static boolean recognised(String text) throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (EventReader reader =
                EventReader.of(stream, "s").interest(EventInterest::none).open()) {
            assertThat(reader.recognised()).isFalse();
            assertThat(reader.next()).isFalse();
            return reader.recognised();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {EVENT, "INFO: starting tracee...", "{\"level\":\"info\",\"msg\":\"x\"}", "{\"EventCount\":1}"})
    void an_event_or_a_line_of_tracees_own_shows_it(String line) throws IOException {
        assertThat(recognised("x\n" + line + "\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "{\"hello\":1}\n", "text\n", "{\"eventName\":\"e\",\"ar", "TIME   COMM   EVENT  \n"})
    void other_lines_do_not(String text) throws IOException {
        assertThat(recognised(text)).isFalse();
    }

    @Test
    void a_warning_comes_once_after_64_lines_and_reading_goes_on() throws IOException {
        Reading reading = Reading.of("\n" + "{\"a\":\"\\u001b\u202e\"}\n".repeat(200) + EVENT + "\n");

        assertThat(reading.warnings())
                .containsExactly("capture.jsonl: nothing of Tracee's in the first 64 lines, which begin with"
                        + " \"{\"a\":\"\\\\u001b\\u202e\"}\"; record with Tracee's JSON output");
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.counts().skipped(SkipReason.FOREIGN)).isEqualTo(200);
    }

    @Test
    void no_warning_comes_when_one_of_64_lines_is_of_tracee() throws IOException {
        assertThat(Reading.of("{}\n".repeat(63) + EVENT + "\n" + "{}\n".repeat(100))
                        .warnings())
                .isEmpty();
        assertThat(Reading.of("{}\n".repeat(64) + EVENT + "\n").warnings()).hasSize(1);
    }

    @Test
    void the_warning_of_a_shorter_source_comes_at_its_end() throws IOException {
        assertThat(Reading.of("{\"a\":1}\n").warnings())
                .containsExactly("capture.jsonl: nothing of Tracee's in the first line, which begin with"
                        + " \"{\"a\":1}\"; record with Tracee's JSON output");
    }

    @Test
    void the_warning_quotes_nothing_when_there_is_nothing_to_quote() throws IOException {
        assertThat(Reading.of("\n\n").warnings())
                .containsExactly(
                        "capture.jsonl: nothing of Tracee's in the first 2 lines; record with Tracee's JSON output");
    }

    @Test
    void the_warning_escapes_the_name_of_the_source() throws IOException {
        StringBuilder warnings = new StringBuilder();
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[] {'\n'});
        try (EventReader reader = EventReader.of(stream, "a\u001b[31m\n")
                .onWarning(warnings::append)
                .open()) {
            reader.next();
        }
        assertThat(warnings).startsWith("a\\u001b[31m\\n: nothing");
    }

    @Test
    void unwanted_events_count_as_recognised_and_give_no_warning() throws IOException {
        Reading reading = Reading.of(EVENT + "\n", settings -> settings.interest(EventInterest::none));

        assertThat(reading.warnings()).isEmpty();
    }
}
