package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A push to Loki: {@code {"streams":[{"stream":{labels},"values":[["nanoseconds","E"]]}]}}. */
final class Loki implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("streams");
    private static final Set<String> STREAM = Set.of("stream", "values");
    private static final List<String> NODES = List.of("node_name", "node", "host", "hostname");

    @Override
    public String kind() {
        return "loki";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.has("streams", JsonValue.Kind.LIST)) {
            return null;
        }
        Payload list = object.payload("streams");
        List<Payload> payloads = new ArrayList<>();
        boolean isPush = false;
        JsonElements streams = list instanceof Payload.Json json ? json.value().elements() : null;
        while (streams != null && streams.next()) {
            JsonFields stream = JsonFields.of(streams.value(), STREAM);
            JsonValue values = stream.get("values");
            if (values != null) {
                isPush = true;
                addAll(values, facts(stream.get("stream")), payloads);
            }
        }
        return isPush ? Opened.of(kind(), Facts.NONE, payloads) : null;
    }

    private static Facts facts(@Nullable JsonValue labels) {
        String node = null;
        for (String key : NODES) {
            JsonValue value = JsonFields.of(labels, Set.of(key)).get(key);
            node = node == null && value != null ? value.string() : node;
        }
        JsonValue stream = JsonFields.of(labels, Set.of("stream")).get("stream");
        return Facts.of(Optional.empty(), node, stream == null ? null : stream.string());
    }

    private static void addAll(JsonValue values, Facts facts, List<Payload> payloads) {
        for (JsonElements entries = values.elements(); entries.next(); ) {
            JsonElements parts = entries.value().elements();
            JsonValue time = parts.next() ? parts.value() : null;
            String line = parts.next() ? parts.value().string() : null;
            if (line != null) {
                payloads.add(new Payload.Text(
                        line, Facts.of(Times.of(time), null, null).within(facts)));
            }
        }
    }
}
