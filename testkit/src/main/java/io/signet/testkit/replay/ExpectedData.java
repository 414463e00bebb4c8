package io.signet.testkit.replay;

import io.signet.event.Bytes;
import io.signet.event.EscapedText;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.JsonNode.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the data of a finding with what is expected of it. Only the names that are expected are looked at; below them
 * everything counts. Bytes are written as base64, as Tracee prints them; a number is its value, whatever its type.
 */
final class ExpectedData {

    private ExpectedData() {}

    /** What is not as expected, one line each; empty when all is. */
    static List<String> differences(Map<String, JsonNode> expected, Map<String, Object> data) {
        List<String> differences = new ArrayList<>();
        expected.forEach((name, value) -> {
            Object actual = data.get(name);
            if (actual == null) {
                differences.add("data has no " + Shown.text(name) + ", where " + shown(value) + " was expected; "
                        + namesOf(data));
            } else if (!isEqual(value, actual)) {
                differences.add("data." + EscapedText.of(name) + " = " + different(value, actual));
            }
        });
        return differences;
    }

    private static String namesOf(Map<String, Object> data) {
        return data.isEmpty()
                ? "it is empty"
                : "it has "
                        + String.join(
                                ", ", data.keySet().stream().map(Shown::text).toList());
    }

    private static String different(JsonNode expected, Object actual) {
        String typeOfActual = typeOf(actual);
        String typeOfExpected = typeOf(expected.plain());
        boolean sameType = typeOfActual.equals(typeOfExpected);
        return Shown.value(actual) + (sameType ? "" : " (" + typeOfActual + ")") + " where " + shown(expected)
                + (sameType ? "" : " (" + typeOfExpected + ")") + " was expected";
    }

    private static String shown(JsonNode expected) {
        return expected.kind() == Kind.NULL ? "null" : Shown.value(expected.plain());
    }

    private static String typeOf(Object value) {
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof Bytes) {
            return "bytes";
        }
        return value instanceof List ? "list" : "object";
    }

    private static boolean isEqual(@Nullable JsonNode expected, @Nullable Object actual) {
        if (expected == null || actual == null) {
            return false;
        }
        return switch (expected.kind()) {
            case TEXT -> expected.text().equals(actual instanceof Bytes bytes ? bytes.toBase64() : actual);
            case FLAG -> expected.content().equals(actual);
            case NUMBER -> actual instanceof Number number && isEqual((Number) expected.content(), number);
            case LIST -> actual instanceof List<?> list && isEqual(expected.elements(), list);
            case OBJECT -> actual instanceof Map<?, ?> map && isEqual(expected.members(), map);
            case NULL -> false;
        };
    }

    private static boolean isEqual(Number expected, Number actual) {
        return isFinite(expected) && isFinite(actual) && decimal(expected).compareTo(decimal(actual)) == 0;
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double value) || Double.isFinite(value);
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double ? new BigDecimal(number.doubleValue()) : new BigDecimal(number.longValue());
    }

    private static boolean isEqual(List<JsonNode> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!isEqual(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEqual(Map<String, JsonNode> expected, Map<?, ?> actual) {
        return expected.size() == actual.size()
                && expected.entrySet().stream()
                        .allMatch(entry -> isEqual(entry.getValue(), actual.get(entry.getKey())));
    }
}
