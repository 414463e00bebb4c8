package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON converter of Kafka Connect: {@code {"schema":{...},"payload":E}}. */
final class KafkaConnect implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("schema", "payload");

    @Override
    public String kind() {
        return "kafka-connect";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        return object.has("schema") && object.has("payload")
                ? Opened.of(kind(), Facts.NONE, object.payload("payload"))
                : null;
    }
}
