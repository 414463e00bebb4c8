package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static io.signet.event.json.WrappedLines.cloudWatch;
import static io.signet.event.json.WrappedLines.cri;
import static io.signet.event.json.WrappedLines.docker;
import static io.signet.event.json.WrappedLines.otlp;
import static io.signet.event.json.WrappedLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes that an attacker fills, or forges: nothing is let out of its text, and nothing costs more than it is long. */
final class HostileEnvelopesTest {

    private static String entry(String key, String value) {
        return "{\"key\":" + quoted(key) + ",\"value\":" + value + "}";
    }

    private static String body(String... entries) {
        return otlp("{\"kvlistValue\":{\"values\":[" + String.join(",", entries) + "]}}");
    }

    private static String text(String value) {
        return "{\"stringValue\":" + quoted(value) + "}";
    }

    /** An event whose one argument has this value. */
    private static String withValue(String value) {
        return body(
                entry("eventName", text("e")),
                entry(
                        "args",
                        "{\"arrayValue\":{\"values\":[{\"kvlistValue\":{\"values\":[" + entry("name", text("a")) + ","
                                + entry("value", value) + "]}}]}}"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"}],\"eventName\":\"f\",\"x\":[{\"", "\\", "\\\"", "\u0000\u001f\n\t", "é€😀", "</script>", ""
            })
    void text_that_a_collector_parsed_stays_text(String hostile) {
        Event event = Documents.event(withValue(text(hostile)));

        assertThat(event.name()).isEqualTo("e");
        assertThat(event.argument(ArgKey.string("a")).get()).isEqualTo(hostile);
        assertThat(Documents.event(body(
                                entry(hostile + "!", text("x")),
                                entry("eventName", text("e")),
                                entry("args", "{\"arrayValue\":{}}")))
                        .name())
                .isEqualTo("e");
    }

    @Test
    void integers_that_a_collector_parsed_are_written_as_json_writes_them() {
        for (String zeros : List.of("\"007\"", "\"7\"", "7", "7.0", "\"00000000007\"")) {
            Event event = Documents.event(withValue("{\"intValue\":" + zeros + "}"));

            assertThat(event.argument(ArgKey.signed("a")).get()).as(zeros).isEqualTo(7);
        }
        assertThat(Documents.event(withValue("{\"intValue\":\"18446744073709551615\"}"))
                        .argument(ArgKey.unsigned("a"))
                        .get())
                .isEqualTo(-1L);
        assertThat(Documents.event(withValue("{\"intValue\":\"1}],\\\"x\\\":[{\"}"))
                        .argument(ArgKey.signed("a"))
                        .presence())
                .isEqualTo(io.signet.event.Argument.Presence.NULL);
    }

    @Test
    void a_key_that_a_collector_saw_twice_is_ambiguous() throws IOException {
        assertThat(Reading.of(body(
                                        entry("eventName", text("e")),
                                        entry("args", "{\"arrayValue\":{}}"),
                                        entry("eventName", text("f")))
                                + "\n")
                        .reasons())
                .containsExactly("1 ambiguous");
        assertThat(Reading.of(otlp("{\"stringValue\":\"{}\",\"kvlistValue\":{},\"stringValue\":\"x\"}") + "\n")
                        .reasons())
                .containsExactly("1 ambiguous");
    }

    @Test
    void data_of_cloud_events_is_read_from_base64_or_as_it_stands() {
        String start = "{\"specversion\":\"1.0\",";

        assertThat(Documents.events(
                        start + "\"data_base64\":" + quoted(base64(Gzip.of(named("a") + named("b")))) + "}"))
                .extracting(Event::name)
                .containsExactly("a", "b");
        assertThat(Documents.events(start + "\"data\":" + named("a") + ",\"data_base64\":"
                        + quoted(base64(SplitText.bytes(named("b")))) + "}"))
                .extracting(Event::name)
                .containsExactly("b");
        assertThat(Documents.events(start + "\"data_base64\":null,\"data\":" + quoted(EVENT) + "}"))
                .hasSize(1);
        assertThat(Documents.issue(start + "\"data_base64\":\"-_-_\"}"))
                .hasToString("test:1 (byte 0): invalid: in the envelope cloudevents: not base64");
        assertThat(Documents.issue(start + "\"data_base64\":\"\"}").reason()).isEqualTo("empty");
    }

    @Test
    void standard_error_is_a_log_line_however_deep_it_is_wrapped() throws IOException {
        String stderr = docker(EVENT + "\n", "stderr");
        for (String line : List.of(
                "{\"event\":" + quoted(stderr) + "}",
                cloudWatch(stderr),
                "{\"specversion\":\"1.0\",\"data\":" + stderr + "}",
                cri("stderr", "F", "{\"event\":" + quoted(EVENT) + "}"))) {
            assertThat(Reading.of(line + "\n").reasons()).as(line).containsExactly("1 log");
        }
    }

    @Test
    void what_the_record_says_of_its_stream_is_no_envelope() throws IOException {
        assertThat(Reading.of(Documents.with("\"stream\":\"stderr\"") + "\n").events())
                .hasSize(1);
        assertThat(Reading.of(docker(Documents.with("\"stream\":\"stderr\"") + "\n", "stdout") + "\n")
                        .events())
                .hasSize(1);
    }

    @Test
    void an_envelope_that_holds_itself_ends_at_the_limit() throws IOException {
        String line = EVENT;
        for (int i = 0; i < 8; i++) {
            line = "{\"log\":" + quoted(line + "\n") + ",\"stream\":\"stdout\",\"time\":\"t\"}";
        }

        assertThat(Reading.of(line + "\n" + EVENT + "\n").reasons()).containsExactly("1 too_deep");
    }

    @Test
    void compressed_records_that_fail_cost_no_more_than_the_line_may_hold_some_times_over() throws IOException {
        byte[] damaged = Gzip.of(new byte[4_000_000]);
        damaged[damaged.length - 6] ^= 1;
        List<String> bombs = new ArrayList<>(java.util.Collections.nCopies(500, base64(damaged)));
        bombs.add(named("a"));
        Reading reading = Reading.of(cloudWatch(bombs.toArray(new String[0])) + "\n");

        assertThat(reading.names()).containsExactly("a");
        assertThat(reading.reasons()).containsExactly("1 invalid");
    }

    @Test
    void a_few_compressed_records_that_fail_take_no_other_with_them() throws IOException {
        byte[] damaged = Gzip.of(new byte[4_000_000]);
        damaged[damaged.length - 6] ^= 1;

        assertThat(Reading.of(cloudWatch(base64(damaged), base64(damaged), base64(Gzip.of(named("a")))) + "\n")
                        .names())
                .containsExactly("a");
    }

    @Test
    void an_object_with_very_many_keys_is_gone_over_once() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 250_000; i++) {
            keys.append(",\"k").append(i).append("\":1");
        }

        assertThat(Reading.of(Documents.with(keys.substring(1)) + "\n{\"hello\":1" + keys + "}\n")
                        .reasons())
                .containsExactly("2 foreign");
    }

    @Test
    void very_many_strings_that_are_no_latin_are_each_gone_over_once() throws IOException {
        String list = ("\"€\",").repeat(200_000) + "\"\"";
        Event event = Reading.of(Documents.withArgument("\"name\":\"a\",\"value\":[" + list + "]"))
                .events()
                .get(0);

        assertThat(event.argument(ArgKey.list("a")).get()).hasSize(200_001);
        assertThat(EventEncoder.tracee024().encodeToString(event)).hasSizeGreaterThan(list.length());
    }

    @Test
    void very_many_records_that_fail_are_one_failed_line() throws IOException {
        String values = "[\"1\",\"x\"],".repeat(20_000);
        Reading reading = Reading.of(
                "{\"streams\":[{\"stream\":{},\"values\":[" + values + "[\"2\"," + quoted(EVENT) + "]]}]}\n");

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.reasons()).containsExactly("1 invalid");
    }
}
