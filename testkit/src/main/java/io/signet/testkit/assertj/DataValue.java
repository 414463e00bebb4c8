package io.signet.testkit.assertj;

import io.signet.event.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A value of a finding's data in the form in which values are compared: integers of every width are alike. */
final class DataValue {

    private DataValue() {}

    static Object of(String key, Object value) {
        Objects.requireNonNull(value, () -> "value of " + key + ": a finding's data holds no null");
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof byte[] bytes) {
            return Bytes.copyOf(bytes);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(of(key, element)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, element) -> copy.put(String.valueOf(name), of(key, element)));
            return copy;
        }
        if (value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Double
                || value instanceof Bytes) {
            return value;
        }
        throw new IllegalArgumentException(
                "value of " + key + ": a finding's data holds text, booleans, integers, doubles,"
                        + " Bytes, lists and maps, never a " + value.getClass().getName());
    }

    static Map<String, Object> of(Map<String, ?> data) {
        Map<String, Object> values = new LinkedHashMap<>();
        data.forEach((key, value) -> values.put(key, of(key, value)));
        return values;
    }

    static String typeOf(Object value) {
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Long) {
            return "integer";
        }
        if (value instanceof Double) {
            return "floating-point number";
        }
        if (value instanceof Bytes) {
            return "bytes";
        }
        return value instanceof List ? "list" : "object";
    }
}
