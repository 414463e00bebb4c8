package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.HeaderField;
import io.signet.event.Origin;
import io.signet.event.json.internal.dialect.EncodingNotes;
import java.util.Optional;

/**
 * The flags that are written: as recorded, or as {@code containerStarted} must be for v0.24 to derive the same origin.
 *
 * @param started {@code containerStarted}, if it is written
 * @param compat {@code isCompat}, if it is written
 */
record Flags(Optional<Boolean> started, Optional<Boolean> compat) {

    static Flags of(Event event) {
        return new Flags(started(event), event.compat().or(() -> emptyFlag(event, HeaderField.COMPAT)));
    }

    private static Optional<Boolean> started(Event event) {
        Optional<Boolean> recorded = event.container().started();
        if (recorded.isEmpty() && event.origin() == Origin.CONTAINER) {
            return Optional.of(true);
        }
        if (isElsewhere(event)) {
            return Optional.of(false);
        }
        return recorded.or(() -> emptyFlag(event, HeaderField.CONTAINER_STARTED));
    }

    /** To main an event is from the host when no container is known, whatever the flag says; to v0.24 it is not. */
    private static boolean isElsewhere(Event event) {
        boolean isStarted = event.container().started().orElse(false);
        return isStarted && (event.origin() == Origin.HOST || event.origin() == Origin.CONTAINER_INIT);
    }

    /** Main prints no flag that is false. A legacy flag that is no boolean is none. */
    private static Optional<Boolean> emptyFlag(Event event, HeaderField flag) {
        return !(event instanceof LegacyEvent) && event.carries(flag) ? Optional.of(false) : Optional.empty();
    }

    void list(Event event, EncodingNotes notes) {
        if (isElsewhere(event)) {
            notes.lost(HeaderField.CONTAINER_STARTED, "by it v0.24 would take the event for a container's");
        } else if (event.container().started().isEmpty() && started.orElse(false)) {
            notes.derived(HeaderField.CONTAINER_STARTED, "true, from the origin: v0.24 derives it from the flag");
        }
    }
}
