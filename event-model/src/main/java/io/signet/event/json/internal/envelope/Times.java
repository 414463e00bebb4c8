package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.text.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as pipelines print them. */
final class Times {

    private static final int LONGEST = 40;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** Larger numbers of seconds since 1970 lie beyond the year 5138: they count something smaller. */
    private static final BigDecimal SECONDS = BigDecimal.valueOf(100_000_000_000L);

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private Times() {}

    /** RFC 3339 text, or a number of seconds, milli-, micro- or nanoseconds since 1970, which its size tells. */
    static Optional<Instant> of(@Nullable JsonValue value) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (value.kind()) {
            case STRING -> of(String.valueOf(value.string()));
            case NUMBER -> ofNumber(value.raw());
            default -> Optional.empty();
        };
    }

    static Optional<Instant> of(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return text.length() > LONGEST ? Optional.empty() : ofNumber(text);
        }
    }

    private static Optional<Instant> ofNumber(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() <= 0 || Math.abs(number.scale()) > LONGEST) {
                return Optional.empty();
            }
            BigDecimal inUnit = SECONDS;
            BigDecimal nanos = number.movePointRight(9);
            for (int unit = 0; unit < 3 && number.compareTo(inUnit) >= 0; unit++) {
                inUnit = inUnit.multiply(THOUSAND);
                nanos = nanos.movePointLeft(3);
            }
            if (number.compareTo(inUnit) >= 0) {
                return Optional.empty();
            }
            BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(NANOS);
            return Optional.of(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
