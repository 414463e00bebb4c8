package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filebeat, Elastic Agent and Logstash, in the Elastic Common Schema: the raw text in {@code message}, or in
 * {@code event.original}, which is asked first because Logstash keeps it unchanged. */
final class Ecs implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of(
            "message", "event", "@timestamp", "@metadata", "ecs", "agent", "log", "host", "kubernetes", "stream");

    @Override
    public String kind() {
        return "ecs";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        Payload original = original(object);
        boolean isMarked = object.has("@timestamp")
                || object.has("@metadata")
                || object.has("ecs")
                || object.has("agent")
                || object.has("log", JsonValue.Kind.OBJECT);
        if (original != null) {
            return Opened.of(kind(), facts(object), original);
        }
        return object.hasText("message") && isMarked
                ? Opened.of(kind(), facts(object), object.payload("message"))
                : null;
    }

    private static @Nullable Payload original(Wrapped object) throws AmbiguousKeyException {
        JsonFields event = JsonFields.of(object.get("event"), Set.of("original"));
        JsonValue original = event.get("original");
        String text = original == null ? null : original.string();
        if (text == null || (object.hasText("message") && !Wrapped.isDocument(text))) {
            return null;
        }
        object.payload("event");
        if (event.isRepeated("original")) {
            throw new AmbiguousKeyException("event.original");
        }
        return new Payload.Text(text, Facts.NONE);
    }

    private static Facts facts(Wrapped object) {
        String node = object.textAt("kubernetes", "node", "name");
        node = node == null ? object.textAt("host", "name") : node;
        node = node == null ? object.textAt("host", "hostname") : node;
        return Facts.of(object.time("@timestamp"), node, object.text("stream")).at(object.textAt("log", "offset"));
    }
}
