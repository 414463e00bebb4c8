package io.signet.event.json;

import io.signet.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads one document that is already in memory, such as the value of a Kafka record or the body of a webhook: no, one or
 * several events. Thread-safe, and never throws on account of the data.
 */
public final class EventDecoder {

    private final DecodeLimits limits;

    private EventDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    /**
     * A decoder with the default limits.
     *
     * @return the decoder
     */
    public static EventDecoder create() {
        return new EventDecoder(DecodeLimits.defaults());
    }

    /**
     * A decoder with other limits.
     *
     * @param limits the limits
     * @return the decoder
     */
    public static EventDecoder withLimits(DecodeLimits limits) {
        return new EventDecoder(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Decodes a document. Its lines, if it has several, are read as {@link EventReader} reads them.
     *
     * @param document the bytes, copied as far as they are kept
     * @param source what to call the document in places and messages
     * @return events and issues; never null
     */
    public Decoded decode(byte[] document, String source) {
        Objects.requireNonNull(document, "document");
        List<Event> events = new ArrayList<>();
        List<ReadIssue> issues = new ArrayList<>();
        EventReader.Builder settings = EventReader.of(new ByteArrayInputStream(document), source)
                .limits(limits)
                .onIssue(issues::add);
        try (EventReader reader = settings.open()) {
            readAll(reader, source, events, issues);
        } catch (IOException e) {
            throw new UncheckedIOException("closing an array", e);
        }
        return new Decoded(events, issues);
    }

    private static void readAll(EventReader reader, String source, List<Event> events, List<ReadIssue> issues) {
        try {
            while (reader.next()) {
                events.add(reader.event());
            }
        } catch (IOException damagedGzip) {
            ReadCounts read = reader.counts();
            Place place = new Place(source, read.lines() + 1, read.bytes(), 0);
            issues.add(ReadIssue.failed(FailReason.INVALID, place, String.valueOf(damagedGzip.getMessage())));
        }
    }

    /**
     * What a document held.
     *
     * @param events its events, in order
     * @param issues what became of the lines that gave none
     */
    public record Decoded(List<Event> events, List<ReadIssue> issues) {

        /**
         * Copies the lists.
         *
         * @param events its events, in order
         * @param issues what became of the lines that gave none
         */
        public Decoded {
            events = List.copyOf(events);
            issues = List.copyOf(issues);
        }
    }
}
