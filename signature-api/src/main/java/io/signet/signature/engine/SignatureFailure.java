package io.signet.signature.engine;

import io.signet.event.Event;
import io.signet.signature.SignatureMetadata;
import java.util.Objects;
import java.util.Optional;

/**
 * A signature failed, and the engine went on.
 *
 * @param signature which one
 * @param phase doing what
 * @param event the event it was given, for {@link Phase#EVENT}
 * @param cause what it threw; an {@link IllegalStateException} of the engine's for a null verdict, or for a detection of
 *     {@code onSignal} that names no event
 */
public record SignatureFailure(SignatureMetadata signature, Phase phase, Optional<Event> event, Throwable cause) {

    /** What a signature was doing. */
    public enum Phase {
        /** Looking at an event. */
        EVENT,
        /** Being told of a signal. */
        SIGNAL,
        /** Closing. */
        CLOSE
    }

    /**
     * Checks that all is given.
     *
     * @param signature which one
     * @param phase doing what
     * @param event the event it was given, for {@link Phase#EVENT}
     * @param cause what it threw; an {@link IllegalStateException} of the engine's for a null verdict, or for a
     *     detection of {@code onSignal} that names no event
     */
    public SignatureFailure {
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(cause, "cause");
    }
}
