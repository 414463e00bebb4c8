package io.signet.event.json;

import io.signet.event.json.internal.document.DecodeSettings;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a reader was told when it was opened. */
record ReadSettings(
        String source,
        Supplier<EventInterest> interest,
        Consumer<ReadIssue> onIssue,
        Consumer<String> onWarning,
        DecodeSettings decoding,
        boolean checkFields,
        boolean exactOnly,
        int bufferSize) {

    DecodeLimits limits() {
        return decoding.limits();
    }

    boolean joinPartialLines() {
        return decoding.isJoined();
    }
}
