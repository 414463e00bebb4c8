package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The integer types of v0.24's arguments, and which numbers its decoder takes for one of them (types/trace/trace.go). */
public final class IntegerTypes {

    private static final int MOST_DIGITS = 21;

    private static final Map<String, List<BigInteger>> BOUNDS = Map.of(
            "int8", signed(8),
            "int32", signed(32),
            "int64", signed(64),
            "uint8", unsigned(8),
            "uint16", unsigned(16),
            "uint32", unsigned(32),
            "uint64", unsigned(64),
            "trace.Pointer", unsigned(64));

    /** What a number is called that the type at hand cannot hold, the first that can. */
    private static final List<String> WIDER = List.of("int32", "uint32", "int64", "uint64");

    private IntegerTypes() {}

    public static boolean contains(String type) {
        return BOUNDS.containsKey(type);
    }

    /** Whether Go's integer parser takes the token for a number of a type. */
    public static boolean holds(String type, JsonValue number) {
        List<BigInteger> bounds = BOUNDS.get(type);
        BigInteger value = value(number);
        if (bounds == null || value == null) {
            return false;
        }
        boolean hasSign = number.raw().startsWith("-");
        boolean isUnsigned = bounds.get(0).signum() == 0;
        return !(hasSign && isUnsigned) && value.compareTo(bounds.get(0)) >= 0 && value.compareTo(bounds.get(1)) <= 0;
    }

    /** The type itself, or a wider one when it cannot hold the number; itself too when none can. */
    public static String holding(String type, JsonValue number) {
        if (!contains(type) || holds(type, number)) {
            return type;
        }
        return WIDER.stream().filter(wider -> holds(wider, number)).findFirst().orElse(type);
    }

    public static boolean isInteger(JsonValue number) {
        return value(number) != null;
    }

    private static @Nullable BigInteger value(JsonValue number) {
        if (number.kind() != JsonValue.Kind.NUMBER || number.length() > MOST_DIGITS) {
            return null;
        }
        try {
            return new BigInteger(number.raw());
        } catch (NumberFormatException fractionOrExponent) {
            return null;
        }
    }

    private static List<BigInteger> signed(int bits) {
        BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
        return List.of(half.negate(), half.subtract(BigInteger.ONE));
    }

    private static List<BigInteger> unsigned(int bits) {
        return List.of(BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
    }
}
