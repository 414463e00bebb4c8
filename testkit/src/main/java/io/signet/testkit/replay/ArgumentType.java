package io.signet.testkit.replay;

import java.util.Objects;
import java.util.Optional;

/**
 * An argument of an event, with a type that the sensor declared for it.
 *
 * @param event the event's name
 * @param argument the argument's name; may be empty
 * @param type the declared type as recorded; empty where the dialect declares none
 */
public record ArgumentType(String event, String argument, Optional<String> type) {

    /**
     * Checks that all is given.
     *
     * @param event the event's name
     * @param argument the argument's name; may be empty
     * @param type the declared type as recorded; empty where the dialect declares none
     */
    public ArgumentType {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(type, "type");
    }
}
