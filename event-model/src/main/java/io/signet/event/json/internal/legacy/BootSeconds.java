package io.signet.event.json.internal.legacy;

import io.signet.event.EventTime;
import io.signet.event.json.internal.text.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as v0.0.1 to v0.5.4 print them: seconds since boot, with a fraction. */
final class BootSeconds {

    private static final int LONGEST = 40;
    private static final int NANOS_DIGITS = 9;
    /** Above this a number is nanoseconds, whatever the other keys say: no machine was up for so many seconds. */
    private static final BigDecimal MOST = new BigDecimal("9e9");

    private BootSeconds() {}

    static Optional<EventTime> optional(@Nullable JsonValue value) {
        return value == null || value.kind() != JsonValue.Kind.NUMBER || value.length() > LONGEST
                ? Optional.empty()
                : nanos(value.raw());
    }

    private static Optional<EventTime> nanos(String token) {
        try {
            BigDecimal seconds = new BigDecimal(token);
            if (seconds.abs().compareTo(MOST) > 0) {
                return Optional.of(EventTime.guess(seconds.longValueExact()));
            }
            long nanos = seconds.movePointRight(NANOS_DIGITS)
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
            return Optional.of(EventTime.relative(nanos));
        } catch (NumberFormatException | ArithmeticException notRepresentable) {
            return Optional.empty();
        }
    }
}
