package io.signet.event.json;

import java.util.Objects;

/**
 * What became of one thing of an event that could not simply be written: told to whoever encodes with a listener
 * ({@link EventEncoder#encode(io.signet.event.Event, java.util.function.Consumer)}). Nothing is lost without a note.
 *
 * @param kind what became of it
 * @param what the header field by its key of v0.24 ({@link io.signet.event.HeaderField#key()}), another member of the
 *     document by the way to it, or what of the arguments; escaped, and never a value that was recorded
 * @param why in words, for people
 */
public record EncodingNote(Kind kind, String what, String why) {

    /** What became of it. */
    public enum Kind {
        /** It was recorded, and what was written does not say it. */
        LOST,
        /** It was not recorded, and what was written says it. */
        DERIVED,
        /** It is written as it was recorded, and Tracee of that version does not accept it or takes it for something else. */
        REFUSED
    }

    /**
     * Checks that all is given.
     *
     * @param kind what became of it
     * @param what the header field by its key of v0.24, another member of the document by the way to it, or what of
     *     the arguments; escaped
     * @param why in words, for people
     */
    public EncodingNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
    }
}
