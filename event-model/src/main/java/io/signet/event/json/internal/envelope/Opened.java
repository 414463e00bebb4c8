package io.signet.event.json.internal.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An envelope that was recognised.
 *
 * @param kind its stable name
 * @param facts what it says about all its records
 * @param payloads its records, in order
 * @param isPart whether its one record is known to be a part of one that was split
 * @param hint what to do when the record cannot be read; empty when there is nothing to say
 * @param tail where its one record begins, when that is all the rest of the text; else -1
 */
public record Opened(String kind, Facts facts, List<Payload> payloads, boolean isPart, String hint, int tail) {

    private static final String SPLIT = "join partial lines first (joinPartialLines, or --join-partial-lines)";

    static Opened of(String kind, Facts facts, @Nullable Payload payload) {
        return of(kind, facts, payload == null ? List.of() : List.of(payload));
    }

    static Opened of(String kind, Facts facts, List<Payload> payloads) {
        return new Opened(kind, facts, payloads, false, "", -1);
    }

    /** The record is the rest of a text. */
    static Opened ofTail(String kind, Facts facts, String text, int tail) {
        return ofRest(kind, facts, new Payload.Text(text.substring(tail), Facts.NONE), tail);
    }

    /** The record is the rest of a text, or is encoded in it. */
    static Opened ofRest(String kind, Facts facts, Payload payload, int tail) {
        return new Opened(kind, facts, List.of(payload), false, "", tail);
    }

    /** The record was or may have been split by a container runtime. */
    Opened splitBy(String runtime, boolean isCertain) {
        String hint = isCertain
                ? runtime + " split this line: " + SPLIT
                : "if " + runtime + " split a longer line here, " + SPLIT;
        return new Opened(kind, facts, payloads, isCertain, hint, tail);
    }
}
