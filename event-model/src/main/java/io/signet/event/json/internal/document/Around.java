package io.signet.event.json.internal.document;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.Envelope;
import io.signet.event.json.FailReason;
import io.signet.event.json.internal.envelope.Facts;
import java.util.ArrayList;
import java.util.List;

/** The envelopes around what is being read, and what they say. Immutable. */
record Around(List<String> kinds, Facts facts) {

    static final Around NOTHING = new Around(List.of(), Facts.none());

    boolean isNothing() {
        return kinds.isEmpty();
    }

    /** One envelope more. */
    Around inside(String kind, Facts inner, DecodeLimits limits) throws UnreadableException {
        if (kinds.size() >= limits.unwrap()) {
            throw UnreadableException.of(
                    FailReason.TOO_DEEP,
                    "wrapped in more than " + limits.unwrap() + " envelopes (" + String.join(", ", kinds) + ", " + kind
                            + "): raise DecodeLimits.unwrap");
        }
        List<String> more = new ArrayList<>(kinds);
        more.add(kind);
        return new Around(List.copyOf(more), inner.within(facts));
    }

    Around with(Facts inner) {
        return new Around(kinds, inner.within(facts));
    }

    Envelope envelope() {
        return facts.in(kinds);
    }

    /** Words for the end of a message. */
    String inWords() {
        return isNothing() ? "" : ", in the envelope " + kinds.get(kinds.size() - 1);
    }
}
