package io.signet.event.json.internal.document;

import io.signet.event.json.Envelope;
import io.signet.event.json.FailReason;
import io.signet.event.json.SkipReason;
import io.signet.event.json.internal.dialect.DecodedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line is: failed, or the events it holds, or skipped.
 *
 * @param failure why it failed
 * @param skip what it is when it did not fail and holds no event
 * @param message what is wrong, for a failure
 * @param column where in the line it is wrong, in bytes from its start; -1 when it is all of the line
 * @param unfinished whether more text could have made a failed line sound
 * @param events what it holds; in a failed line, what other records in its envelope hold
 * @param recording whether it shows that the source is a recording of Tracee's events
 * @param sound whether the line itself could be read, and only what is wrapped in it not
 */
public record LineOutcome(
        @Nullable FailReason failure,
        @Nullable SkipReason skip,
        String message,
        int column,
        boolean unfinished,
        List<Found> events,
        boolean recording,
        boolean sound) {

    /** An event, and what was wrapped around it. */
    public record Found(DecodedEvent event, Envelope envelope) {}

    static LineOutcome failed(UnreadableException e, int column) {
        return new LineOutcome(e.reason(), null, e.message(), column, e.isUnfinished(), List.of(), false, false);
    }

    static LineOutcome failed(FailReason reason, String message) {
        return failed(UnreadableException.of(reason, message), -1);
    }
}
