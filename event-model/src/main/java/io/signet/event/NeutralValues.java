package io.signet.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The neutral form of argument values: which Java classes they may be of, and when two are the same. */
final class NeutralValues {

    private static final int MAX_DEPTH = 1_000;

    private NeutralValues() {}

    /** An unmodifiable deep copy in which integers are {@code Long} or {@code BigInteger}. */
    static Object copyOf(Object value) {
        Object copy = copy(value, false, 0);
        if (copy == null) {
            throw new IllegalArgumentException("value must not be null");
        }
        return copy;
    }

    /** What {@link Event#hasSameContentAs} compares: as a copy, with bytes as the base64 text Tracee prints. */
    static @Nullable Object comparable(@Nullable Object value) {
        return copy(value, true, 0);
    }

    private static @Nullable Object copy(@Nullable Object value, boolean bytesAsText, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("value is nested more than " + MAX_DEPTH + " deep");
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger integer) {
            return integer.bitLength() < 64 ? integer.longValue() : integer;
        }
        if (value instanceof Double || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Float number) {
            return Double.valueOf(number.toString());
        }
        if (value instanceof Bytes bytes) {
            return bytesAsText ? bytes.toBase64() : bytes;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copies = new ArrayList<>(list.size());
            for (Object element : list) {
                copies.add(copy(element, bytesAsText, depth + 1));
            }
            return Collections.unmodifiableList(copies);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copies = new LinkedHashMap<>();
            map.forEach((key, element) -> copies.put(text(key), copy(element, bytesAsText, depth + 1)));
            return Collections.unmodifiableMap(copies);
        }
        throw new IllegalArgumentException(
                "an argument's value can be a String, Boolean, integer, floating-point number,"
                        + " Bytes, List or Map, not a " + value.getClass().getName());
    }

    private static String text(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("keys of a Map must be of class String");
    }
}
