package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenDialectNTest {

    private static final String NAME = "dialect-N";

    static Stream<Arguments> lines() {
        return Golden.cases(NAME);
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void says_what_the_neutral_record_says(int number, byte[] line, Map<String, @Nullable Object> golden) {
        Map<String, @Nullable Object> expected = NeutralRecord.expected(golden);
        Map<String, @Nullable Object> actual = NeutralRecord.of(Documents.event(line), expected);

        assertThat(actual).isEqualTo(withWhatTheModelAdds(expected));
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void every_number_and_flag_is_present_for_the_dialect_prints_them_all(
            int number, byte[] line, Map<String, @Nullable Object> golden) {
        Event event = Documents.event(line);

        assertThat(List.of(
                        event.eventId(),
                        event.processorId(),
                        event.cgroupId(),
                        event.returnValue(),
                        event.argsNum(),
                        event.process().pid(),
                        event.process().tid(),
                        event.process().parentPid(),
                        event.process().hostPid(),
                        event.process().hostTid(),
                        event.process().hostParentPid(),
                        event.process().userId(),
                        event.process().mountNamespace(),
                        event.process().pidNamespace(),
                        event.process().threadEntityId(),
                        event.process().processEntityId(),
                        event.process().parentEntityId()))
                .allMatch(java.util.OptionalLong::isPresent);
        assertThat(event.time()).isPresent();
        assertThat(event.threadStartTime()).isPresent();
        assertThat(event.compat()).isPresent();
        assertThat(event.container().started()).isPresent();
        assertThat(event.kubernetes().podSandbox()).isPresent();
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("lines")
    void comes_out_byte_for_byte(int number, byte[] line, Map<String, @Nullable Object> golden) {
        assertThat(EventEncoder.tracee024().encodeToString(Documents.event(line)))
                .isEqualTo(new String(line, StandardCharsets.UTF_8));
    }

    /** The model names some properties, and reads the id of the source event; the record has them in one place. */
    private static Map<String, @Nullable Object> withWhatTheModelAdds(Map<String, @Nullable Object> expected) {
        if (!(expected.get("finding") instanceof Map<?, ?> golden)) {
            return expected;
        }
        Map<String, @Nullable Object> finding = new TreeMap<>();
        golden.forEach((key, value) -> finding.put((String) key, value));
        assertThat(finding.remove("carriesMetadata")).isEqualTo(true);
        Map<String, @Nullable Object> properties = new TreeMap<>();
        ((Map<?, ?>) golden.get("properties")).forEach((key, value) -> properties.put((String) key, value));
        finding.put("severity", new java.math.BigDecimal((String) properties.get("Severity")));
        finding.put("tactic", properties.get("Category"));
        finding.put("technique", properties.get("Technique"));
        finding.put("techniqueId", properties.get("external_id"));
        properties.put("signatureID", finding.get("signatureId"));
        properties.put("signatureName", finding.get("signatureName"));
        finding.put("properties", properties);
        Map<String, @Nullable Object> source = new TreeMap<>();
        ((Map<?, ?>) golden.get("source")).forEach((key, value) -> source.put((String) key, value));
        source.put("eventId", TestJson.at(detectedFrom(expected), "value", "id"));
        finding.put("source", source);
        Map<String, @Nullable Object> record = new TreeMap<>(expected);
        record.put("finding", finding);
        return record;
    }

    private static Object detectedFrom(Map<String, @Nullable Object> record) {
        List<?> arguments = (List<?>) record.get("args");
        return arguments.get(arguments.size() - 1);
    }
}
