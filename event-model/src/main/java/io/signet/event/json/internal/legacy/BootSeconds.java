package io.signet.event.json.internal.legacy;

import io.signet.event.EventTime;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Times as v0.0.1 to v0.5.4 print them: seconds since boot, with a fraction. */
final class BootSeconds {

    private static final int LONGEST = 40;
    private static final int NANOS_DIGITS = 9;
    /** A number with more digits before the point is no time, and would be long to write out. */
    private static final int MOST_DIGITS = 20;
    /** Above this a number is nanoseconds, whatever the other keys say: no machine was up for so many seconds. */
    private static final BigDecimal MOST = new BigDecimal("9e9");

    static final FieldType<EventTime> TYPE = FieldType.of("a number of seconds", BootSeconds::time);

    private BootSeconds() {}

    private static @Nullable EventTime time(JsonValue value) {
        boolean isNumber = value.kind() == JsonValue.Kind.NUMBER && value.length() <= LONGEST;
        try {
            BigDecimal seconds = isNumber ? new BigDecimal(value.raw()) : null;
            if (seconds == null || (long) seconds.precision() - seconds.scale() > MOST_DIGITS) {
                return null;
            }
            if (seconds.abs().compareTo(MOST) > 0) {
                return EventTime.guess(seconds.longValueExact());
            }
            long nanos = seconds.movePointRight(NANOS_DIGITS)
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
            return EventTime.relative(nanos);
        } catch (NumberFormatException | ArithmeticException notRepresentable) {
            return null;
        }
    }
}
