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
        Beginning beginning,
        int bufferSize) {

    /**
     * Where the stream begins in its source.
     *
     * @param isLater whether something of the source was read before
     * @param line the first line, counted from 1
     * @param offset its first byte
     */
    record Beginning(boolean isLater, long line, long offset) {

        static final Beginning OF_SOURCE = new Beginning(false, 1, 0);
    }

    DecodeLimits limits() {
        return decoding.limits();
    }

    boolean joinPartialLines() {
        return decoding.isJoined();
    }
}
