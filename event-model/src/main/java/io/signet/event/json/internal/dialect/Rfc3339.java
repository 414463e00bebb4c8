package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times as main prints them. */
public final class Rfc3339 {

    private static final long SECOND = 1_000_000_000L;

    private Rfc3339() {}

    /** In UTC with as few digits of a fraction as there are. */
    public static String text(long nanos) {
        Instant second = Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND));
        long fraction = Math.floorMod(nanos, SECOND);
        String text = second.toString();
        if (fraction == 0) {
            return text;
        }
        String digits = Long.toString(SECOND + fraction).substring(1).replaceAll("0+$", "");
        return text.substring(0, text.length() - 1) + "." + digits + "Z";
    }

    /** Nanoseconds since 1970, or null when the text is no time or too far away. */
    static @Nullable Long nanos(JsonValue value) {
        String text = value.string();
        if (text == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            long second = instant.getEpochSecond();
            // The earliest second begins before the earliest nanosecond there is a number for.
            return second < 0
                    ? Math.addExact(Math.multiplyExact(second + 1, SECOND), instant.getNano() - SECOND)
                    : Math.addExact(Math.multiplyExact(second, SECOND), instant.getNano());
        } catch (DateTimeException | ArithmeticException notRepresentable) {
            return null;
        }
    }
}
