package io.signet.event.json.internal.text;

import java.io.Serial;

/** Text is not JSON, or is nested too deep. Never leaves the reader. */
public final class JsonSyntaxException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Which way the text failed. */
    public enum Problem {
        /** Something stands where it cannot stand. */
        UNEXPECTED,
        /** Sound so far as it goes: more text could make it JSON. */
        UNFINISHED,
        /** Nested deeper than the limit. */
        TOO_DEEP
    }

    private final Problem problem;
    private final int index;

    JsonSyntaxException(Problem problem, int index) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.index = index;
    }

    /** Which way the text failed. */
    public Problem problem() {
        return problem;
    }

    /** Index of the character at which it was noticed; behind the last for an unfinished text. */
    public int index() {
        return index;
    }
}
