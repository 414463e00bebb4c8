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
 * @param events what it holds
 */
public record LineOutcome(
        @Nullable FailReason failure,
        @Nullable SkipReason skip,
        String message,
        int column,
        List<DecodedEvent> events) {

    static LineOutcome failed(FailReason reason, String message, int column) {
        return new LineOutcome(reason, null, message, column, List.of());
    }

    static LineOutcome skipped(SkipReason reason, String message) {
        return new LineOutcome(null, reason, message, -1, List.of());
    }

    static LineOutcome of(List<DecodedEvent> events) {
        return new LineOutcome(null, null, "", -1, events);
    }
}
