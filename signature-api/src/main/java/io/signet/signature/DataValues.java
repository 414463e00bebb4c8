package io.signet.signature;

import io.signet.event.Bytes;
import io.signet.event.EscapedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The classes that the data of a detection may be of, and copies that nobody can change. */
final class DataValues {

    private static final int MAX_DEPTH = 100;

    private DataValues() {}

    static Object copyOf(String key, @Nullable Object value) {
        return copy(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, key), 0);
    }

    private static Object copy(String key, @Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw refused(key, "a value nested more than " + MAX_DEPTH + " deep");
        }
        if (value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Bytes) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<Object> copies = new ArrayList<>(list.size());
            list.forEach(element -> copies.add(copy(key, element, depth + 1)));
            return Collections.unmodifiableList(copies);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copies = new LinkedHashMap<>();
            map.forEach((name, element) -> {
                if (!(name instanceof String text)) {
                    throw refused(key, "a Map with keys that are no String");
                }
                copies.put(text, copy(key, element, depth + 1));
            });
            return Collections.unmodifiableMap(copies);
        }
        throw refused(key, value == null ? "null" : "a " + value.getClass().getTypeName());
    }

    private static IllegalArgumentException refused(String key, String what) {
        return new IllegalArgumentException("data \"" + EscapedText.of(key)
                + "\" can be a String, Boolean, Integer, Long, Double, Bytes, or a List or Map of these, not " + what);
    }
}
