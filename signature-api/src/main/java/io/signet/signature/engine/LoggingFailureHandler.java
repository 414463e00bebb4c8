package io.signet.signature.engine;

import io.signet.event.EscapedText;
import io.signet.event.EventDataException;
import io.signet.event.EventText;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns at powers of ten, so that a signature which fails on every event does not drown the host's log. */
final class LoggingFailureHandler implements FailureHandler {

    private final Logger log;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    LoggingFailureHandler() {
        this(LoggerFactory.getLogger(SignatureEngine.class));
    }

    LoggingFailureHandler(Logger log) {
        this.log = log;
    }

    @Override
    public void onFailure(SignatureFailure failure) {
        String id = failure.signature().id();
        long count = counts.merge(id, 1L, Long::sum);
        if (isPowerOfTen(count)) {
            log.warn(
                    "signature {} failed ({} so far) on {}: {}",
                    EscapedText.of(id),
                    count,
                    failure.event()
                            .map(EventText::of)
                            .orElse(failure.phase().name().toLowerCase(Locale.ROOT)),
                    describe(failure.cause()));
        }
        log.debug("signature {} failed", EscapedText.of(id), failure.cause());
    }

    /** Only messages of our own are known to hold no values of the event. */
    private static String describe(Throwable cause) {
        return cause instanceof EventDataException || cause instanceof BrokenVerdictException
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getName();
    }

    private static boolean isPowerOfTen(long count) {
        long power = 1;
        while (power < count) {
            power *= 10;
        }
        return power == count;
    }
}
