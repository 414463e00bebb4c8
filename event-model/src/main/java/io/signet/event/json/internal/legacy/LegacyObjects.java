package io.signet.event.json.internal.legacy;

import static io.signet.event.json.internal.dialect.AmbiguousKeyException.unambiguous;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;

/** The members of a legacy event's document, and of the objects in its header. */
record LegacyObjects(
        JsonFields top,
        JsonFields container,
        JsonFields kubernetes,
        JsonFields contextFlags,
        JsonFields executable,
        JsonFields metadata) {

    static LegacyObjects of(JsonFields top) throws AmbiguousKeyException {
        return new LegacyObjects(
                unambiguous(top, ""),
                object(top, "container", LegacyKeys.CONTAINER),
                object(top, "kubernetes", LegacyKeys.KUBERNETES),
                object(top, "contextFlags", LegacyKeys.CONTEXT_FLAGS),
                object(top, "executable", LegacyKeys.EXECUTABLE),
                object(top, "metadata", LegacyKeys.METADATA));
    }

    /** Of a document that was found to have no such key twice. */
    static LegacyObjects ofSound(JsonValue document) {
        try {
            return of(JsonFields.of(document, LegacyKeys.TOP));
        } catch (AmbiguousKeyException e) {
            throw new IllegalStateException("key " + e.path() + " occurs twice in what was found sound", e);
        }
    }

    private static JsonFields object(JsonFields top, String key, Set<String> keys) throws AmbiguousKeyException {
        return unambiguous(JsonFields.of(top.get(key), keys), key);
    }
}
