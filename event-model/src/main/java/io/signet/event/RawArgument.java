package io.signet.event;

import java.util.Optional;

/**
 * One argument as it was recorded: name, declared type and value, uninterpreted. Signatures read arguments through
 * {@link Event#argument(ArgKey)}; this is for those who list, compare or write them. Tracee: {@code trace.Argument}.
 *
 * <p>Implementations are immutable; a reader's may decode the value only when it is asked for.
 */
public interface RawArgument {

    /**
     * An argument with a value and no declared type.
     *
     * @param name its name
     * @param value text, boolean, integer, floating-point number, {@link Bytes}, {@code List} or {@code Map} of such
     * @return the argument
     * @throws IllegalArgumentException when the value, or one inside it, is of another class
     */
    static RawArgument of(String name, Object value) {
        return PlainArgument.of(name, Optional.empty(), value);
    }

    /**
     * An argument with a value and a declared type.
     *
     * @param name its name
     * @param type the type name, for example {@code uint64}
     * @param value as in {@link #of(String, Object)}
     * @return the argument
     * @throws IllegalArgumentException when the value, or one inside it, is of another class
     */
    static RawArgument of(String name, String type, Object value) {
        return PlainArgument.of(name, Optional.of(type), value);
    }

    /**
     * An argument that the sensor could not read: its value is null.
     *
     * @param name its name
     * @param type the type name
     * @return the argument
     */
    static RawArgument ofNull(String name, String type) {
        return PlainArgument.ofNull(name, type);
    }

    /**
     * The argument's name.
     *
     * @return the name; may be empty
     */
    String name();

    /**
     * The type name the sensor declared. It changed over the versions and is a hint at most.
     *
     * @return for example {@code uint64} (v0.24) or {@code u_int64} (main), or empty
     */
    Optional<String> type();

    /**
     * The value in a neutral form: {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger} (integers beyond
     * a signed 64-bit), {@code Double} or, beyond its range, {@code BigDecimal}, {@link Bytes}, unmodifiable {@code List} or {@code Map}. The
     * legacy JSON prints bytes as base64 text: there they are a {@code String}.
     *
     * @return the value; empty when it is null, and when it cannot be represented (a key repeats inside it, or a number
     *     has more digits than the limit)
     */
    Optional<Object> value();

    /**
     * Whether the recorded value is null.
     *
     * @return true for null
     */
    boolean isNull();

    /**
     * Whether the sensor said that the value is text, so that it cannot be base64 of bytes: {@code str} of main.
     *
     * @return false unless the dialect tells text and bytes apart
     */
    default boolean isKnownText() {
        return false;
    }
}
