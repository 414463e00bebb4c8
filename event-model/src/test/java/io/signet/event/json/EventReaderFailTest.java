package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that cannot be read. */
final class EventReaderFailTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":x}|unexpected character 'x' (at byte 6 of the line)",
                "{\"a\":1,}|unexpected character '}' (at byte 8 of the line)",
                "{'a':1}|unexpected character ''' (at byte 2 of the line)",
                "{\"Data\":,\"Context\":{}}|unexpected character ',' (at byte 9 of the line)",
                "[1 2]|unexpected character '2' (at byte 4 of the line)",
                "{\"a\":1}}|unexpected character '}' (at byte 8 of the line)",
                "{\"a\":\"\u202e|the document does not end (at byte 10 of the line)",
                "{\"a\":\u202e}|unexpected character '\\u202e' (at byte 6 of the line)",
                "{\"a\":tru|the document does not end (at byte 9 of the line)",
                "{|the document does not end (at byte 2 of the line)",
                "{\"eventName\":\"e\",\"args\":[],\"timestamp\":NaN}|"
                        + "NaN and Inf can stand only in argument values of main (at byte 40 of the line)",
                "{\"hello\":[1,-Inf]}|NaN and Inf can stand only in argument values of main (at byte 13 of the line)",
            })
    void is_invalid_with_what_is_wrong_and_where(String line, String message) throws IOException {
        Reading reading = Reading.of(EVENT + "\n" + line + "\n" + EVENT + "\n");

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.shown()).containsExactly("capture.jsonl:2 (byte 38): invalid: not JSON: " + message);
        assertThat(reading.issues().get(0).kind()).isEqualTo(ReadIssue.Kind.FAILED);
        assertThat(reading.counts().failed(FailReason.INVALID)).isEqualTo(1);
    }

    @Test
    void other_text_is_quoted_escaped_and_cut() throws IOException {
        String line = "18:44 \u001b[31m" + "x".repeat(300) + "\n";

        assertThat(Reading.of(line).issues().get(0).message())
                .isEqualTo("not JSON: \"18:44 \\u001b[31m" + "x".repeat(42) + "…(160 characters)…" + "x".repeat(26)
                        + "\". Record with Tracee's JSON output");
    }

    @Test
    void an_unfinished_last_line_is_truncated() throws IOException {
        Reading reading = Reading.of(EVENT + "\n" + EVENT.substring(0, 20));

        assertThat(reading.shown())
                .containsExactly("capture.jsonl:2 (byte 38): truncated: the last line ends in the middle of a document:"
                        + " the recording was cut (at byte 21 of the line)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"starting tra", "INFO: ", "End of events stre", "{", "[{\"eventName\":\"e\""})
    void a_beginning_of_what_tracee_prints_at_the_end_is_truncated(String beginning) throws IOException {
        Reading reading = Reading.of(EVENT + "\n" + beginning.stripTrailing());

        assertThat(reading.reasons()).containsExactly("2 truncated");
    }

    @Test
    void a_byte_order_mark_that_a_source_stops_in_is_truncated() throws IOException {
        assertThat(Reading.of(new byte[] {(byte) 0xef}).reasons()).containsExactly("1 truncated");
        assertThat(Reading.of(new byte[] {(byte) 0xef, (byte) 0xbb}).reasons()).containsExactly("1 truncated");
        assertThat(Reading.of(new byte[] {(byte) 0xef, 'x'}).reasons()).containsExactly("1 invalid");
        assertThat(Reading.of(new byte[] {'x', (byte) 0xbb}).reasons()).containsExactly("1 invalid");
    }

    @Test
    void a_source_of_the_mark_of_utf16_alone_is_an_encoding_problem() throws IOException {
        assertThat(Reading.of(new byte[] {(byte) 0xfe, (byte) 0xff}).reasons()).containsExactly("1 encoding");
        assertThat(Reading.of(new byte[] {(byte) 0xff, (byte) 0xfe}).reasons()).containsExactly("1 encoding");
    }

    @Test
    void a_broken_last_line_is_invalid_even_without_a_line_feed() throws IOException {
        assertThat(Reading.of("{\"a\":x}").reasons()).containsExactly("1 invalid");
    }

    @Test
    void a_line_broken_off_before_a_line_feed_is_invalid() throws IOException {
        assertThat(Reading.of(EVENT.substring(0, 20) + "\n").reasons()).containsExactly("1 invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "{\"a\":\"\u0000\"}", "{}\u0000", "abc\u0000def"})
    void a_nul_byte_is_an_encoding_problem(String line) throws IOException {
        int place = line.indexOf('\0') + 1;
        Reading reading = Reading.of(line + "\n" + EVENT + "\n");

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.issues().get(0).failReason()).contains(FailReason.ENCODING);
        assertThat(reading.issues().get(0).message())
                .startsWith("a NUL byte: ")
                .endsWith(" (at byte " + place + " of the line)");
    }

    @Test
    void an_escaped_nul_is_text() throws IOException {
        assertThat(Reading.of(Documents.named("a\\u0000") + "\n").names()).containsExactly("a\0");
    }

    @Test
    void utf16_with_a_mark_is_an_encoding_problem_in_each_line() throws IOException {
        byte[] bytes = ("\ufeff" + EVENT + "\n" + EVENT + "\n").getBytes(StandardCharsets.UTF_16LE);
        Reading reading = Reading.of(bytes);

        assertThat(reading.events()).isEmpty();
        assertThat(reading.reasons()).containsExactly("1 encoding", "2 encoding", "3 encoding");
        assertThat(reading.issues().get(0).message())
                .isEqualTo("not UTF-8 text: convert the file to UTF-8, or record it anew");
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void utf16_big_endian_without_a_mark_is_an_encoding_problem() throws IOException {
        Reading reading = Reading.of((EVENT + "\n").getBytes(StandardCharsets.UTF_16BE));

        assertThat(reading.reasons()).containsExactly("1 encoding");
    }

    @Test
    void binary_data_fails_line_by_line_and_says_once_that_nothing_is_of_tracee() throws IOException {
        byte[] bytes = new byte[20_000];
        new java.util.Random(7).nextBytes(bytes);
        Reading reading = Reading.of(bytes);

        assertThat(reading.events()).isEmpty();
        assertThat(reading.counts().failedLines() + reading.counts().skippedLines())
                .isEqualTo(reading.counts().lines())
                .isEqualTo(Golden.lines(bytes).size());
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void table_output_is_named_as_such() throws IOException {
        Reading reading = Reading.of("TIME             UID    COMM             PID     EVENT     ARGS\n"
                + "18:44:16:123456  0      cp               51042   magic_write     pathname: /tmp/x\n");

        assertThat(reading.reasons()).containsExactly("1 banner", "2 invalid");
        assertThat(reading.warnings())
                .containsExactly("capture.jsonl: nothing of Tracee's in the first 2 lines, which begin with"
                        + " \"TIME             UID    COMM             PID     EVENT     ARGS\";"
                        + " record with Tracee's JSON output");
    }
}
