package io.signet.event.json.internal.dialect;

import io.signet.event.EscapedText;

/** Takes the fields that hold what they cannot hold. */
@FunctionalInterface
public interface FieldProblems {

    /** How much of a path a message quotes: its keys can be the input's. */
    int QUOTED = 80;

    /**
     * One field.
     *
     * @param path the way to it, unescaped
     * @param message what it holds and what it should hold, without the value; what is quoted in it is escaped
     */
    void report(String path, String message);

    /**
     * A header field that counts as absent.
     *
     * @param path the way to it, unescaped
     * @param problem words that follow its name
     */
    default void reportHeader(String path, String problem) {
        report(
                path,
                "field \"" + EscapedText.of(path, QUOTED) + "\" " + problem
                        + "; the event was delivered, the field counts as absent");
    }
}
