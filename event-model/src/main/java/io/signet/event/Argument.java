package io.signet.event;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event answers when it is asked for one argument: absent, null, of the wrong type, or present. Four different
 * answers; Tracee's own readers tell them apart too ({@code types/trace/helpers.go}, v0.24.1).
 *
 * <p>Immutable and safe to share.
 *
 * @param <T> the type that was asked for
 */
public final class Argument<T> {

    /** The four answers. */
    public enum Presence {
        /** The event has no argument of that name. */
        ABSENT,
        /** The argument is there and its value is null: the sensor could not read it. */
        NULL,
        /** The argument has a value, of another type than asked for. */
        WRONG_TYPE,
        /** The argument has a value of the type asked for. */
        PRESENT
    }

    private final String eventName;
    private final ArgKey<T> key;
    private final Presence presence;
    private final String actualType;
    private final @Nullable T value;

    private Argument(String eventName, ArgKey<T> key, Presence presence, String actualType, @Nullable T value) {
        this.eventName = eventName;
        this.key = key;
        this.presence = presence;
        this.actualType = actualType;
        this.value = value;
    }

    static <T> Argument<T> find(Event event, ArgKey<T> key) {
        for (RawArgument argument : event.arguments()) {
            if (argument.name().equals(key.name())) {
                return of(event.name(), key, argument);
            }
        }
        return new Argument<>(event.name(), key, Presence.ABSENT, "absent", null);
    }

    private static <T> Argument<T> of(String eventName, ArgKey<T> key, RawArgument argument) {
        if (argument.isNull()) {
            return new Argument<>(eventName, key, Presence.NULL, "null", null);
        }
        Object neutral = argument.value().orElse(null);
        T value = neutral == null ? null : key.read(argument, neutral);
        return value == null
                ? new Argument<>(eventName, key, Presence.WRONG_TYPE, typeOf(argument, neutral), null)
                : new Argument<>(eventName, key, Presence.PRESENT, key.typeName(), value);
    }

    private static String typeOf(RawArgument argument, @Nullable Object neutral) {
        if (neutral == null) {
            return "unreadable value";
        }
        if (neutral instanceof String) {
            return argument.isKnownText() ? "text" : "string";
        }
        if (neutral instanceof Bytes) {
            return "bytes";
        }
        if (neutral instanceof Boolean) {
            return "boolean";
        }
        if (neutral instanceof Number) {
            return "number";
        }
        return neutral instanceof java.util.List ? "list" : "object";
    }

    /**
     * The key that was asked with.
     *
     * @return the key
     */
    public ArgKey<T> key() {
        return key;
    }

    /**
     * Which of the four answers this is.
     *
     * @return the presence
     */
    public Presence presence() {
        return presence;
    }

    /**
     * Whether there is a value of the type asked for.
     *
     * @return true when {@link #get()} returns
     */
    public boolean isPresent() {
        return presence == Presence.PRESENT;
    }

    /**
     * The value.
     *
     * @return the value, never null
     * @throws EventDataException when the argument is absent, null or of another type
     */
    public T get() {
        T present = value;
        if (present == null) {
            throw new EventDataException(eventName, key.name(), key.typeName(), presence, actualType);
        }
        return present;
    }

    /**
     * The value, with absent, null and wrong type folded into one.
     *
     * @return the value or empty
     */
    public Optional<T> toOptional() {
        return Optional.ofNullable(value);
    }

    /**
     * The value or another one.
     *
     * @param other what to return unless present
     * @return the value or {@code other}
     */
    public T orElse(T other) {
        T present = value;
        return present == null ? Objects.requireNonNull(other, "other") : present;
    }

    /** Names the argument and the answer, never the value: values come from the machine under attack. */
    @Override
    public String toString() {
        return EscapedText.of(key.name()) + ": " + (isPresent() ? key.typeName() : actualType);
    }
}
