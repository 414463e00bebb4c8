package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a golden record its line says, and what our model says besides: every way in which the two differ is named here, for
 * the dialects it is true of and no others.
 */
final class GoldenLine {

    private static final Set<String> WITHOUT_A_RULE_FOR_ORIGIN = Set.of("A", "B", "C", "D", "Dp");
    private static final Set<String> FINDINGS_WITHOUT_METADATA = Set.of("H", "I");
    private static final Set<String> FINDINGS_WITHOUT_SOURCE = Set.of("J", "K", "L");
    private static final Set<String> V1BETA1 = Set.of("P1", "P2", "P3", "R");
    private static final Set<String> PROTOJSON = Set.of("P1", "R");

    private GoldenLine() {}

    /** What an event of ours should say of a line. */
    static Map<String, @Nullable Object> expected(Map<String, @Nullable Object> golden) {
        String letter = letter(golden);
        Map<String, @Nullable Object> expected = NeutralRecord.expected(golden);
        if (V1BETA1.contains(letter)) {
            return v1beta1(letter, expected);
        }
        if (golden.get("finding") instanceof Map<?, ?> finding) {
            expected.put(
                    "finding",
                    FINDINGS_WITHOUT_METADATA.contains(letter)
                            ? findingThatOnlyItsNameTells(finding)
                            : finding(letter, finding, expected));
        }
        return expected;
    }

    /** What it says. */
    static Map<String, @Nullable Object> actual(Event event, Map<String, @Nullable Object> golden) {
        String letter = letter(golden);
        Map<String, @Nullable Object> actual = NeutralRecord.of(event, NeutralRecord.expected(golden));
        if (WITHOUT_A_RULE_FOR_ORIGIN.contains(letter)) {
            assertThat(actual.remove("origin")).isIn("host", "container");
        }
        if (letter.equals("B")) {
            list(actual, "args").forEach(GoldenLine::removeEmptyName);
        }
        return actual;
    }

    private static String letter(Map<String, @Nullable Object> golden) {
        return String.valueOf(golden.get("dialect"));
    }

    /** v0.0.2 printed values alone. */
    private static void removeEmptyName(@Nullable Object argument) {
        assertThat(map(argument).remove("name")).isEqualTo("");
    }

    /** v0.10 and v0.11 print a finding as its source event under another name, and nothing else of it. */
    private static Map<String, @Nullable Object> findingThatOnlyItsNameTells(Map<?, ?> golden) {
        assertThat(golden.get("carriesMetadata")).isEqualTo(false);
        return new TreeMap<>(Map.of("properties", Map.of()));
    }

    private static Map<String, @Nullable Object> finding(
            String letter, Map<?, ?> golden, Map<String, @Nullable Object> record) {
        Map<String, @Nullable Object> finding = copy(golden);
        assertThat(finding.remove("carriesMetadata")).isEqualTo(true);
        Map<String, @Nullable Object> properties = copy(map(golden.get("properties")));
        modelNamesProperties(finding, properties);
        finding.put("properties", properties);
        if (FINDINGS_WITHOUT_SOURCE.contains(letter)) {
            finding.remove("source");
        } else {
            List<?> arguments = list(record, "args");
            Map<String, @Nullable Object> source = copy(map(golden.get("source")));
            source.put("eventId", TestJson.at(arguments.get(arguments.size() - 1), "value", "id"));
            finding.put("source", source);
        }
        return finding;
    }

    /** The model gives some properties names of their own, and keeps them among the properties. */
    private static void modelNamesProperties(
            Map<String, @Nullable Object> finding, Map<String, @Nullable Object> properties) {
        finding.put("severity", new BigDecimal(String.valueOf(properties.get("Severity"))));
        finding.put("tactic", properties.get("Category"));
        finding.put("technique", properties.get("Technique"));
        finding.put("techniqueId", properties.get("external_id"));
        properties.put("signatureID", finding.get("signatureId"));
        properties.put("signatureName", finding.get("signatureName"));
    }

    private static Map<String, @Nullable Object> v1beta1(String letter, Map<String, @Nullable Object> record) {
        Map<String, @Nullable Object> expected = withReturnValue(record);
        if (PROTOJSON.contains(letter)) {
            expected.put("eventId", numberOrNone(String.valueOf(expected.get("eventId")), expected));
        }
        if (expected.get("finding") instanceof Map<?, ?> golden) {
            Map<String, @Nullable Object> finding = copy(golden);
            finding.computeIfPresent("source", (key, source) -> withReturnValues(map(source)));
            expected.put("finding", finding);
        }
        return expected;
    }

    /** protojson prints the name of an enum it knows, which is the event's name and no number. */
    private static String numberOrNone(String id, Map<String, @Nullable Object> record) {
        return id.equals(record.get("eventName")) ? "0" : id;
    }

    private static Map<String, @Nullable Object> withReturnValues(Map<?, ?> source) {
        Map<String, @Nullable Object> copy = withReturnValue(copy(source));
        copy.computeIfPresent("parent", (key, parent) -> withReturnValues(map(parent)));
        return copy;
    }

    /** In this family the return value is an argument; the model reads it. The upper half is garbage in a magic_write. */
    private static Map<String, @Nullable Object> withReturnValue(Map<String, @Nullable Object> record) {
        for (Object argument : list(record, "args")) {
            if ("returnValue".equals(TestJson.at(argument, "name")) && "int".equals(TestJson.at(argument, "kind"))) {
                long value = Long.parseLong(String.valueOf(TestJson.at(argument, "value")));
                boolean isMasked = "magic_write".equals(record.get("eventName"));
                record.put("returnValue", Long.toString(isMasked ? value & 0xffff_ffffL : value));
            }
        }
        return record;
    }

    private static List<?> list(Map<String, @Nullable Object> record, String key) {
        return record.get(key) instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
