package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a header field holds. A value of another type counts as absent and null counts as absent.
 *
 * @param <T> its Java form
 */
public final class FieldType<T> {

    public static final FieldType<String> TEXT = new FieldType<>("a string", JsonValue::string);
    public static final FieldType<Boolean> BOOL = new FieldType<>("true or false", JsonValue::bool);
    public static final FieldType<Long> SIGNED = new FieldType<>("a 64-bit integer", JsonNumbers::signed);
    public static final FieldType<Long> UNSIGNED = new FieldType<>("an unsigned 64-bit integer", JsonNumbers::unsigned);
    public static final FieldType<Long> UNSIGNED_32 =
            new FieldType<>("an unsigned 32-bit integer", FieldType::unsigned32);
    public static final FieldType<List<String>> TEXTS =
            new FieldType<>("a list of strings", value -> list(value, JsonValue::string));
    public static final FieldType<List<Long>> ADDRESSES =
            new FieldType<>("a list of unsigned 64-bit integers", value -> list(value, JsonNumbers::unsigned));
    public static final FieldType<JsonValue> OBJECT =
            new FieldType<>("an object", value -> value.kind() == JsonValue.Kind.OBJECT ? value : null);
    public static final FieldType<JsonValue> LIST =
            new FieldType<>("a list", value -> value.kind() == JsonValue.Kind.LIST ? value : null);
    public static final FieldType<Long> RFC_3339 = new FieldType<>("an RFC 3339 time", Rfc3339::nanos);

    private final String expected;
    private final Function<JsonValue, @Nullable T> reader;

    private FieldType(String expected, Function<JsonValue, @Nullable T> reader) {
        this.expected = expected;
        this.reader = reader;
    }

    /**
     * A type of one dialect.
     *
     * @param expected what a value should be, in words with an article
     * @param reader gives null for what is not of this type
     */
    public static <T> FieldType<T> of(String expected, Function<JsonValue, @Nullable T> reader) {
        return new FieldType<>(expected, reader);
    }

    /** What a value should be, in words with an article. */
    public String expected() {
        return expected;
    }

    /** The value, or null when there is none of this type. */
    public @Nullable T read(@Nullable JsonValue value) {
        return value == null || value.isNull() ? null : reader.apply(value);
    }

    /** The value as an optional. */
    public Optional<T> optional(@Nullable JsonValue value) {
        return Optional.ofNullable(read(value));
    }

    /** A number as an optional. */
    public static OptionalLong number(FieldType<Long> type, @Nullable JsonValue value) {
        Long number = type.read(value);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Text that Tracee prints empty when it does not know it. */
    public static Optional<String> knownText(@Nullable JsonValue value) {
        return TEXT.optional(value).filter(text -> !text.isEmpty());
    }

    /** Reports a value that is there, not null, and of another type. */
    public void check(String path, @Nullable JsonValue value, FieldProblems problems) {
        if (value != null && !value.isNull() && reader.apply(value) == null) {
            problems.reportHeader(path, "is not " + expected + " but " + describe(value));
        }
    }

    private static String describe(JsonValue value) {
        return switch (value.kind()) {
            case STRING -> "a string";
            case NUMBER -> value.length() > 40 ? "a number of " + value.length() + " characters" : "another number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case OBJECT -> "an object";
            case LIST -> "a list";
        };
    }

    private static @Nullable Long unsigned32(JsonValue value) {
        Long number = JsonNumbers.signed(value);
        return number == null || number < 0 || number > 0xffff_ffffL ? null : number;
    }

    private static <E> @Nullable List<E> list(JsonValue value, Function<JsonValue, @Nullable E> element) {
        if (value.kind() != JsonValue.Kind.LIST) {
            return null;
        }
        List<E> list = new ArrayList<>();
        for (JsonElements elements = value.elements(); elements.next(); ) {
            E converted = element.apply(elements.value());
            if (converted == null) {
                return null;
            }
            list.add(converted);
        }
        return Collections.unmodifiableList(list);
    }
}
