package io.signet.event.json.internal.document;

import io.signet.event.json.FailReason;
import io.signet.event.json.SkipReason;
import io.signet.event.json.internal.dialect.DecodedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line is: failed, or the events it holds, or skipped.
 *
 * @param failure why it failed; then there are no events
 * @param skip what it is when it holds no event
 * @param message what is wrong, for a failure
 * @param column where in the line it is wrong, in bytes from its start; -1 when it is all of the line
 * @param unfinished whether more text could have made a failed line sound
 * @param events what it holds
 * @param recording whether it shows that the source is a recording of Tracee's events
 */
public record LineOutcome(
        @Nullable FailReason failure,
        @Nullable SkipReason skip,
        String message,
        int column,
        boolean unfinished,
        List<DecodedEvent> events,
        boolean recording) {

    static LineOutcome failed(FailReason reason, String message, int column) {
        return new LineOutcome(reason, null, message, column, false, List.of(), false);
    }

    /** Not JSON, but what a line is that was cut. */
    static LineOutcome unfinished(String message, int column) {
        return new LineOutcome(FailReason.INVALID, null, message, column, true, List.of(), false);
    }

    static LineOutcome skipped(SkipReason reason, String message) {
        boolean own = reason == SkipReason.LOG || reason == SkipReason.BANNER || reason == SkipReason.STATISTICS;
        return new LineOutcome(null, reason, message, -1, false, List.of(), own);
    }

    /** The header of Tracee's table output: a line of its own, in a source that holds no event to read. */
    static LineOutcome tableHeader() {
        return new LineOutcome(
                null,
                SkipReason.BANNER,
                "the header of Tracee's table output, which cannot be read back: record with --output json",
                -1,
                false,
                List.of(),
                false);
    }

    static LineOutcome of(List<DecodedEvent> events) {
        return new LineOutcome(null, null, "", -1, false, events, true);
    }
}
