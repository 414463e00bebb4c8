package io.signet.event;

import java.io.Serial;

/**
 * An argument that a signature needs is missing, null or of another type. The message names event, argument, expected
 * and actual type, never the value.
 */
public final class EventDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The name of the event. */
    private final String eventName;
    /** The name of the argument. */
    private final String argumentName;
    /** What was asked for. */
    private final String expectedType;
    /** What was there. */
    private final String actualType;
    /** Which way the argument failed. */
    private final Argument.Presence presence;

    EventDataException(
            String eventName, String argumentName, String expectedType, Argument.Presence presence, String actualType) {
        super(message(eventName, argumentName, expectedType, presence, actualType));
        this.eventName = eventName;
        this.argumentName = argumentName;
        this.expectedType = expectedType;
        this.presence = presence;
        this.actualType = actualType;
    }

    private static String message(
            String eventName, String argumentName, String expectedType, Argument.Presence presence, String actualType) {
        String argument = EscapedText.of(eventName) + ": argument " + EscapedText.of(argumentName);
        return switch (presence) {
            case ABSENT -> argument + " not found (expected " + expectedType + ")";
            case NULL -> argument + " is null (expected " + expectedType + ")";
            default -> argument + " is of type " + actualType + " (expected " + expectedType + ")";
        };
    }

    /**
     * The name of the event.
     *
     * @return the name as recorded, unescaped
     */
    public String eventName() {
        return eventName;
    }

    /**
     * The name of the argument.
     *
     * @return the name that was asked for
     */
    public String argumentName() {
        return argumentName;
    }

    /**
     * What was asked for.
     *
     * @return a type in words, for example {@code bytes}
     */
    public String expectedType() {
        return expectedType;
    }

    /**
     * What was there.
     *
     * @return {@code absent}, {@code null}, or a type in words
     */
    public String actualType() {
        return actualType;
    }

    /**
     * Which way the argument failed.
     *
     * @return absent, null or wrong type
     */
    public Argument.Presence presence() {
        return presence;
    }
}
