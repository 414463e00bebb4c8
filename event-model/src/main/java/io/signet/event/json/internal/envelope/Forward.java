package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tracee's forward output, by Fluentd or Fluent Bit or as it is: {@code {"event":"E"}}, with a time beside it perhaps. */
final class Forward implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("event", "@timestamp", "timestamp", "date", "time");

    @Override
    public String kind() {
        return "forward";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        boolean isForwarded = object.hasDocument("event") || (object.hasText("event") && object.hasOnly(KEYS));
        return isForwarded
                ? Opened.of(
                        kind(),
                        Facts.of(object.time("@timestamp", "timestamp", "date", "time"), null, null),
                        object.payload("event"))
                : null;
    }
}
