package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.json.EventDecoder;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same {@code magic_write}, in the words of each dialect that has one, gets the same verdict. */
final class DialectsAgreeTest {

    private static final String C_ARGS = "\"eventName\":\"magic_write\",\"args\":["
            + "{\"name\":\"pathname\",\"type\":\"const char*\",\"value\":PATH},"
            + "{\"name\":\"bytes\",\"type\":\"bytes\",\"value\":BYTES}]}";
    private static final String TYPED =
            "\"data\":[{\"name\":\"pathname\",\"str\":PATH},{\"name\":\"bytes\",\"bytes\":BYTES}]}";
    private static final String FLAGS = "\"contextFlags\":{\"containerStarted\":true},";

    private static final String FORWARDED = "U";

    /** By dialect, an event in a started container; R in the forms it had over the versions. */
    private static final Map<String, String> LINES = lines();

    private static Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        lines.put("D", "{\"timestamp\":1.5,\"processId\":1,\"hostProcessId\":2,\"stackAddresses\":null," + C_ARGS);
        lines.put("D'", "{\"timestamp\":1.5,\"processId\":1,\"hostProcessId\":1,\"ContainerID\":\"c\"," + C_ARGS);
        lines.put("E", "{\"timestamp\":1,\"containerId\":\"c\"," + C_ARGS);
        lines.put("F", "{\"timestamp\":1,\"processorId\":1,\"containerId\":\"c\"," + C_ARGS);
        lines.put("G", "{\"timestamp\":1,\"cgroupId\":1,\"containerId\":\"c\"," + C_ARGS);
        lines.put("H", "{\"timestamp\":1,\"containerId\":\"c\"," + FLAGS + C_ARGS);
        lines.put("I, J", "{\"timestamp\":1,\"matchedScopes\":1,\"containerId\":\"c\"," + FLAGS + C_ARGS);
        lines.put("K", "{\"timestamp\":1,\"container\":{\"id\":\"c\"}," + FLAGS + C_ARGS);
        lines.put("L", "{\"timestamp\":1,\"containerId\":\"c\",\"container\":{\"id\":\"c\"}," + FLAGS + C_ARGS);
        lines.put("M", "{\"timestamp\":1,\"executable\":{},\"container\":{\"id\":\"c\"}," + FLAGS + C_ARGS);
        lines.put(
                "N",
                "{\"timestamp\":1,\"executable\":{},\"container\":{\"id\":\"c\"}," + FLAGS
                        + C_ARGS.replace("const char*", "string").replace("\"bytes\",\"value", "\"[]byte\",\"value"));
        lines.put(
                "P1",
                v1beta1("\"id\":\"magic_write\"", "\"workload\":{\"container\":{\"id\":\"c\",\"started\":true}}")
                        + TYPED);
        lines.put(
                "P2",
                v1beta1("\"id\":1027", "\"workload\":{\"container\":{\"id\":\"c\",\"started\":true}}")
                        + TYPED.replace("\"str\":", "\"value\":").replace("\"bytes\":", "\"value\":"));
        lines.put("P3", v1beta1("\"id\":1027", "\"workload\":{\"container\":{\"id\":\"c\",\"started\":true}}") + TYPED);
        lines.put(
                "R v0.24",
                v1beta1("\"id\":\"magic_write\"", "\"workload\":{\"container\":{\"id\":\"c\",\"started\":true}}")
                        + TYPED);
        lines.put(
                "R v0.22",
                v1beta1("\"id\":1027", "\"context\":{\"container\":{\"id\":\"c\",\"isRunning\":true}}") + TYPED);
        lines.put(
                "R v0.18",
                v1beta1("\"id\":1027", "\"context\":{\"container\":{\"id\":\"c\",\"started\":true}}")
                        + "\"eventData\":{\"bytes\":{\"bytes\":BYTES},\"pathname\":{\"str\":PATH}}}");
        lines.put("T", "{\"Data\":null,\"Context\":" + lines.get("N") + ",\"SigMetadata\":{\"ID\":\"TRC-1\"}}");
        lines.put(FORWARDED, lines.get("N"));
        return lines;
    }

    private static String v1beta1(String id, String workload) {
        return "{\"timestamp\":\"2026-01-01T00:00:00Z\"," + id + ",\"name\":\"magic_write\"," + workload + ",";
    }

    private static Map<String, String> verdicts(TraceeProfile profile, String path, String bytes) {
        Map<String, String> verdicts = new TreeMap<>();
        LINES.forEach((dialect, line) -> {
            try (SignatureHarness harness = SignatureHarness.of(DroppedExecutable.as(profile))) {
                String json = line.replace("PATH", path).replace("BYTES", bytes);
                Outcome outcome = harness.send(event(dialect.equals(FORWARDED) ? forwarded(json) : json));
                verdicts.put(
                        dialect,
                        outcome.kind() + " "
                                + outcome.findings().stream()
                                        .map(each -> each.data())
                                        .toList());
            }
        });
        return verdicts;
    }

    private static String forwarded(String json) {
        return "{\"event\":\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static Event event(String line) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(line.getBytes(StandardCharsets.UTF_8), "line");
        assertThat(decoded.issues()).as(line).isEmpty();
        return decoded.events().get(0);
    }

    @Property(tries = 200)
    void every_dialect_gets_the_same_verdict(
            @ForAll TraceeProfile profile, @ForAll("paths") String path, @ForAll("headers") Bytes header) {
        assertThat(verdicts(profile, "\"" + path + "\"", "\"" + header.toBase64() + "\"").values().stream()
                        .distinct())
                .hasSize(1);
    }

    @Property(tries = 50)
    void every_dialect_gets_the_same_verdict_on_what_cannot_be_read(
            @ForAll TraceeProfile profile, @ForAll("mangled") String path, @ForAll("mangled") String bytes) {
        assertThat(verdicts(profile, path, bytes).values().stream().distinct()).hasSize(1);
    }

    @Example
    void an_executable_is_found_in_every_dialect() {
        assertThat(verdicts(TraceeProfile.V0_24, "\"/tmp/x\"", "\"f0VMRg==\""))
                .hasSize(LINES.size())
                .allSatisfy(
                        (dialect, verdict) -> assertThat(verdict).as(dialect).isEqualTo("RAISED [{path=/tmp/x}]"));
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> starts = Arbitraries.of("", "/tmp/", "/dev/shm/", "/dev/shm", "/run/shm/", "memfd:", "é");
        return Combinators.combine(starts, Arbitraries.strings().alpha().ofMaxLength(4))
                .as((start, rest) -> start + rest);
    }

    @Provide
    Arbitrary<Bytes> headers() {
        Arbitrary<byte[]> starts = Arbitraries.of(
                new byte[] {}, new byte[] {0x7f}, new byte[] {0x7f, 'E', 'L', 'F'}, new byte[] {'#', '!'}, new byte[4]);
        Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
        return Combinators.combine(starts, rest).as((first, second) -> {
            byte[] all = new byte[first.length + second.length];
            System.arraycopy(first, 0, all, 0, first.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return Bytes.copyOf(all);
        });
    }

    /** JSON of any kind, good and bad. */
    @Provide
    Arbitrary<String> mangled() {
        return Arbitraries.of(
                "null", "7", "true", "[]", "{}", "\"\"", "\"*\"", "\"f0VMRg\"", "\"f0VMRg==\"", "\"/tmp/x\"");
    }
}
