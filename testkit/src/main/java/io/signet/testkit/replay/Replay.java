package io.signet.testkit.replay;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventInterest;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.ahead.EventSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs captures, one after the other, through the production reader and engine: the same bytes give the same findings,
 * in constant memory.
 *
 * <pre>{@code
 * ReplayReport report = Replay.of(Capture.of(path)).signature(new DroppedExecutable()).run(System.out::println);
 * }</pre>
 *
 * <p>One engine sees all captures in their order and is told at the end that its sources are complete. Findings that the
 * sensor itself wrote into a capture are not offered to signatures, so that replaying one does not report everything
 * twice. Configured and run by one thread; runs once.
 */
public final class Replay {

    private final List<Capture> captures;
    private final SignatureEngineBuilder engine = SignatureEngine.builder();
    private final Reading reading = new Reading();
    private Consumer<ReadIssue> onIssue = issue -> {};
    private Consumer<String> onWarning = warning -> {};
    private Optional<BiConsumer<Capture, IOException>> onUnreadable = Optional.empty();
    private boolean readEveryEvent;
    private boolean checkFields;
    private boolean offerSensorFindings;
    private int jobs = 1;
    private boolean ran;
    private @Nullable SourceRun current;

    private Replay(Collection<Capture> captures) {
        this.captures = List.copyOf(captures);
    }

    /**
     * Replays captures.
     *
     * @param captures the captures, in their order
     * @return a replay without signatures
     */
    public static Replay of(Capture... captures) {
        return of(List.of(captures));
    }

    /**
     * Replays captures.
     *
     * @param captures the captures, in their order
     * @return a replay without signatures
     */
    public static Replay of(Collection<Capture> captures) {
        return new Replay(captures);
    }

    /**
     * Adds a signature.
     *
     * @param signature an instance that this replay alone uses from now on
     * @return this replay
     */
    public Replay signature(Signature signature) {
        engine.add(signature);
        return this;
    }

    /**
     * Adds signatures in their order.
     *
     * @param signatures instances that this replay alone uses from now on
     * @return this replay
     */
    public Replay signatures(Collection<? extends Signature> signatures) {
        engine.addAll(signatures);
        return this;
    }

    /**
     * Sets what else an engine can have: data sources, a clock, a failure handler.
     *
     * @param settings for example {@code engine -> engine.clock(fixed)}
     * @return this replay
     */
    public Replay engine(Consumer<SignatureEngineBuilder> settings) {
        settings.accept(engine);
        return this;
    }

    /**
     * Who is told of signatures that fail, with the place of the event. Unless set, the engine's own handler is:
     * {@link io.signet.signature.engine.FailureHandler#logging()}.
     *
     * @param onFailure takes each failure; what it throws is dropped, so collect here and check behind the replay
     * @return this replay
     */
    public Replay onFailure(Consumer<ReplayFailure> onFailure) {
        Objects.requireNonNull(onFailure, "onFailure");
        engine.onFailure(failure -> onFailure.accept(new ReplayFailure(failure, place())));
        return this;
    }

    private Optional<Place> place() {
        SourceRun source = current;
        return source == null ? Optional.empty() : source.place();
    }

    /**
     * Bounds on what a capture may make the reader do.
     *
     * @param limits the limits
     * @return this replay
     */
    public Replay limits(DecodeLimits limits) {
        reading.limits(limits);
        return this;
    }

    /**
     * Reads every event, also those that no signature selected: then the report counts the sensor's own findings.
     *
     * @return this replay
     */
    public Replay readEveryEvent() {
        readEveryEvent = true;
        return this;
    }

    /**
     * Decodes every field of every event that is read, and reports those that hold what they cannot hold.
     *
     * @return this replay
     */
    public Replay checkFields() {
        checkFields = true;
        return this;
    }

    /**
     * Joins lines that a container runtime split, as {@link EventReader.Builder#joinPartialLines(boolean)} says.
     *
     * @return this replay
     */
    public Replay joinPartialLines() {
        reading.joinPartialLines();
        return this;
    }

    /**
     * Says where documents of a house's own format keep the event, as {@link EventReader.Builder#unwrap(String)} says.
     *
     * @param pointer a JSON pointer, for example {@code /detail/payload}
     * @return this replay
     * @throws IllegalArgumentException when it is no pointer, or points at the whole document
     */
    public Replay unwrap(String pointer) {
        reading.unwrap(pointer);
        return this;
    }

    /**
     * Offers the sensor's own findings to signatures like any other event, for a signature that builds on them.
     *
     * @return this replay
     */
    public Replay offerSensorFindings() {
        offerSensorFindings = true;
        return this;
    }

    /**
     * How many threads read files ahead. The engine runs in the thread that runs the replay, whatever the number, and findings,
     * issues and counts are the same in the same order. What is read ahead is bounded, at about 16 MiB. Only files that are not
     * compressed are read so; with {@link #joinPartialLines()} none is. One unless set, which is that same thread.
     *
     * @param jobs 1 or more
     * @return this replay
     * @throws IllegalArgumentException when it is less
     */
    public Replay jobs(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs is " + jobs + ": it takes at least one");
        }
        this.jobs = jobs;
        return this;
    }

    /**
     * Who is told of lines that gave no event. Nobody unless set; the report counts them either way.
     *
     * @param onIssue takes each issue, in order
     * @return this replay
     */
    public Replay onIssue(Consumer<ReadIssue> onIssue) {
        this.onIssue = Objects.requireNonNull(onIssue, "onIssue");
        return this;
    }

    /**
     * Who is told that a source does not look like a capture. Nobody unless set.
     *
     * @param onWarning takes one line of text, escaped
     * @return this replay
     */
    public Replay onWarning(Consumer<String> onWarning) {
        this.onWarning = Objects.requireNonNull(onWarning, "onWarning");
        return this;
    }

    /**
     * Goes on with the next capture when one cannot be read to its end, instead of throwing; the report keeps the error.
     *
     * @param onUnreadable is told which and why
     * @return this replay
     */
    public Replay onUnreadable(BiConsumer<Capture, IOException> onUnreadable) {
        this.onUnreadable = Optional.of(Objects.requireNonNull(onUnreadable, "onUnreadable"));
        return this;
    }

    /**
     * Runs, and keeps nothing.
     *
     * @param onFinding takes each finding when it is raised; what it throws ends the replay and comes out here
     * @return the counts
     * @throws IOException when a capture cannot be read to its end, unless {@link #onUnreadable} is set
     * @throws io.signet.signature.engine.SignatureLoadException when signatures cannot be loaded
     * @throws IllegalStateException when it ran before
     */
    public ReplayReport run(Consumer<ReplayFinding> onFinding) throws IOException {
        Objects.requireNonNull(onFinding, "onFinding");
        if (ran) {
            throw new IllegalStateException("this replay ran before: make another, with new signatures");
        }
        ran = true;
        List<SourceReport> sources = new ArrayList<>();
        SignatureEngine running = engine.build();
        try (running;
                OpenSources open = new OpenSources(captures, reading.joinsLines() ? 1 : jobs, settings(running))) {
            for (Capture capture : captures) {
                sources.add(run(capture, open, running, onFinding));
            }
            for (Finding finding : running.complete()) {
                onFinding.accept(new ReplayFinding(finding, Optional.empty()));
            }
        }
        // Behind the close, so that a signature which fails there is counted too.
        return new ReplayReport(sources, running.stats(), readEveryEvent);
    }

    /**
     * Runs, and keeps every finding and issue: for captures that fit into memory.
     *
     * @return findings, issues and counts
     * @throws IOException when a capture cannot be read to its end, unless {@link #onUnreadable} is set
     * @throws io.signet.signature.engine.SignatureLoadException when signatures cannot be loaded
     * @throws IllegalStateException when it ran before
     */
    public CollectedReplay collect() throws IOException {
        List<ReplayFinding> findings = new ArrayList<>();
        List<ReadIssue> issues = new ArrayList<>();
        onIssue = onIssue.andThen(issues::add);
        ReplayReport report = run(findings::add);
        return new CollectedReplay(findings, issues, report);
    }

    private SourceReport run(
            Capture capture, OpenSources open, SignatureEngine running, Consumer<ReplayFinding> onFinding)
            throws IOException {
        SourceRun source = new SourceRun(capture, offerSensorFindings);
        current = source;
        try (EventSource events = open.next()) {
            source.read(events, running, onFinding);
        } catch (IOException e) {
            onUnreadable.orElseThrow(() -> e).accept(capture, e);
            return source.report(Optional.of(e));
        } finally {
            current = null;
        }
        return source.report(Optional.empty());
    }

    private OpenSources.Settings settings(SignatureEngine running) {
        return new OpenSources.Settings(
                (stream, name) -> reading.of(stream, name)
                        .checkFields(checkFields)
                        .interest(readEveryEvent ? EventInterest::all : running::interest),
                reading.longestLine(),
                onIssue,
                onWarning);
    }
}
