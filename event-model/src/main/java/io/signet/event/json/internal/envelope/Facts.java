package io.signet.event.json.internal.envelope;

import io.signet.event.json.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an envelope says about a record: only what describes the sensor's machine and the way of the record. Immutable. */
public record Facts(
        Optional<Instant> observedAt, Optional<String> node, Optional<String> stream, Optional<String> position) {

    static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Facts of(Optional<Instant> observedAt, @Nullable String node, @Nullable String stream) {
        return new Facts(observedAt, known(node), known(stream), Optional.empty());
    }

    Facts at(@Nullable String position) {
        return new Facts(observedAt, node, stream, known(position));
    }

    /** Nothing is said. */
    public static Facts none() {
        return NONE;
    }

    /** These, and what an outer envelope says where these say nothing. */
    public Facts within(Facts outer) {
        return new Facts(
                observedAt.or(outer::observedAt),
                node.or(outer::node),
                stream.or(outer::stream),
                position.or(outer::position));
    }

    /** Whether the record was written to the standard error stream, where Tracee prints no events. */
    public boolean isOfStderr() {
        return stream.filter("stderr"::equals).isPresent();
    }

    /** In the public form. */
    public Envelope in(List<String> kinds) {
        return kinds.isEmpty() ? Envelope.none() : new Envelope(kinds, observedAt, node, stream, position);
    }

    private static Optional<String> known(@Nullable String text) {
        return Optional.ofNullable(text).filter(known -> !known.isEmpty());
    }
}
