package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The HTTP event collector of Splunk: {@code {"time":...,"host":"node","sourcetype":"...","event":E}}. */
final class SplunkHec implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("event", "sourcetype", "source", "host", "time");

    @Override
    public String kind() {
        return "splunk-hec";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        boolean isCollected = object.hasText("sourcetype") || (object.hasText("source") && object.hasText("host"));
        return isCollected && object.has("event")
                ? Opened.of(kind(), Facts.of(object.time("time"), object.text("host"), null), object.payload("event"))
                : null;
    }
}
