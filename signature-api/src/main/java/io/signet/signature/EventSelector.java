package io.signet.signature;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.Origin;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which events a signature wants: of one source, of one name or any, from one origin or any. {@link #matches(Event)} is
 * the definition; an engine's table only answers it faster. Names match exactly. Tracee:
 * {@code detect.SignatureEventSelector}; there {@code "*"} and {@code ""} mean any name. Immutable.
 */
public final class EventSelector {

    private final String source;
    private final @Nullable String name;
    private final @Nullable Origin origin;

    private EventSelector(String source, @Nullable String name, @Nullable Origin origin) {
        this.source = source;
        this.name = name;
        this.origin = origin;
    }

    /**
     * Events of one name, from any origin.
     *
     * @param source the sensor, such as {@code tracee}; there is no wildcard for it, and an engine refuses an empty one
     * @param name the event's name; {@code *} and the empty text mean any
     * @return the selector
     */
    public static EventSelector of(String source, String name) {
        Objects.requireNonNull(source, "source");
        boolean any = name.isEmpty() || name.equals("*");
        return new EventSelector(source, any ? null : name, null);
    }

    /**
     * Events of any name, from any origin.
     *
     * @param source the sensor, such as {@code tracee}
     * @return the selector
     */
    public static EventSelector anyName(String source) {
        return of(source, "*");
    }

    /**
     * The same events, from one origin only.
     *
     * @param origin container, container-init or host
     * @return a new selector
     * @throws IllegalArgumentException for {@link Origin#UNKNOWN}, which cannot be asked for
     */
    public EventSelector from(Origin origin) {
        if (origin == Origin.UNKNOWN) {
            throw new IllegalArgumentException("origin unknown cannot be selected; leave the origin out to get any");
        }
        return new EventSelector(source, name, Objects.requireNonNull(origin, "origin"));
    }

    /**
     * The sensor.
     *
     * @return the source, exactly as events have it
     */
    public String source() {
        return source;
    }

    /**
     * The event's name.
     *
     * @return the name, or empty for any
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The origin.
     *
     * @return the origin, or empty for any
     */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /**
     * Whether an event is wanted.
     *
     * @param event the event
     * @return true when source, name and origin fit
     */
    public boolean matches(Event event) {
        return source.equals(event.source())
                && (name == null || name.equals(event.name()))
                && (origin == null || origin == event.origin());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventSelector that
                && source.equals(that.source)
                && Objects.equals(name, that.name)
                && origin == that.origin;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, name, origin);
    }

    /** In the form {@code source/name@origin}, with {@code *} for any. */
    @Override
    public String toString() {
        return EscapedText.of(source) + "/" + (name == null ? "*" : EscapedText.of(name)) + "@"
                + (origin == null ? "*" : origin.wireName());
    }
}
