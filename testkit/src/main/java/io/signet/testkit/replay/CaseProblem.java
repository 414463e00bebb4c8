package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import java.util.Objects;

/**
 * One thing that is wrong with a case, or that a signature did wrong in it.
 *
 * @param kind what sort of thing
 * @param file the file it was seen in, from the directory of the cases, such as {@code captures/dropped-elf.ndjson}; empty
 *     when there is none
 * @param line the line in that file, counted from 1; 0 when it is about the whole file
 * @param message what is wrong, why, and what to do: escaped, one line or several, without one at the end
 */
public record CaseProblem(Kind kind, String file, long line, String message) {

    /** The sorts of problem. */
    public enum Kind {
        /** A file of the case holds what it cannot hold. */
        FILE,
        /** The capture is missing, cannot be read, or is not the one that its description describes. */
        CAPTURE,
        /** The signature is missing, is another one, or does not load. */
        SIGNATURE,
        /** An expectation names an event that is not there. */
        ANCHOR,
        /** A file belongs to no case. */
        ORPHAN,
        /** An expected finding was not raised. */
        MISSED,
        /** An expected finding was raised with other data. */
        DIFFERENT,
        /** A finding was raised that nobody expected. */
        UNEXPECTED,
        /** An event was quiet, and not for the reason given. */
        NOT_QUIET,
        /** The signature threw where nobody expected it. */
        THREW,
        /** Another number of events was offered to the signature than expected. */
        OFFERED,
        /** Nothing was verified. */
        VACUOUS,
        /** The findings are not those of the golden file, or that file was just rewritten. */
        GOLDEN
    }

    /**
     * Checks that all is given.
     *
     * @param kind what sort of thing
     * @param file the file it was seen in
     * @param line the line in that file
     * @param message what is wrong
     */
    public CaseProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }

    /**
     * File and line, in the form that terminals make clickable.
     *
     * @return such as {@code captures/dropped-elf.ndjson:17}; escaped
     */
    public String place() {
        return EscapedText.of(file) + (line > 0 ? ":" + line : "");
    }

    /** The message. */
    @Override
    public String toString() {
        return message;
    }
}
