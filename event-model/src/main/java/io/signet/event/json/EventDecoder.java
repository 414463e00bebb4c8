package io.signet.event.json;

import io.signet.event.Event;
import io.signet.event.json.internal.line.SourceInput;
import io.signet.event.json.internal.text.JsonPointer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document that is already in memory, such as the value of a Kafka record or the body of a webhook: no, one or
 * several events. Thread-safe, and never throws on account of the data.
 */
public final class EventDecoder {

    private final DecodeLimits limits;
    private final @Nullable JsonPointer unwrap;

    private EventDecoder(DecodeLimits limits, @Nullable JsonPointer unwrap) {
        this.limits = limits;
        this.unwrap = unwrap;
    }

    /**
     * A decoder with the default limits.
     *
     * @return the decoder
     */
    public static EventDecoder create() {
        return new EventDecoder(DecodeLimits.defaults(), null);
    }

    /**
     * A decoder with other limits.
     *
     * @param limits the limits
     * @return the decoder
     */
    public static EventDecoder withLimits(DecodeLimits limits) {
        return new EventDecoder(Objects.requireNonNull(limits, "limits"), null);
    }

    /**
     * A decoder like this one for documents of a house's own format, as {@link EventReader.Builder#unwrap(String)} says.
     *
     * @param pointer a JSON pointer (RFC 6901), for example {@code /detail/payload}
     * @return another decoder
     * @throws IllegalArgumentException when it is no pointer, or points at the whole document
     */
    public EventDecoder unwrapping(String pointer) {
        return new EventDecoder(limits, JsonPointer.of(Objects.requireNonNull(pointer, "pointer")));
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
        List<ReadEvent> events = new ArrayList<>();
        List<ReadIssue> issues = new ArrayList<>();
        EventReader.Builder settings = EventReader.of(new ByteArrayInputStream(document), source)
                .expecting(document.length)
                .limits(limits)
                .unwrapAt(unwrap)
                .onIssue(issues::add);
        try (EventReader reader = settings.open()) {
            readAll(reader, source, events, issues);
        } catch (IOException e) {
            throw new UncheckedIOException("closing an array", e);
        }
        return new Decoded(events, issues);
    }

    private static void readAll(EventReader reader, String source, List<ReadEvent> events, List<ReadIssue> issues) {
        try {
            while (reader.next()) {
                events.add(reader.read());
            }
        } catch (SourceInput.ExpansionException e) {
            issues.add(failed(FailReason.TOO_LONG, reader, source, e));
        } catch (IOException damagedGzip) {
            issues.add(failed(FailReason.INVALID, reader, source, damagedGzip));
        }
    }

    /** Behind the lines that were read, all the rest is one that failed. */
    private static ReadIssue failed(FailReason reason, EventReader reader, String source, IOException e) {
        ReadCounts read = reader.counts();
        Place place = new Place(source, read.lines() + 1, read.bytes(), 0);
        return ReadIssue.failed(reason, place, String.valueOf(e.getMessage()));
    }

    /**
     * What a document held.
     *
     * @param read its events, in order, with what is known about each
     * @param issues what became of the lines that gave none
     */
    public record Decoded(List<ReadEvent> read, List<ReadIssue> issues) {

        /**
         * Copies the lists.
         *
         * @param read its events, in order, with what is known about each
         * @param issues what became of the lines that gave none
         */
        public Decoded {
            read = List.copyOf(read);
            issues = List.copyOf(issues);
        }

        /**
         * The events alone.
         *
         * @return an unmodifiable list, in order
         */
        public List<Event> events() {
            return read.stream().map(ReadEvent::event).toList();
        }
    }
}
