package io.signet.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The nine types an argument can be read as. */
final class ArgTypes {

    static final ArgType<String> STRING = of(
            "string", (argument, value) -> value instanceof String text ? text : null, (n, v) -> raw(n, "string", v));

    static final ArgType<Bytes> BYTES = of("bytes", ArgTypes::bytes, (n, v) -> raw(n, "[]byte", v));

    static final ArgType<Long> SIGNED =
            of("signed integer", (argument, value) -> signed(value), (n, v) -> raw(n, "int64", v));

    static final ArgType<Long> UNSIGNED = of(
            "unsigned integer",
            (argument, value) -> unsigned(value),
            (n, v) -> raw(n, "uint64", v < 0 ? new BigInteger(Long.toUnsignedString(v)) : v));

    static final ArgType<Boolean> BOOL = of(
            "boolean", (argument, value) -> value instanceof Boolean bool ? bool : null, (n, v) -> raw(n, "bool", v));

    static final ArgType<Double> NUMBER =
            of("number", (argument, value) -> number(value), (n, v) -> raw(n, "float64", v));

    @SuppressWarnings("unchecked")
    static final ArgType<List<@Nullable Object>> LIST = of(
            "list",
            (argument, value) -> value instanceof List<?> list ? (List<@Nullable Object>) list : null,
            (n, v) -> raw(n, v.stream().allMatch(String.class::isInstance) ? "[]string" : "unknown", v));

    @SuppressWarnings("unchecked")
    static final ArgType<Map<String, @Nullable Object>> OBJECT = of(
            "object",
            (argument, value) -> value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null,
            (n, v) -> raw(n, "unknown", v));

    static final ArgType<Instant> TIME =
            of("time", (argument, value) -> time(value), (n, v) -> raw(n, "time.Time", v.toString()));

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private ArgTypes() {}

    private static RawArgument raw(String name, String type, Object value) {
        return RawArgument.of(name, type, value);
    }

    private static @Nullable Bytes bytes(RawArgument argument, Object value) {
        if (value instanceof Bytes bytes) {
            return bytes;
        }
        return value instanceof String text && !argument.isKnownText() ? GoBase64.decode(text) : null;
    }

    private static @Nullable Long signed(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        return value instanceof String text && isDecimal(text) ? parse(() -> Long.parseLong(text)) : null;
    }

    private static @Nullable Long unsigned(Object value) {
        if (value instanceof Long number) {
            return number >= 0 ? number : null;
        }
        if (value instanceof BigInteger number) {
            return number.signum() >= 0 && number.compareTo(TWO_TO_64) < 0 ? number.longValue() : null;
        }
        if (!(value instanceof String text)) {
            return null;
        }
        if (text.startsWith("0x")) {
            return isHexadecimal(text) ? parse(() -> Long.parseUnsignedLong(text, 2, text.length(), 16)) : null;
        }
        return isDecimal(text) ? parse(() -> Long.parseUnsignedLong(text)) : null;
    }

    private static @Nullable Double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal) {
            double number = ((Number) value).doubleValue();
            return Double.isInfinite(number) ? null : number;
        }
        return null;
    }

    private static @Nullable Instant time(Object value) {
        if (value instanceof String text && text.indexOf('T') > 0) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                return null;
            }
        }
        Long nanos = signed(value);
        return nanos == null ? null : EventTime.epoch(nanos).instant().orElseThrow();
    }

    /** ASCII digits only: the JDK's parsers also take digits of other scripts. */
    private static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHexadecimal(String text) {
        return text.length() > 2 && text.chars().skip(2).allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    private static @Nullable Long parse(NumberParser parser) {
        try {
            return parser.parse();
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    @FunctionalInterface
    private interface NumberParser {
        long parse();
    }

    private static <T> ArgType<T> of(
            String typeName,
            BiFunction<RawArgument, Object, @Nullable T> reader,
            BiFunction<String, T, RawArgument> writer) {
        return new ArgType<>() {
            @Override
            public String typeName() {
                return typeName;
            }

            @Override
            public @Nullable T read(RawArgument argument, Object value) {
                return reader.apply(argument, value);
            }

            @Override
            public RawArgument write(String name, T value) {
                return writer.apply(name, value);
            }
        };
    }
}
