package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;

/**
 * The v1beta1 message of main, and of gRPC since v0.18: one reader for all its printers, which differ in spelling and in what
 * they leave out. Shapes that only Tracee's documentation shows are read too.
 */
public final class V1beta1Dialect implements Dialect {

    @Override
    public Set<String> keys() {
        return MessageType.EVENT.keys();
    }

    @Override
    public boolean recognises(JsonFields top) {
        return top.has("name", JsonValue.Kind.STRING)
                && (top.has("timestamp", JsonValue.Kind.STRING)
                        || top.hasAny(Set.of("workload", "data", "policies", "threat"))
                        || top.has("context", JsonValue.Kind.OBJECT)
                        || top.has("event_data", JsonValue.Kind.OBJECT)
                        || top.has("eventData", JsonValue.Kind.OBJECT));
    }

    @Override
    public DecodedEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return new V1beta1Event(Message.top(top), maxDigits);
    }
}
