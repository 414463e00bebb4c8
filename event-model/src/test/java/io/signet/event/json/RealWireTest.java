package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Tracee really sent: bodies of its webhook and records of its forward output, each decoded alone. */
final class RealWireTest {

    private static final Map<String, TraceeDialect> DIALECTS =
            Map.of("main", TraceeDialect.P3, "v0.24.1", TraceeDialect.N);

    static Stream<Arguments> versions() {
        return DIALECTS.keySet().stream().sorted().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_body_of_the_webhook_is_one_bare_event(String version) {
        List<byte[]> bodies = WireBytes.bodiesOfRequests(WireBytes.recorded("tracee-" + version + ".webhook.http.bin"));

        assertThat(bodies).hasSizeGreaterThan(50);
        assertEvents(bodies, version, List.of());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_forwarded_record_is_one_event_in_its_envelope(String version) {
        List<byte[]> records =
                WireBytes.recordsOfForward(WireBytes.recorded("tracee-" + version + ".forward.msgpack.bin"));

        assertThat(records).hasSizeGreaterThan(50);
        assertEvents(records, version, List.of("forward"));
    }

    private static void assertEvents(List<byte[]> payloads, String version, List<String> envelopes) {
        EventDecoder decoder = EventDecoder.create();
        Set<String> names = new java.util.TreeSet<>();
        for (byte[] payload : payloads) {
            EventDecoder.Decoded decoded = decoder.decode(payload, "wire");
            assertThat(decoded.issues()).isEmpty();
            assertThat(decoded.read()).hasSize(1);
            ReadEvent read = decoded.read().get(0);
            assertThat(read.envelope().kinds()).isEqualTo(envelopes);
            assertThat(read.dialects()).contains(DIALECTS.get(version));
            assertThat(read.event().time()).isPresent();
            names.add(read.event().name());
        }
        assertThat(names).contains("magic_write", "dropped_executable");
    }
}
