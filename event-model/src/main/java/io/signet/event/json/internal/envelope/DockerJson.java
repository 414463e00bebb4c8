package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The json-file driver of Docker: {@code {"log":"E\n","stream":"stdout","time":"..."}}. Without a line feed at the end it is a part of a longer line. */
final class DockerJson implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("log", "stream", "time", "kubernetes", "_p");

    @Override
    public String kind() {
        return "docker-json";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        boolean isDocker = object.hasText("log") && object.hasText("stream") && object.hasText("time");
        if (!isDocker || object.has("kubernetes") || object.has("_p")) {
            return null;
        }
        Facts facts = Facts.of(object.time("time"), null, object.text("stream"));
        return Opened.of(kind(), facts, object.payload("log")).splitBy("Docker", false);
    }
}
