package io.signet.event.json;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a log pipeline wrapped around an event, and what it said there: facts about the sensor and the way of the record,
 * beside the event and never inside it. Immutable. Text is as recorded, unescaped.
 *
 * @param kinds the envelopes from the outside in, by their stable names such as {@code cri} or {@code forward}; empty for
 *     a bare event
 * @param observedAt when the pipeline saw the record
 * @param node the node or host the record was read on
 * @param stream {@code stdout} or {@code stderr}
 * @param position where the pipeline read it, such as a file offset or a sequence number
 */
public record Envelope(
        List<String> kinds,
        Optional<Instant> observedAt,
        Optional<String> node,
        Optional<String> stream,
        Optional<String> position) {

    private static final Envelope NONE =
            new Envelope(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Copies the list.
     *
     * @param kinds the envelopes from the outside in
     * @param observedAt when the pipeline saw the record
     * @param node the node or host the record was read on
     * @param stream {@code stdout} or {@code stderr}
     * @param position where the pipeline read it
     */
    public Envelope {
        kinds = List.copyOf(kinds);
        Objects.requireNonNull(observedAt, "observedAt");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(position, "position");
    }

    /**
     * No envelope.
     *
     * @return the value in which everything is absent
     */
    public static Envelope none() {
        return NONE;
    }
}
