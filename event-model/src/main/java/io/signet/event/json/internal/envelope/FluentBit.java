package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fluent Bit's tail input and kubernetes filter: the raw text in {@code log}, which is the record, and perhaps merged copies of
 * it beside, which are not; or only a copy, as an object. */
final class FluentBit implements JsonEnvelope {

    private static final Set<String> KEYS =
            Set.of("log", "kubernetes", "stream", "_p", "@timestamp", "date", "time", "log_processed", "log_json");

    @Override
    public String kind() {
        return "fluent-bit";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (object.hasText("log")) {
            return isMarked(object) ? Opened.of(kind(), facts(object), object.payload("log")) : null;
        }
        if (object.hasEvent("log")) {
            return Opened.of(kind(), facts(object), object.payload("log"));
        }
        boolean mayHoldCopy = isMarked(object) || object.has("log_processed") || object.has("log_json");
        if (!mayHoldCopy || object.isEventItself()) {
            return null;
        }
        Payload copy = object.firstEvent();
        return copy == null ? null : Opened.of(kind(), facts(object), copy);
    }

    private static boolean isMarked(Wrapped object) {
        return object.has("kubernetes")
                || object.has("_p")
                || object.hasText("stream")
                || object.has("@timestamp")
                || object.has("date")
                || object.has("time");
    }

    private static Facts facts(Wrapped object) {
        return Facts.of(
                object.time("@timestamp", "date", "time"), object.textAt("kubernetes", "host"), object.text("stream"));
    }
}
