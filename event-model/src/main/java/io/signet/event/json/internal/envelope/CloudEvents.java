package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in structured mode: {@code {"specversion":"1.0",...,"data":E}}, or {@code "data_base64"}. */
final class CloudEvents implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("specversion", "time", "data", "data_base64");

    @Override
    public String kind() {
        return "cloudevents";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.hasText("specversion")) {
            return null;
        }
        Facts facts = Facts.of(object.time("time"), null, null);
        Payload encoded = object.payload("data_base64");
        if (encoded instanceof Payload.Text base64) {
            return Opened.of(kind(), facts, new Payload.Encoded(base64.text(), Facts.NONE));
        }
        return Opened.of(kind(), facts, object.payload("data"));
    }
}
