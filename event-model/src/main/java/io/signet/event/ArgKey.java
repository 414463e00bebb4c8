package io.signet.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an argument and the type it is read as. Keys are values: declare them as constants on a typed view, as
 * {@link io.signet.event.file.MagicWrite} does.
 *
 * <p>What is read goes by the JSON token of the value, never by the type name that the sensor declared beside it:
 * those names changed over the versions (Tracee #1492, #3758).
 *
 * @param <T> the Java type of the value
 */
public final class ArgKey<T> {

    private final String name;
    private final ArgType<T> type;

    private ArgKey(String name, ArgType<T> type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = type;
    }

    /**
     * Text.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<String> string(String name) {
        return new ArgKey<>(name, ArgTypes.STRING);
    }

    /**
     * Bytes: what the sensor sent as bytes, or as text in standard base64. Padding is required and CR and LF are
     * ignored, as Go's decoder does; text that is not base64 is of the wrong type.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Bytes> bytes(String name) {
        return new ArgKey<>(name, ArgTypes.BYTES);
    }

    /**
     * A signed 64-bit integer, from a number or from decimal text.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Long> signed(String name) {
        return new ArgKey<>(name, ArgTypes.SIGNED);
    }

    /**
     * An unsigned 64-bit integer, from a number, decimal text, or text such as {@code 0x7ffc}. The {@code Long} holds
     * its 64 bits: print it with {@link Long#toUnsignedString(long)}, compare it with
     * {@link Long#compareUnsigned(long, long)}.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Long> unsigned(String name) {
        return new ArgKey<>(name, ArgTypes.UNSIGNED);
    }

    /**
     * True or false.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Boolean> bool(String name) {
        return new ArgKey<>(name, ArgTypes.BOOL);
    }

    /**
     * Any number, rounded to the nearest double; one beyond a double's range is of the wrong type.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Double> number(String name) {
        return new ArgKey<>(name, ArgTypes.NUMBER);
    }

    /**
     * A list, unmodifiable. Elements are as in {@link RawArgument#value()}; JSON's null is null.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<List<@Nullable Object>> list(String name) {
        return new ArgKey<>(name, ArgTypes.LIST);
    }

    /**
     * An object, as an unmodifiable map in the order recorded. Values are as in {@link RawArgument#value()}; JSON's
     * null is null. An object in which a key repeats, at any depth, is of the wrong type.
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Map<String, @Nullable Object>> object(String name) {
        return new ArgKey<>(name, ArgTypes.OBJECT);
    }

    /**
     * A point in time: RFC 3339 text, or an integer of nanoseconds since 1970 (how main prints {@code time.Time}).
     *
     * @param name the argument's name
     * @return the key
     */
    public static ArgKey<Instant> time(String name) {
        return new ArgKey<>(name, ArgTypes.TIME);
    }

    /**
     * The argument's name.
     *
     * @return the name, never null
     */
    public String name() {
        return name;
    }

    /**
     * What a value must be, in words, for messages.
     *
     * @return for example {@code bytes} or {@code unsigned integer}
     */
    public String typeName() {
        return type.typeName();
    }

    /**
     * A raw argument of this name with that value, and the type name v0.24 would declare.
     *
     * @param value the value
     * @return the raw argument
     */
    public RawArgument withValue(T value) {
        return type.write(name, Objects.requireNonNull(value, "value"));
    }

    @Nullable
    T read(RawArgument argument, Object value) {
        return type.read(argument, value);
    }

    /** Keys are equal when name and type are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArgKey<?> key && name.equals(key.name) && type == key.type;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + type.typeName().hashCode();
    }

    @Override
    public String toString() {
        return EscapedText.of(name) + " (" + typeName() + ")";
    }
}
