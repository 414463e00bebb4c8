package io.signet.event.json.internal.document;

import io.signet.event.json.FailReason;

/** A text, or a document in it, cannot be read. Never leaves the reader. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailReason reason;
    private final int index;
    private final boolean isUnfinished;

    private UnreadableException(FailReason reason, String message, int index, boolean isUnfinished) {
        super(message, null, false, false);
        this.reason = reason;
        this.index = index;
        this.isUnfinished = isUnfinished;
    }

    /** All of it. */
    static UnreadableException of(FailReason reason, String message) {
        return new UnreadableException(reason, message, -1, false);
    }

    /** From the character at an index on. */
    static UnreadableException at(int index, FailReason reason, String message) {
        return new UnreadableException(reason, message, index, false);
    }

    /** More text could have made it readable. */
    static UnreadableException unfinished(int index, String message) {
        return new UnreadableException(FailReason.INVALID, message, index, true);
    }

    FailReason reason() {
        return reason;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /** Index of the character in its text; -1 when it is all of the text. */
    int index() {
        return index;
    }

    boolean isUnfinished() {
        return isUnfinished;
    }
}
