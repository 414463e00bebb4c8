package io.signet.event.json.internal.v1beta1;

import io.signet.event.EventTime;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of a message: RFC 3339 text as every printer writes it; also nanoseconds, or {@code {"seconds":..,"nanos":..}} as
 * Tracee's documentation shows it. The text {@code null} is how main prints that there is none.
 */
final class Timestamp {

    private static final long SECOND = 1_000_000_000L;

    private final @Nullable JsonValue value;
    private final Message parts;
    private final String path;
    private final FieldType<EventTime> type = FieldType.of("a time", this::time);

    Timestamp(Message parent, String name) throws AmbiguousKeyException {
        parts = parent.message(name, MessageType.TIME);
        path = parent.path(name);
        JsonValue json = parent.get(name);
        value = json != null && "null".equals(json.string()) ? null : json;
    }

    Optional<EventTime> time() {
        return type.optional(value);
    }

    void check(FieldProblems problems) {
        type.check(path, value, problems);
    }

    private @Nullable EventTime time(JsonValue json) {
        if (json.kind() == JsonValue.Kind.OBJECT) {
            return ofParts();
        }
        Long nanos = JsonNumbers.signed(json);
        if (nanos != null) {
            return EventTime.guess(nanos);
        }
        Long epoch = FieldType.RFC_3339.read(json);
        return epoch == null ? null : EventTime.epoch(epoch);
    }

    private @Nullable EventTime ofParts() {
        Long seconds = partOf("seconds");
        Long nanos = partOf("nanos");
        if (seconds == null || nanos == null || nanos < 0 || nanos >= SECOND) {
            return null;
        }
        try {
            return EventTime.epoch(Math.addExact(Math.multiplyExact(seconds, SECOND), nanos));
        } catch (ArithmeticException tooFarAway) {
            return null;
        }
    }

    /** A part that is left out is zero, as protobuf leaves out zeros; at least one is there. */
    private @Nullable Long partOf(String name) {
        boolean isLeftOut = !parts.has(name) && (parts.has("seconds") || parts.has("nanos"));
        return isLeftOut ? (Long) 0L : FieldType.SIGNED.read(parts.get(name));
    }
}
