package io.signet.event.json.internal.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as they stand in a document, exact. */
public final class JsonNumbers {

    private static final int LONG_DIGITS = 18;
    /** Digits of the largest 64-bit integer. */
    private static final int MOST_DIGITS = 20;
    /** Longer tokens are no 64-bit integers: nobody pads one with zeros. */
    private static final int LONGEST = 64;

    private JsonNumbers() {}

    /**
     * A signed 64-bit integer from a number or decimal text, or null when it is none. A number may have a fraction of
     * zeros or an exponent: tools between Tracee and us round large ones to {@code 1.7e+18}.
     */
    public static @Nullable Long signed(JsonValue value) {
        Long small = value.kind() == JsonValue.Kind.NUMBER ? small(value) : null;
        String text = small == null ? integerText(value) : null;
        if (text == null) {
            return small;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException outOfRange) {
            return null;
        }
    }

    /** The 64 bits of an unsigned integer from a number or decimal text, or null when it is none. */
    public static @Nullable Long unsigned(JsonValue value) {
        String text = integerText(value);
        if (text == null) {
            return null;
        }
        if (text.equals("-0")) {
            return 0L;
        }
        try {
            return text.charAt(0) == '-' ? null : (Long) Long.parseUnsignedLong(text);
        } catch (NumberFormatException outOfRange) {
            return null;
        }
    }

    /** Any number in its neutral form, or null when the value is none. */
    public static @Nullable Object neutral(JsonValue value) {
        if (value.kind() != JsonValue.Kind.NUMBER) {
            return null;
        }
        Long small = small(value);
        return small == null ? neutral(value.raw()) : small;
    }

    /** A plain integer that cannot be out of range, without a copy of its text; null for other numbers. */
    private static @Nullable Long small(JsonValue value) {
        int start = value.document.charAt(value.start) == '-' ? value.start + 1 : value.start;
        if (start == value.end || value.end - start > LONG_DIGITS) {
            return null;
        }
        long number = 0;
        for (int i = start; i < value.end; i++) {
            int digit = value.document.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return start == value.start ? number : -number;
    }

    /** {@code Long}, {@code BigInteger}, {@code Double} or {@code BigDecimal}; null beyond what these can hold. */
    static @Nullable Object neutral(String token) {
        Double nonFinite = NonFinite.valueOf(token);
        if (nonFinite != null) {
            return nonFinite;
        }
        if (isInteger(token)) {
            if (token.length() <= LONG_DIGITS) {
                return Long.valueOf(token);
            }
            BigInteger integer = new BigInteger(token);
            return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
        }
        double number = Double.parseDouble(token);
        return Double.isInfinite(number) ? bigDecimal(token) : (Object) number;
    }

    private static @Nullable BigDecimal bigDecimal(String token) {
        try {
            return new BigDecimal(token);
        } catch (NumberFormatException exponentOutOfRange) {
            return null;
        }
    }

    private static @Nullable String integerText(JsonValue value) {
        String text = switch (value.kind()) {
            case NUMBER -> value.length() <= LONGEST ? value.raw() : null;
            case STRING -> value.length() <= 22 ? value.string() : null;
            default -> null;
        };
        if (text == null || isInteger(text)) {
            return text;
        }
        return value.kind() == JsonValue.Kind.NUMBER ? withoutFraction(text) : null;
    }

    /** The digits of a number that is an integer though it is not written as one, or null. */
    private static @Nullable String withoutFraction(String token) {
        BigDecimal number = NonFinite.valueOf(token) == null ? bigDecimal(token) : null;
        if (number == null || (long) number.precision() - number.scale() > MOST_DIGITS) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toBigInteger().toString() : null;
    }

    private static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }
}
