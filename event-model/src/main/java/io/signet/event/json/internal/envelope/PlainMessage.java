package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a log line under a usual key, and no mark of who wrote it: only when it begins as a document. */
final class PlainMessage implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("message", "log", "body", "MESSAGE");
    private static final List<String> TEXTS = List.of("message", "log", "body", "MESSAGE");

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        for (String key : TEXTS) {
            if (object.hasDocument(key)) {
                return Opened.of(kind(), Facts.NONE, object.payload(key));
            }
        }
        return null;
    }
}
