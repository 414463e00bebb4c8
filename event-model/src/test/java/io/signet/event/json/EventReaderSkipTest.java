package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are no event, and normal. */
final class EventReaderSkipTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"level\":\"warn\",\"ts\":1.5,\"msg\":\"Lost 12 events\"}|log|a log line of Tracee's own",
                "{\"L\":\"DEBUG\",\"T\":\"2024\",\"M\":\"x\",\"eventName\":\"e\"}|log|a log line of Tracee's own",
                "{\"level\":\"info\",\"msg\":\"m\",\"eventName\":\"e\",\"args\":[]}|log|a log line of Tracee's own",
                "INFO: starting tracee...|banner|a line that Tracee prints around events",
                "starting tracee-ebpf...|banner|a line that Tracee prints around events",
                "End of events stream|banner|a line that Tracee prints around events",
                "TIME             UID    COMM             PID     TID     RET              EVENT     ARGS|banner|"
                        + "the header of Tracee's table output, which cannot be read back: record with --output json",
                "{\"EventCount\":120,\"LostEvCount\":3}|statistics|Tracee's statistics",
                "{\"hello\":\"world\"}|foreign|JSON, but no event of a known dialect",
                "[]|foreign|JSON, but no event of a known dialect",
                "42|foreign|JSON, but no event of a known dialect",
                "null|foreign|JSON, but no event of a known dialect",
                "\"text\"|foreign|JSON, but no event of a known dialect",
                "{\"eventName\":\"e\"}|foreign|JSON, but no event of a known dialect",
                "{\"eventName\":7,\"args\":[]}|foreign|JSON, but no event of a known dialect",
                "{\"level\":1,\"msg\":\"m\"}|foreign|JSON, but no event of a known dialect",
            })
    void is_skipped_with_a_reason(String line, String reason, String message) throws IOException {
        Reading reading = Reading.of(EVENT + "\n" + line + "\n" + EVENT + "\n");

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.shown()).containsExactly("capture.jsonl:2 (byte 38): " + reason + ": " + message);
        assertThat(reading.issues().get(0).kind()).isEqualTo(ReadIssue.Kind.SKIPPED);
        assertThat(reading.counts().skippedLines()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|{\"hello\":1}|foreign",
                "{\"hello\":1}|{\"EventCount\":1}|statistics",
                "{\"EventCount\":1}|{\"level\":\"info\",\"msg\":\"m\"}|log",
                "{\"hello\":1}|{\"L\":\"info\",\"M\":\"m\"}|log"
            })
    void a_line_of_several_documents_is_skipped_for_the_one_that_tells_most(String less, String more, String reason)
            throws IOException {
        assertThat(Reading.of(less + more + "\n" + more + less + "\n").reasons())
                .containsExactly("1 " + reason, "2 " + reason);
    }

    @Test
    void a_statistics_key_does_not_turn_an_event_into_statistics() throws IOException {
        assertThat(Reading.of(Documents.with("\"EventCount\":1") + "\n").events())
                .hasSize(1);
    }

    @Test
    void an_event_nobody_wants_is_counted_and_is_no_issue() throws IOException {
        Reading reading = Reading.of(EVENT + "\n", settings -> settings.interest(EventInterest::none));

        assertThat(reading.events()).isEmpty();
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.counts().skipped(SkipReason.UNWANTED)).isEqualTo(1);
        assertThat(reading.counts().lines()).isEqualTo(1);
    }
}
