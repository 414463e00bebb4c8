package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A response of Tracee's gRPC stream, as grpcurl prints it: {@code {"event":{E}}}. */
final class Grpc implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("event");

    @Override
    public String kind() {
        return "grpc";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        return object.hasEvent("event") ? Opened.of(kind(), Facts.NONE, object.payload("event")) : null;
    }
}
