package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenShift logging: {@code {"@timestamp":"...","message":"E","structured":{E},"kubernetes":{...}}}. */
final class OpenShift implements JsonEnvelope {

    private static final Set<String> KEYS =
            Set.of("structured", "log", "message", "@timestamp", "kubernetes", "hostname");

    @Override
    public String kind() {
        return "openshift";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.has("structured", JsonValue.Kind.OBJECT) || object.hasText("log")) {
            return null;
        }
        String node = object.textAt("kubernetes", "host");
        Facts facts = Facts.of(object.time("@timestamp"), node == null ? object.text("hostname") : node, null);
        return Opened.of(kind(), facts, object.payload(object.hasDocument("message") ? "message" : "structured"));
    }
}
