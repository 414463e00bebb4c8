package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times as main prints them. */
final class Rfc3339 {

    private Rfc3339() {}

    /** Nanoseconds since 1970, or null when the text is no time or too far away. */
    static @Nullable Long nanos(JsonValue value) {
        String text = value.string();
        if (text == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
        } catch (DateTimeException | ArithmeticException notRepresentable) {
            return null;
        }
    }
}
