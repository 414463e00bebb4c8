package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of wrapping an event: the event is that of the bare line, and what the pipeline says stands beside it. */
final class EnvelopeKindsTest {

    static Stream<Arguments> lines() {
        return WrappedLines.all().entrySet().stream()
                .map(line -> Arguments.of(
                        line.getKey(), line.getValue().text(), line.getValue().envelope()));
    }

    private static ReadEvent read(String line) {
        EventDecoder.Decoded decoded = Documents.decode(line);
        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.read()).hasSize(1);
        return decoded.read().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void is_opened_and_its_facts_are_kept_beside_the_event(String name, String line, Envelope envelope) {
        ReadEvent read = read(line);

        assertThat(read.envelope()).isEqualTo(envelope);
        assertThat(read.event().hasSameContentAs(Documents.event(EVENT))).isTrue();
        assertThat(read.place()).isEqualTo(new Place("test", 1, 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_reader_says_the_same_as_the_decoder(String name, String line, Envelope envelope) throws IOException {
        byte[] lines = (EVENT + "\n" + line + "\n" + EVENT + "\n").getBytes(StandardCharsets.UTF_8);
        try (EventReader reader =
                EventReader.of(new java.io.ByteArrayInputStream(lines), "s").open()) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.envelope()).isEqualTo(Envelope.none());
            assertThat(reader.next()).isTrue();
            assertThat(reader.envelope()).isEqualTo(envelope);
            assertThat(reader.read().envelope()).isEqualTo(envelope);
            assertThat(reader.read().event()).isSameAs(reader.event());
            assertThat(reader.read().dialects()).isEqualTo(reader.dialects());
            assertThat(reader.place().line()).isEqualTo(2);
            assertThat(reader.next()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void opens_inside_another(String name, String line, Envelope envelope) {
        String kind = envelope.kinds().get(0);
        ReadEvent read = read("{\"schema\":null,\"payload\":" + WrappedLines.quoted(line) + "}");

        assertThat(read.envelope().kinds()).startsWith("kafka-connect", kind);
        assertThat(read.envelope().observedAt()).isEqualTo(envelope.observedAt());
        assertThat(read.envelope().node()).isEqualTo(envelope.node());
    }

    @Test
    void the_metadata_of_the_sensors_pod_never_becomes_the_events() {
        Event event = read("{\"@timestamp\":\"2026-08-03T11:55:26.123Z\",\"message\":" + WrappedLines.quoted(EVENT)
                        + ",\"container\":{\"id\":\"tracee\"},\"kubernetes\":{\"podName\":\"tracee-x\","
                        + "\"pod_name\":\"tracee-x\",\"host\":\"node-7\"},\"hostName\":\"node-7\"}")
                .event();

        assertThat(event.container().id()).isEmpty();
        assertThat(event.kubernetes().podName()).isEmpty();
        assertThat(event.hostName()).isEmpty();
        assertThat(event.time()).isEmpty();
    }

    @Test
    void what_the_inner_envelope_says_comes_before_what_the_outer_says() {
        ReadEvent read = read("{\"time\":7,\"host\":\"outer\",\"sourcetype\":\"s\",\"event\":"
                + WrappedLines.quoted("<14>1 2026-08-03T11:55:26.123Z inner tracee 17 - - " + EVENT) + "}");

        assertThat(read.envelope().kinds()).isEqualTo(List.of("splunk-hec", "syslog"));
        assertThat(read.envelope().node()).contains("inner");
        assertThat(read.envelope().observedAt())
                .isEqualTo(java.util.Optional.of(java.time.Instant.parse("2026-08-03T11:55:26.123Z")));
    }

    @Test
    void a_time_that_is_none_is_absent() {
        for (String time : List.of("\"yesterday\"", "1e400", "-1", "0", "\"1e-999999999\"", "9".repeat(50), "{}")) {
            assertThat(read("{\"@timestamp\":" + time + ",\"event\":" + WrappedLines.quoted(EVENT) + "}")
                            .envelope()
                            .observedAt())
                    .as(time)
                    .isEmpty();
        }
    }
}
