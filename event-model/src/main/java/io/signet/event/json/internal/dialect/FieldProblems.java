package io.signet.event.json.internal.dialect;

/** Takes the fields that hold what they cannot hold. */
@FunctionalInterface
public interface FieldProblems {

    /**
     * One field.
     *
     * @param path the way to it
     * @param message what it holds and what it should hold, without the value
     */
    void report(String path, String message);
}
