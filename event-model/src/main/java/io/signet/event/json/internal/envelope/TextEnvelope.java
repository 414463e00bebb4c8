package io.signet.event.json.internal.envelope;

import org.jspecify.annotations.Nullable;

/** One way of writing something in front of a record. Stateless. */
interface TextEnvelope {

    /** Its stable name. */
    String kind();

    /** Takes the record out, or answers null when the text begins in another way. */
    @Nullable
    Opened open(String text);

    /** Whether a text that was cut can have begun so. */
    default boolean isBeginning(String text) {
        return false;
    }
}
