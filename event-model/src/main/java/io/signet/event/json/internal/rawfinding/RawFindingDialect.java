package io.signet.event.json.internal.rawfinding;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.legacy.LegacyDialect;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;

/** {@code {"Data":...,"Context":{...},"SigMetadata":{...}}} (cmd/tracee-rules/templates/rawjson.tmpl, v0.6.2 to v0.24.1). */
public final class RawFindingDialect implements Dialect {

    static final String DATA = "Data";
    static final String CONTEXT = "Context";
    static final String METADATA = "SigMetadata";

    static final Dialect OF_CONTEXT = new LegacyDialect();

    private static final Set<String> KEYS = Set.of(DATA, CONTEXT, METADATA);

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    /** The context of a finding can be of any source; only one of Tracee's makes it an event. */
    @Override
    public boolean recognises(JsonFields top) {
        return top.has(METADATA, JsonValue.Kind.OBJECT)
                && OF_CONTEXT.recognises(JsonFields.of(top.get(CONTEXT), OF_CONTEXT.keys()));
    }

    @Override
    public DecodedEvent decode(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        return new RawFinding(AmbiguousKeyException.unambiguous(top, ""), maxDigits);
    }
}
