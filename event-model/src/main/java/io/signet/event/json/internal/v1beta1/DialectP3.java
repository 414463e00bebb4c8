package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;

/** Main since 2026-01-08: every data item has a typed key such as {@code str} or {@code u_int32}. */
public final class DialectP3 implements Dialect {

    @Override
    public Set<String> keys() {
        return V1beta1Keys.TOP;
    }

    @Override
    public boolean recognises(JsonFields top) {
        return top.has("name", JsonValue.Kind.STRING)
                && (top.has("timestamp", JsonValue.Kind.STRING) || top.hasAny(V1beta1Keys.COMPANIONS));
    }

    @Override
    public DecodedEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return V1beta1Event.decode(top, maxDigits);
    }
}
