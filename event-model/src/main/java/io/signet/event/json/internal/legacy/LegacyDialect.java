package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;

/** {@code trace.Event}, v0.0.2 to v0.24.1: one reader for all generations, which differ in the keys they have. */
public final class LegacyDialect implements Dialect {

    @Override
    public Set<String> keys() {
        return LegacyKeys.TOP;
    }

    @Override
    public boolean recognises(JsonFields top) {
        return top.has("eventName", JsonValue.Kind.STRING) && top.hasAny(LegacyKeys.COMPANIONS);
    }

    @Override
    public DecodedEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return LegacyEvent.decode(top, maxDigits);
    }
}
