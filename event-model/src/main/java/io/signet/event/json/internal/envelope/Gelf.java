package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GELF of Graylog: {@code {"version":"1.1","host":"node","short_message":"E","timestamp":...}}. */
final class Gelf implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("version", "host", "short_message", "full_message", "timestamp");

    @Override
    public String kind() {
        return "gelf";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.hasText("short_message") || !(object.has("version") || object.has("host"))) {
            return null;
        }
        String key = object.hasDocument("full_message") ? "full_message" : "short_message";
        return Opened.of(kind(), Facts.of(object.time("timestamp"), object.text("host"), null), object.payload(key));
    }
}
