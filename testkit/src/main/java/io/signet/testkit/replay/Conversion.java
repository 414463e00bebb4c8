package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EncodingNote;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns captures of whatever dialects into one dialect: every event, the sensor's own findings too, one a line, in order, in
 * constant memory. What the dialect cannot say is counted, never lost in silence.
 *
 * <p>Configured and run by one thread; runs as often as its captures can be opened.
 */
public final class Conversion {

    private final List<Capture> captures;
    private final EventEncoder encoder;
    private final Reading reading = new Reading();
    private Consumer<ReadIssue> onIssue = issue -> {};
    private Consumer<String> onWarning = warning -> {};
    private Optional<BiConsumer<Capture, IOException>> onUnreadable = Optional.empty();
    private boolean checkFields;

    private Conversion(Collection<Capture> captures, EventEncoder encoder) {
        this.captures = List.copyOf(captures);
        this.encoder = Objects.requireNonNull(encoder, "encoder");
    }

    /**
     * Converts captures.
     *
     * @param captures the captures, in their order
     * @param encoder writes the dialect
     * @return a conversion that was not run yet
     */
    public static Conversion of(Collection<Capture> captures, EventEncoder encoder) {
        return new Conversion(captures, encoder);
    }

    /**
     * Bounds on what a capture may make the reader do.
     *
     * @param limits the limits
     * @return this conversion
     */
    public Conversion limits(DecodeLimits limits) {
        reading.limits(limits);
        return this;
    }

    /**
     * Joins lines that a container runtime split, as {@link EventReader.Builder#joinPartialLines(boolean)} says.
     *
     * @return this conversion
     */
    public Conversion joinPartialLines() {
        reading.joinPartialLines();
        return this;
    }

    /**
     * Says where documents of a house's own format keep the event, as {@link EventReader.Builder#unwrap(String)} says.
     *
     * @param pointer a JSON pointer, for example {@code /detail/payload}
     * @return this conversion
     * @throws IllegalArgumentException when it is no pointer, or points at the whole document
     */
    public Conversion unwrap(String pointer) {
        reading.unwrap(pointer);
        return this;
    }

    /**
     * Decodes every field of every event, and reports those that hold what they cannot hold.
     *
     * @return this conversion
     */
    public Conversion checkFields() {
        checkFields = true;
        return this;
    }

    /**
     * Who is told of lines that gave no event. Nobody unless set; the report counts them either way.
     *
     * @param onIssue takes each issue, in order
     * @return this conversion
     */
    public Conversion onIssue(Consumer<ReadIssue> onIssue) {
        this.onIssue = Objects.requireNonNull(onIssue, "onIssue");
        return this;
    }

    /**
     * Who is told that a source does not look like a capture. Nobody unless set.
     *
     * @param onWarning takes one line of text, escaped
     * @return this conversion
     */
    public Conversion onWarning(Consumer<String> onWarning) {
        this.onWarning = Objects.requireNonNull(onWarning, "onWarning");
        return this;
    }

    /**
     * Goes on with the next capture when one cannot be read to its end, instead of throwing; the report keeps the error.
     *
     * @param onUnreadable is told which and why
     * @return this conversion
     */
    public Conversion onUnreadable(BiConsumer<Capture, IOException> onUnreadable) {
        this.onUnreadable = Optional.of(Objects.requireNonNull(onUnreadable, "onUnreadable"));
        return this;
    }

    /**
     * Runs, and keeps nothing.
     *
     * @param onLine takes each event as one JSON object without a line feed; what it throws ends the conversion and comes
     *     out here
     * @return the counts, and what could not simply be written
     * @throws IOException when a capture cannot be read to its end, unless {@link #onUnreadable} is set
     */
    public ConversionReport run(Consumer<String> onLine) throws IOException {
        Objects.requireNonNull(onLine, "onLine");
        NoteTally notes = new NoteTally();
        List<SourceReport> sources = new ArrayList<>();
        for (Capture capture : captures) {
            sources.add(new Source(capture).convert(onLine, notes));
        }
        return new ConversionReport(sources, notes.counts(), notes.further());
    }

    /** One capture on its way through the encoder. */
    private final class Source {

        private final Capture capture;
        private long sensorFindings;
        private @Nullable EventReader reader;

        Source(Capture capture) {
            this.capture = capture;
        }

        SourceReport convert(Consumer<String> onLine, NoteTally notes) throws IOException {
            try (EventReader events = reading.open(capture)
                    .checkFields(checkFields)
                    .onIssue(onIssue)
                    .onWarning(onWarning)
                    .open()) {
                reader = events;
                Set<EncodingNote> ofEvent = new HashSet<>();
                while (events.next()) {
                    Event event = events.event();
                    sensorFindings += event.finding().isPresent() ? 1 : 0;
                    onLine.accept(encoder.encodeToString(event, ofEvent::add));
                    notes.count(ofEvent);
                    ofEvent.clear();
                }
            } catch (IOException e) {
                onUnreadable.orElseThrow(() -> e).accept(capture, e);
                return report(Optional.of(e));
            }
            return report(Optional.empty());
        }

        private SourceReport report(Optional<IOException> error) {
            EventReader events = reader;
            ReadCounts counts = events == null ? new ReadCounts(0, 0, 0, 0, Map.of(), Map.of(), 0) : events.counts();
            boolean recognised = events != null && events.recognised();
            return new SourceReport(capture.name(), counts, sensorFindings, recognised, error);
        }
    }
}
