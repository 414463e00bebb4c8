package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;

/** v0.0.1: other keys than all later versions (tracee/printer.go, v0.0.1). */
public final class DialectA implements Dialect {

    @Override
    public Set<String> keys() {
        return EventOfA.KEYS;
    }

    @Override
    public boolean recognises(JsonFields top) {
        return top.has("api", JsonValue.Kind.STRING) && top.has("arguments", JsonValue.Kind.OBJECT) && top.has("time");
    }

    @Override
    public DecodedEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return new EventOfA(top, maxDigits);
    }
}
