package io.signet.event.json.internal.legacy;

import io.signet.event.Event;

/** Writes v0.24. */
public final class LegacyEncoder {

    private LegacyEncoder() {}

    /** One line of JSON. */
    public static String encode(Event event) {
        throw new IllegalStateException("in the making");
    }
}
