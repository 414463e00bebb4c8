package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Vector's sources: {@code {"message":"E","source_type":"kubernetes_logs","stream":"stdout","timestamp":"..."}}. */
final class Vector implements JsonEnvelope {

    private static final Set<String> KEYS =
            Set.of("message", "source_type", "timestamp", "kubernetes", "host", "stream", "offset");

    @Override
    public String kind() {
        return "vector";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.hasText("message") || !object.hasText("source_type")) {
            return null;
        }
        String node = object.textAt("kubernetes", "pod_node_name");
        Facts facts =
                Facts.of(object.time("timestamp"), node == null ? object.text("host") : node, object.text("stream"));
        return Opened.of(kind(), facts.at(object.textAt("offset")), object.payload("message"));
    }
}
