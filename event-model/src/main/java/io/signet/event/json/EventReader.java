package io.signet.event.json;

import io.signet.event.Event;
import io.signet.event.json.internal.document.DecodeSettings;
import io.signet.event.json.internal.text.JsonPointer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of bytes as events, one after the other, in bounded memory: any dialect Tracee wrote, plain or gzip.
 *
 * <pre>{@code
 * try (EventReader events = EventReader.of(path).interest(engine::interest).onIssue(issues::add).open()) {
 *   while (events.next())
 *     engine.process(events.event());
 * }
 * }</pre>
 *
 * <p>Lines end at LF only. A document may cross lines when its first line is a lone bracket and the next begins inside it, as
 * {@code jq} prints; after a lone <code>[</code> each element is a document of its own. Every line has one fate: it gave events,
 * it was skipped or it failed; see {@link #counts()}. What log pipelines wrap around events is taken off, see
 * {@link #envelope()}. Nothing a source holds makes a reader throw: {@link IOException} is for the input itself. A reader
 * belongs to one thread at a time, but for {@link #counts()} between two calls of {@link #next()}.
 */
public final class EventReader implements Closeable {

    private final SourceReader lines;
    private SourceReader.@Nullable Delivered current;
    private boolean closed;

    private EventReader(SourceReader lines) {
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param path the file; its name as given becomes the name of the source
     * @return a builder
     */
    public static Builder of(Path path) {
        Objects.requireNonNull(path, "path");
        return new Builder(() -> Files.newInputStream(path), path.toString());
    }

    /**
     * Reads a stream, to its end; closing the reader closes it.
     *
     * @param stream the bytes, plain or gzip
     * @param source what to call it in places and messages
     * @return a builder, which can open once
     */
    public static Builder of(InputStream stream, String source) {
        Objects.requireNonNull(stream, "stream");
        AtomicBoolean opened = new AtomicBoolean();
        Opener once = () -> {
            if (opened.getAndSet(true)) {
                throw new IllegalStateException("this stream was opened before");
            }
            return stream;
        };
        return new Builder(once, Objects.requireNonNull(source, "source"));
    }

    /**
     * Goes to the next event.
     *
     * @return true when there is one; false at the end, and ever after
     * @throws IOException when the source cannot be read, is damaged gzip, or expands beyond
     *     {@link DecodeLimits#gzipExpansion()}
     * @throws IllegalStateException after {@link #close()}
     */
    public boolean next() throws IOException {
        if (closed) {
            throw new IllegalStateException("this reader is closed");
        }
        current = lines.next();
        return current != null;
    }

    /**
     * The event that {@link #next()} went to.
     *
     * @return the event, which keeps its own copy of its bytes and does not change when the reader goes on
     * @throws IllegalStateException before the first {@code next()} and after one that returned false
     */
    public Event event() {
        return delivered().event();
    }

    /**
     * Where that event stands.
     *
     * @return source, line, byte offset of the line, index in the line
     * @throws IllegalStateException before the first {@code next()} and after one that returned false
     */
    public Place place() {
        return delivered().place();
    }

    /**
     * Which dialects the current event's document can be of.
     *
     * @return one dialect, or those between which nothing in the document decides; never empty
     * @throws IllegalStateException before the first {@code next()} and after one that returned false
     */
    public Set<TraceeDialect> dialects() {
        return delivered().event().dialects();
    }

    /**
     * What was wrapped around the current event.
     *
     * @return the envelope; {@link Envelope#none()} for a bare event
     * @throws IllegalStateException before the first {@code next()} and after one that returned false
     */
    public Envelope envelope() {
        return delivered().envelope();
    }

    /**
     * The current event with all that is known about it.
     *
     * @return event, place, envelope and dialects
     * @throws IllegalStateException before the first {@code next()} and after one that returned false
     */
    public ReadEvent read() {
        SourceReader.Delivered read = delivered();
        return new ReadEvent(
                read.event(), read.place(), read.envelope(), read.event().dialects());
    }

    /**
     * What became of all lines so far. Lines behind the current event are not counted yet.
     *
     * @return a snapshot
     */
    public ReadCounts counts() {
        return lines.counts();
    }

    /**
     * Whether the source looks like a Tracee capture so far.
     *
     * @return true when any line was an event, wanted or not, or a line of Tracee's own (log, banner, statistics)
     */
    public boolean recognised() {
        return lines.recognised();
    }

    /**
     * How far the source was read, for progress: bytes as they are stored, compressed ones included.
     *
     * @return bytes taken from the source
     */
    public long position() {
        return lines.position();
    }

    /** Closes the source. Closing twice is harmless. */
    @Override
    public void close() throws IOException {
        closed = true;
        current = null;
        lines.close();
    }

    private SourceReader.Delivered delivered() {
        SourceReader.Delivered delivered = current;
        if (delivered == null) {
            throw new IllegalStateException(
                    "there is no current event: call next() first, and only while it returns true");
        }
        return delivered;
    }

    interface Opener {
        InputStream open() throws IOException;
    }

    /** Configures a reader. Not thread-safe. */
    public static final class Builder {

        private static final int LARGEST_BUFFER = 1 << 16;

        private final Opener opener;
        private final String source;
        private Supplier<EventInterest> interest = EventInterest::all;
        private Consumer<ReadIssue> onIssue = issue -> {};
        private Consumer<String> onWarning = warning -> {};
        private DecodeLimits limits = DecodeLimits.defaults();
        private boolean checkFields;
        private boolean joinPartialLines;
        private boolean exactOnly;
        private int bufferSize = LARGEST_BUFFER;
        private @Nullable JsonPointer unwrap;

        private Builder(Opener opener, String source) {
            this.opener = opener;
            this.source = source;
        }

        /**
         * Which events are wanted; the others are counted as {@link SkipReason#UNWANTED}. Asked again after each event that
         * was delivered, so a later change is seen. Every event by default.
         *
         * <p>When only some are wanted, lines that begin as Tracee prints events, <code>{"timestamp":</code>, are dropped as soon
         * as it is certain that nobody wants what they hold: such a line is framed and counted as unwanted, and is not validated.
         *
         * @param interest for example {@code engine::interest}
         * @return this builder
         */
        public Builder interest(Supplier<EventInterest> interest) {
            this.interest = Objects.requireNonNull(interest, "interest");
            return this;
        }

        /**
         * Who is told of lines that gave no event, called in order from within {@link EventReader#next()}. What it
         * throws comes out of there. Nobody by default; the counts are kept either way.
         *
         * @param onIssue takes each issue
         * @return this builder
         */
        public Builder onIssue(Consumer<ReadIssue> onIssue) {
            this.onIssue = Objects.requireNonNull(onIssue, "onIssue");
            return this;
        }

        /**
         * Who is told, at most once a source, that its first 64 lines hold nothing of Tracee's. Nobody by default.
         *
         * @param onWarning takes one line of text, escaped
         * @return this builder
         */
        public Builder onWarning(Consumer<String> onWarning) {
            this.onWarning = Objects.requireNonNull(onWarning, "onWarning");
            return this;
        }

        /**
         * Bounds on what the source may make the reader do.
         *
         * @param limits the limits
         * @return this builder
         */
        public Builder limits(DecodeLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Whether to decode every known field of every event and report those that hold what they cannot hold, as
         * issues of kind {@link ReadIssue.Kind#FIELD}. Off by default: fields are decoded when asked.
         *
         * @param checkFields true to check
         * @return this builder
         */
        public Builder checkFields(boolean checkFields) {
            this.checkFields = checkFields;
            return this;
        }

        /**
         * Whether to join lines that a container runtime split, as {@link LineAssembler} does: lines of CRI with the flag
         * {@code P} and of Docker without a line feed in {@code log}. Off by default: then such a line fails and says so. The
         * source must be the log of one container. An event's place is the first of its lines; each line is counted, all
         * with the same fate, once that is known.
         *
         * @param joinPartialLines true to join
         * @return this builder
         */
        public Builder joinPartialLines(boolean joinPartialLines) {
            this.joinPartialLines = joinPartialLines;
            return this;
        }

        /**
         * Where documents of a house's own format keep the event: what stands there, as text, as an object or as a list of
         * objects, is read instead of the document. So are documents that a known envelope holds as text, such as the log of
         * a container. A document that has nothing there is read as usual.
         *
         * @param pointer a JSON pointer (RFC 6901), for example {@code /detail/payload}
         * @return this builder
         * @throws IllegalArgumentException when it is no pointer, or points at the whole document
         */
        public Builder unwrap(String pointer) {
            unwrap = JsonPointer.of(Objects.requireNonNull(pointer, "pointer"));
            return this;
        }

        /** So many bytes the source has: more need not be asked for at once. */
        Builder expecting(int bytes) {
            bufferSize = Math.min(bytes, LARGEST_BUFFER);
            return this;
        }

        /** Leaves all lines to the reader that is the definition of what a line is. */
        Builder exactOnly() {
            exactOnly = true;
            return this;
        }

        Builder unwrapAt(@Nullable JsonPointer pointer) {
            unwrap = pointer;
            return this;
        }

        /**
         * Opens the source, and reads nothing of it yet. What is set on this builder later does not change the reader.
         *
         * @return a reader before its first event
         * @throws IOException when it cannot be opened
         * @throws IllegalStateException when it is a stream that was opened before
         */
        public EventReader open() throws IOException {
            ReadSettings settings = new ReadSettings(
                    source,
                    interest,
                    onIssue,
                    onWarning,
                    new DecodeSettings(limits, unwrap, joinPartialLines),
                    checkFields,
                    exactOnly,
                    bufferSize);
            return new EventReader(new SourceReader(opener.open(), settings));
        }
    }
}
