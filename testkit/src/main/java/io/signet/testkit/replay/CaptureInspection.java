package io.signet.testkit.replay;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadCounts;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells what is in a capture, without any signature: reads every event with the production reader, decodes every field,
 * and counts, in memory that does not depend on the capture.
 *
 * <pre>{@code
 * InspectionReport report = CaptureInspection.of(Capture.of(path)).run();
 * report.events().entries().forEach(System.out::println);
 * }</pre>
 *
 * <p>Configured and run by one thread. Running it again reads the capture again.
 */
public final class CaptureInspection {

    private static final ReadCounts NOTHING = new ReadCounts(0, 0, 0, 0, Map.of(), Map.of(), 0);

    private final Capture capture;
    private final Reading reading = new Reading();
    private Consumer<String> onWarning = warning -> {};

    private CaptureInspection(Capture capture) {
        this.capture = capture;
    }

    /**
     * Inspects a capture.
     *
     * @param capture the capture; nothing is read yet
     * @return an inspection
     */
    public static CaptureInspection of(Capture capture) {
        return new CaptureInspection(Objects.requireNonNull(capture, "capture"));
    }

    /**
     * Bounds on what the capture may make the reader do.
     *
     * @param limits the limits
     * @return this inspection
     */
    public CaptureInspection limits(DecodeLimits limits) {
        reading.limits(limits);
        return this;
    }

    /**
     * Joins lines that a container runtime split, as {@link EventReader.Builder#joinPartialLines(boolean)} says.
     *
     * @return this inspection
     */
    public CaptureInspection joinPartialLines() {
        reading.joinPartialLines();
        return this;
    }

    /**
     * Says where documents of a house's own format keep the event, as {@link EventReader.Builder#unwrap(String)} says.
     *
     * @param pointer a JSON pointer, for example {@code /detail/payload}
     * @return this inspection
     * @throws IllegalArgumentException when it is no pointer, or points at the whole document
     */
    public CaptureInspection unwrap(String pointer) {
        reading.unwrap(pointer);
        return this;
    }

    /**
     * Who is told that the source does not look like a capture. Nobody unless set.
     *
     * @param onWarning takes one line of text, escaped
     * @return this inspection
     */
    public CaptureInspection onWarning(Consumer<String> onWarning) {
        this.onWarning = Objects.requireNonNull(onWarning, "onWarning");
        return this;
    }

    /**
     * Reads the capture to its end, or as far as it can be read: {@link SourceReport#error()} says why it ended
     * earlier.
     *
     * @return what is in it
     */
    public InspectionReport run() {
        InspectionRun run = new InspectionRun();
        EventReader reader;
        try {
            reader = open(run);
        } catch (IOException e) {
            return new InspectionReport(capture.name(), run, NOTHING, false, Optional.of(e));
        }
        Optional<IOException> error = readAndClose(run, reader);
        return new InspectionReport(capture.name(), run, reader.counts(), reader.recognised(), error);
    }

    private EventReader open(InspectionRun run) throws IOException {
        return reading.open(capture)
                .checkFields(true)
                .onIssue(run::issue)
                .onWarning(onWarning)
                .open();
    }

    private static Optional<IOException> readAndClose(InspectionRun run, EventReader reader) {
        try (reader) {
            run.read(reader);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
