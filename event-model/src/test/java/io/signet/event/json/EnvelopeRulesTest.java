package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static io.signet.event.json.WrappedLines.cloudWatch;
import static io.signet.event.json.WrappedLines.cri;
import static io.signet.event.json.WrappedLines.docker;
import static io.signet.event.json.WrappedLines.otlp;
import static io.signet.event.json.WrappedLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an envelope means for the line: which text counts, and what is said when there is no event in it. */
final class EnvelopeRulesTest {

    private static List<String> names(String line) throws IOException {
        Reading reading = Reading.of(line + "\n");
        assertThat(reading.shown()).isEmpty();
        return reading.names();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void the_raw_text_is_preferred_to_merged_copies_and_their_repeated_keys() throws IOException {
        assertThat(names("{\"eventName\":\"copy\",\"args\":[],\"args\":[],\"log\":" + quoted(named("raw"))
                        + ",\"kubernetes\":{},\"kubernetes\":{\"host\":\"n\"},\"stream\":\"stdout\"}"))
                .containsExactly("raw");
        assertThat(names("{\"eventName\":\"copy\",\"args\":[],\"@timestamp\":1,\"message\":" + quoted(named("raw"))
                        + "}"))
                .containsExactly("raw");
        assertThat(names("{\"message\":" + quoted(named("raw")) + ",\"structured\":" + named("copy") + "}"))
                .containsExactly("raw");
        assertThat(names("{\"log_processed\":" + named("copy") + ",\"kubernetes\":{},\"log\":" + quoted(named("raw"))
                        + "}"))
                .containsExactly("raw");
    }

    @Test
    void the_original_is_preferred_to_the_message() throws IOException {
        assertThat(names("{\"@timestamp\":1,\"message\":" + quoted(named("message")) + ",\"event\":{\"original\":"
                        + quoted(named("original")) + "}}"))
                .containsExactly("original");
    }

    @Test
    void an_event_that_was_merged_is_read_when_the_text_beside_it_is_none() throws IOException {
        assertThat(names("{\"eventName\":\"merged\",\"args\":[],\"stream\":\"stdout\",\"log\":\"hello\"}"))
                .containsExactly("merged");
        assertThat(names("{\"eventName\":\"merged\",\"args\":[],\"@timestamp\":1,\"message\":\"{\\\"a\\\":1}\"}"))
                .containsExactly("merged");
    }

    @Test
    void an_event_that_was_merged_without_its_text_is_ambiguous_with_repeated_keys() throws IOException {
        assertThat(Reading.of("{\"eventName\":\"e\",\"args\":[],\"kubernetes\":{},\"kubernetes\":{\"host\":\"n\"}}\n")
                        .reasons())
                .containsExactly("1 ambiguous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"{}\",\"event\":\"{}\"}",
                "{\"log\":\"{}\\n\",\"stream\":\"stdout\",\"time\":\"\",\"log\":\"{}\\n\"}",
                "{\"log\":7,\"stream\":\"stdout\",\"time\":\"\",\"log\":\"{}\\n\"}",
                "{\"specversion\":\"1.0\",\"data\":{},\"data\":{}}",
                "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"message\":\"{}\",\"message\":\"{}\"}]}",
                "{\"event\":{\"original\":\"{}\",\"original\":\"{}\"}}",
                "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{},\"body\":{}}]}]}]}"
            })
    void a_record_that_is_there_twice_makes_the_line_ambiguous(String line) throws IOException {
        assertThat(Reading.of(line + "\n").reasons()).containsExactly("1 ambiguous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "message"})
    void text_of_the_standard_error_stream_is_a_log_line(String key) throws IOException {
        for (String text : List.of(EVENT, "some text", "{x}")) {
            String line = "{\"@timestamp\":1,\"" + key + "\":" + quoted(text) + ",\"stream\":\"stderr\"}";
            assertThat(Reading.of(line + "\n").reasons()).containsExactly("1 log");
        }
        assertThat(Reading.of(docker("x\n", "stderr") + "\n" + cri("stderr", "F", EVENT) + "\n"
                                + cri("stderr", "P", "x"))
                        .shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): log: text of the standard error stream, in the envelope docker-json",
                        "capture.jsonl:2 (byte 70): log: text of the standard error stream, in the envelope cri",
                        "capture.jsonl:3 (byte 148): log: text of the standard error stream, in the envelope cri");
    }

    @Test
    void a_source_of_standard_error_alone_is_no_recording_of_tracees() throws IOException {
        assertThat(Reading.of(cri("stderr", "F", "x") + "\n").warnings()).hasSize(1);
    }

    static Stream<Arguments> without_a_record() {
        return Stream.of(
                Arguments.of("docker-json", docker("\n", "stdout")),
                Arguments.of("docker-json", docker("", "stdout")),
                Arguments.of("cri", cri("stdout", "F", "")),
                Arguments.of("cri", cri("stdout", "F", "").strip()),
                Arguments.of(
                        "cloudwatch",
                        "{\"messageType\":\"CONTROL_MESSAGE\",\"owner\":\"CloudwatchLogs\",\"logEvents\":[]}"),
                Arguments.of("otlp", "{\"resourceLogs\":[]}"),
                Arguments.of("otlp", otlp("{}")),
                Arguments.of("loki", "{\"streams\":[{\"stream\":{},\"values\":[]}]}"),
                Arguments.of("kafka-connect", "{\"schema\":null,\"payload\":null}"),
                Arguments.of("cloudevents", "{\"specversion\":\"1.0\",\"type\":\"t\"}"),
                Arguments.of("forward", "{\"event\":\"\"}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("without_a_record")
    void an_envelope_without_a_record_is_empty_and_named(String kind, String line) {
        ReadIssue issue = Documents.issue(line);

        assertThat(issue.skipReason()).contains(SkipReason.EMPTY);
        assertThat(issue.message()).endsWith(", in the envelope " + kind);
    }

    @Test
    void text_of_tracees_own_is_what_it_is_bare_and_shows_that_the_source_is_a_recording() throws IOException {
        Reading reading = Reading.of(docker("{\"level\":\"info\",\"msg\":\"x\"}\n", "stdout") + "\n"
                + cri("stdout", "F", "INFO: starting tracee...") + "\n"
                + "{\"event\":\"{\\\"EventCount\\\":1}\"}\n"
                + cri("stdout", "F", "{\"hello\":1}") + "\n");

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): log: a log line of Tracee's own, in the envelope docker-json",
                        "capture.jsonl:2 (byte 103): banner: a line that Tracee prints around events, in the envelope cri",
                        "capture.jsonl:3 (byte 168): statistics: Tracee's statistics, in the envelope forward",
                        "capture.jsonl:4 (byte 199): foreign: JSON, but no event of a known dialect, in the envelope cri");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void text_that_is_not_json_fails_and_names_the_envelope() throws IOException {
        Reading reading =
                Reading.of("{\"event\":\"oops\"}\n{\"event\":\"{x}\"}\n" + cri("stdout", "F", "{\"a\":x}") + "\n");

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): invalid: in the envelope forward: not JSON: \"oops\"."
                                + " Record with Tracee's JSON output",
                        "capture.jsonl:2 (byte 17): invalid: in the envelope forward: not JSON: unexpected character 'x'"
                                + " (at character 2 of its text)",
                        "capture.jsonl:3 (byte 33): invalid: in the envelope cri: not JSON: unexpected character 'x';"
                                + " if the container runtime split a longer line here, join partial lines first"
                                + " (joinPartialLines, or --join-partial-lines) (at byte 46 of the line)");
    }

    @Test
    void a_part_of_a_line_of_cri_fails_and_says_what_to_do() {
        assertThat(Documents.issue(cri("stdout", "P", EVENT)))
                .hasToString(
                        "test:1 (byte 0): invalid: in the envelope cri: a part of a line; the container runtime split"
                                + " this line: join partial lines first (joinPartialLines, or --join-partial-lines)");
    }

    @Test
    void a_part_of_a_line_of_docker_fails_and_says_what_to_do() {
        ReadIssue issue = Documents.issue(docker(EVENT.substring(0, 20), "stdout"));

        assertThat(issue.failReason()).contains(FailReason.INVALID);
        assertThat(issue.message())
                .isEqualTo("in the envelope docker-json: not JSON: the document does not end; if Docker split a longer"
                        + " line here, join partial lines first (joinPartialLines, or --join-partial-lines)"
                        + " (at character 21 of its text)");
    }

    @Test
    void a_whole_event_of_docker_without_its_line_feed_is_read() throws IOException {
        assertThat(names(docker(EVENT, "stdout"))).containsExactly("magic_write");
    }

    @Test
    void a_line_of_cri_that_a_recording_stops_in_is_truncated() throws IOException {
        String line = cri("stdout", "F", EVENT);
        int prefix = line.length() - EVENT.length();
        int year = "2026".length();
        assertThat(Reading.of(line.substring(0, year)).reasons()).containsExactly("1 foreign");
        for (int length = year + 1; length < line.length(); length++) {
            Reading reading = Reading.of(line.substring(0, length));
            String reason = length >= prefix - 1 && length <= prefix ? "1 empty" : "1 truncated";
            assertThat(reading.reasons()).as(line.substring(0, length)).containsExactly(reason);
        }
    }

    @Test
    void records_that_can_be_read_are_delivered_when_another_cannot() throws IOException {
        Reading reading = Reading.of(cloudWatch(named("a"), "{x}", named("b"), "y") + "\n" + EVENT + "\n");

        assertThat(reading.names()).containsExactly("a", "b", "magic_write");
        assertThat(reading.places()).extracting(Place::index).containsExactly(0, 1, 0);
        assertThat(reading.shown())
                .containsExactly("capture.jsonl:1 (byte 0): invalid: in the envelope cloudwatch: not JSON: unexpected"
                        + " character 'x' (at character 2 of its text); 2 events of the line were delivered");
        assertThat(reading.counts().eventLines()).isEqualTo(1);
        assertThat(reading.counts().events()).isEqualTo(3);
        assertThat(reading.counts().failedLines()).isEqualTo(1);
    }

    @Test
    void of_a_record_with_several_documents_all_are_read_or_none() throws IOException {
        assertThat(names(cloudWatch(named("a") + named("b"), named("c")))).containsExactly("a", "b", "c");
        assertThat(Reading.of(cloudWatch(named("a") + "{x}", named("c")) + "\n").names())
                .containsExactly("c");
    }

    @Test
    void of_a_record_with_an_ambiguous_document_none_is_read() throws IOException {
        Reading reading = Reading.of(
                cloudWatch(named("a") + "{\"eventName\":\"b\",\"eventName\":\"x\",\"args\":[]}", named("c")) + "\n");

        assertThat(reading.names()).containsExactly("c");
        assertThat(reading.reasons()).containsExactly("1 ambiguous");
    }

    @Test
    void envelopes_nest_to_the_limit() throws IOException {
        String four = EVENT;
        for (int i = 0; i < 4; i++) {
            four = "{\"event\":" + quoted(four) + "}";
        }
        assertThat(names(four)).containsExactly("magic_write");
        assertThat(Reading.of("{\"event\":" + quoted(four) + "}\n" + EVENT + "\n")
                        .shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): too_deep: in the envelope forward: wrapped in more than 4 envelopes"
                                + " (forward, forward, forward, forward, forward): raise DecodeLimits.unwrap");
        DecodeLimits five = DecodeLimits.builder().unwrap(5).build();
        assertThat(Reading.of("{\"event\":" + quoted(four) + "}\n", settings -> settings.limits(five))
                        .names())
                .containsExactly("magic_write");
    }

    @Test
    void a_line_that_begins_as_every_event_does_and_is_named_is_looked_at_as_an_event_alone() throws IOException {
        String raw = ",\"message\":" + quoted(named("raw")) + "}";

        assertThat(names("{\"timestamp\":1,\"eventName\":\"e\",\"args\":[]" + raw))
                .containsExactly("e");
        assertThat(Reading.of("{\"timestamp\":1,\"eventName\":\"e\"" + raw + "\n")
                        .reasons())
                .containsExactly("1 foreign");
        assertThat(Reading.of("{\"timestamp\":1,\"name\":\"e\"" + raw + "\n").reasons())
                .containsExactly("1 foreign");
        assertThat(names("{\"timestamp\":1,\"name\":7" + raw)).containsExactly("raw");
        assertThat(names("{\"timestamp\":1" + raw)).containsExactly("raw");
        assertThat(names("{\"a\":1,\"timestamp\":1,\"name\":\"e\"" + raw)).containsExactly("raw");
        assertThat(names(" {\"timestamp\":1,\"name\":\"e\"" + raw)).containsExactly("raw");
        assertThat(names("\ufeff{\"timestamp\":1,\"name\":\"e\"" + raw)).containsExactly("raw");
    }

    @Test
    void in_a_line_that_begins_as_every_event_does_nothing_is_taken_out_of_base64() throws IOException {
        String rest =
                "\"specversion\":\"1.0\",\"data_base64\":\"" + base64(EVENT.getBytes(StandardCharsets.UTF_8)) + "\"}";

        assertThat(names("{\"time\":1," + rest)).containsExactly("magic_write");
        assertThat(Reading.of("{\"timestamp\":1," + rest + "\n").shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): invalid: in the envelope cloudevents: a record in base64 is not"
                                + " looked at in a line that begins with {\"timestamp\":");
        assertThat(Reading.of("{\"timestamp\":1,\"message\":\"{\\\"event\\\":\\\"" + base64(Gzip.of(EVENT))
                                + "\\\"}\"}\n")
                        .names())
                .isEmpty();
    }

    @Test
    void compressed_records_are_bounded() throws IOException {
        String bomb = base64(Gzip.of(new byte[3 << 20]));
        String long5 = base64(Gzip.of(new byte[5 << 20]));

        assertThat(Reading.of(
                                bomb + "\n" + EVENT + "\n",
                                settings -> settings.limits(
                                        DecodeLimits.builder().gzipExpansion(10).build()))
                        .shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): too_long: in the envelope gzip: expands to more than 10 times its"
                                + " compressed size: raise DecodeLimits.gzipExpansion");
        assertThat(Reading.of(
                                long5 + "\n",
                                settings -> settings.limits(DecodeLimits.builder()
                                        .gzipExpansion(100_000)
                                        .build()))
                        .shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): too_long: in the envelope gzip: more than 4194304 bytes when"
                                + " decompressed, with others of its line: raise DecodeLimits.lineBytes");
    }

    @Test
    void all_compressed_records_of_a_line_together_are_bounded() throws IOException {
        String two = base64(Gzip.of("[" + " ".repeat(3 << 20) + named("a") + "]"));
        Reading reading = Reading.of(
                cloudWatch(two, two) + "\n",
                settings -> settings.limits(
                        DecodeLimits.builder().gzipExpansion(100_000).build()));

        assertThat(reading.names()).containsExactly("a");
        assertThat(reading.reasons()).containsExactly("1 too_long");
    }

    @Test
    void damaged_and_cut_compressed_records_fail() throws IOException {
        byte[] damaged = Gzip.of(EVENT);
        damaged[damaged.length - 6] ^= 1;
        String whole = base64(Gzip.of(EVENT));

        assertThat(Reading.of(base64(damaged) + "\n").shown().get(0))
                .endsWith("in the envelope gzip: damaged gzip data");
        assertThat(Reading.of(whole.substring(0, 20) + "\n").shown().get(0))
                .endsWith("invalid: in the envelope gzip: the gzip data is cut");
        assertThat(Reading.of(whole.substring(0, 21) + "\n").shown().get(0))
                .endsWith("in the envelope gzip: not base64");
        assertThat(Reading.of(whole + "*\n").shown().get(0)).endsWith("in the envelope gzip: not base64");
    }

    @Test
    void a_subscription_of_several_members_is_read_whole() throws IOException {
        assertThat(names(base64(Gzip.of(cloudWatch(named("a")), cloudWatch(named("b"))))))
                .containsExactly("a", "b");
    }

    @Test
    void objects_that_follow_each_other_without_line_feeds_are_read_from_gzip() throws IOException {
        assertThat(Reading.of(Gzip.of(cloudWatch(named("a"), named("b")) + cloudWatch(named("c"))), s -> s)
                        .names())
                .containsExactly("a", "b", "c");
    }

    @Test
    void a_body_that_a_collector_parsed_keeps_numbers_and_nesting() throws IOException {
        String body = "{\"kvlistValue\":{\"values\":["
                + "{\"key\":\"eventName\",\"value\":{\"stringValue\":\"e\"}},"
                + "{\"key\":\"timestamp\",\"value\":{\"intValue\":\"1785758126123456789\"}},"
                + "{\"key\":\"userId\",\"value\":{\"intValue\":7}},"
                + "{\"key\":\"contextFlags\",\"value\":{\"kvlistValue\":{\"values\":["
                + "{\"key\":\"isCompat\",\"value\":{\"boolValue\":true}}]}}},"
                + "{\"key\":\"args\",\"value\":{\"arrayValue\":{\"values\":[{\"kvlistValue\":{\"values\":["
                + "{\"key\":\"name\",\"value\":{\"stringValue\":\"a\"}},"
                + "{\"key\":\"value\",\"value\":{\"doubleValue\":1.5}}]}}]}}}]}}";
        var event = Documents.event(otlp(body));

        assertThat(event.time().orElseThrow().nanos()).isEqualTo(1785758126123456789L);
        assertThat(event.process().userId()).hasValue(7);
        assertThat(event.compat()).contains(true);
        assertThat(event.arguments().get(0).value()).contains(1.5);
    }

    private static String nested(int levels) {
        return "{\"arrayValue\":{\"values\":[".repeat(levels) + "{\"intValue\":1}" + "]}}".repeat(levels);
    }

    @Test
    void a_body_of_64_levels_is_read() throws IOException {
        assertThat(Reading.of(otlp(nested(64)) + "\n").reasons()).containsExactly("1 foreign");
    }

    @Test
    void a_body_of_65_levels_fails() throws IOException {
        assertThat(Reading.of(otlp(nested(65)) + "\n").shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): too_deep: in the envelope otlp: a body nested deeper than 64 levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"hello\"}",
                "{\"log\":\"hello\"}",
                "{\"event\":\"login\",\"user\":\"bob\"}",
                "{\"event\":{\"a\":1}}",
                "{\"streams\":[]}",
                "{\"payload\":\"{}\"}",
                "[[{\"eventName\":\"e\",\"args\":[]}]]"
            })
    void what_only_resembles_an_envelope_is_foreign(String line) {
        assertThat(Documents.issue(line).reason()).isEqualTo("foreign");
    }

    @Test
    void nan_may_stand_in_an_argument_of_an_event_inside_an_envelope_and_nowhere_else() throws IOException {
        String event = Documents.withItem("\"name\":\"a\",\"value\":NaN");

        assertThat(names("{\"specversion\":\"1.0\",\"data\":" + event + "}")).containsExactly("e");
        assertThat(names("{\"event\":" + event + "}")).containsExactly("e");
        assertThat(Reading.of("{\"specversion\":\"1.0\",\"x\":NaN,\"data\":" + event + "}\n")
                        .reasons())
                .containsExactly("1 invalid");
    }

    @Test
    void unwanted_events_in_an_envelope_are_counted_as_unwanted() throws IOException {
        Reading reading = Reading.of(
                cloudWatch(named("a"), named("b")) + "\n", settings -> settings.interest(EventInterest::none));

        assertThat(reading.counts().skipped(SkipReason.UNWANTED)).isEqualTo(1);
        assertThat(reading.issues()).isEmpty();
    }
}
