package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subscription of CloudWatch Logs: {@code {"messageType":"DATA_MESSAGE","logEvents":[{"message":E}]}}. */
final class CloudWatch implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("messageType", "logEvents");
    private static final Set<String> EVENT = Set.of("id", "timestamp", "message");

    @Override
    public String kind() {
        return "cloudwatch";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.hasText("messageType") || !object.has("logEvents", JsonValue.Kind.LIST)) {
            return null;
        }
        Payload list = object.payload("logEvents");
        List<Payload> payloads = new ArrayList<>();
        JsonElements events = list instanceof Payload.Json json ? json.value().elements() : null;
        while (events != null && events.next()) {
            JsonFields event = JsonFields.of(events.value(), EVENT);
            if (event.isRepeated("message")) {
                throw new AmbiguousKeyException("logEvents.message");
            }
            Payload payload = Payload.of(event.get("message"), facts(event));
            if (payload != null) {
                payloads.add(payload);
            }
        }
        return Opened.of(kind(), Facts.NONE, payloads);
    }

    private static Facts facts(JsonFields event) {
        JsonValue id = event.get("id");
        return Facts.of(Times.of(event.get("timestamp")), null, null).at(id == null ? null : id.string());
    }
}
