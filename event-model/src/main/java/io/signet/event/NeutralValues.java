package io.signet.event;

import io.signet.event.json.internal.text.GoNumbers;
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

    /**
     * An unmodifiable deep copy in which integers are {@code Long} or {@code BigInteger}, and other numbers are
     * {@code Double} unless they exceed its range.
     */
    static Object copyOf(Object value) {
        Object copy = copy(value, false, 0);
        if (copy == null) {
            throw new IllegalArgumentException("value must not be null");
        }
        return copy;
    }

    /**
     * What {@link Event#hasSameContentAs} compares: as a copy, but what Tracee prints alike is alike. Bytes are their
     * base64 text, and a floating-point number without a fraction is an integer.
     */
    static @Nullable Object comparable(@Nullable Object value) {
        return copy(value, true, 0);
    }

    private static @Nullable Object copy(@Nullable Object value, boolean asPrinted, int depth) {
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
            return neutral(integer);
        }
        if (value instanceof Double number) {
            return asPrinted ? printed(number) : number;
        }
        if (value instanceof Float number) {
            return copy(Double.valueOf(number.toString()), asPrinted, depth);
        }
        if (value instanceof BigDecimal number) {
            return copyOf(number, asPrinted, depth);
        }
        if (value instanceof Bytes bytes) {
            return asPrinted ? bytes.toBase64() : bytes;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copies = new ArrayList<>(list.size());
            for (Object element : list) {
                copies.add(copy(element, asPrinted, depth + 1));
            }
            return Collections.unmodifiableList(copies);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copies = new LinkedHashMap<>();
            map.forEach((key, element) -> copies.put(text(key), copy(element, asPrinted, depth + 1)));
            return Collections.unmodifiableMap(copies);
        }
        throw new IllegalArgumentException(
                "an argument's value can be a String, Boolean, integer, floating-point number,"
                        + " Bytes, List or Map, not a " + value.getClass().getName());
    }

    /** Go prints the fewest digits that tell a number from its neighbours, and zeros behind them. */
    private static Object printed(Double number) {
        if (number.isInfinite() || Math.rint(number) != number) {
            return number;
        }
        StringBuilder digits = new StringBuilder();
        GoNumbers.append(digits, number);
        return neutral(new BigDecimal(digits.toString()).toBigIntegerExact());
    }

    private static Object neutral(BigInteger integer) {
        return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
    }

    /** The scale is not touched unless it is 0: an exponent can make a short number very long. */
    private static @Nullable Object copyOf(BigDecimal number, boolean asPrinted, int depth) {
        double rounded = number.doubleValue();
        if (!Double.isInfinite(rounded)) {
            return copy(rounded, asPrinted, depth);
        }
        if (number.scale() == 0) {
            return number.toBigIntegerExact();
        }
        return asPrinted ? number.stripTrailingZeros() : number;
    }

    private static String text(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("keys of a Map must be of class String");
    }
}
