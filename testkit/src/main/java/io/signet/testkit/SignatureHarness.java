package io.signet.testkit;

import io.signet.event.Event;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.Verdict;
import io.signet.signature.engine.EngineStats;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.signature.engine.SignatureFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One signature under test, in the production engine.
 *
 * <pre>{@code
 * try (SignatureHarness harness = SignatureHarness.of(new DroppedExecutable())) {
 *   Outcome outcome = harness.send(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer());
 *   assertEquals(Outcome.Kind.RAISED, outcome.kind());
 * }
 * }</pre>
 *
 * <p>Every event goes through the signature's own selectors. What it throws is an outcome, not an exception. Belongs to
 * one thread at a time.
 */
public final class SignatureHarness implements AutoCloseable {

    private final WatchedSignature signature;
    private final List<SignatureFailure> failures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final SignatureEngine engine;
    private final String id;
    private final List<EventSelector> selectors;
    private boolean ended;

    private SignatureHarness(Signature signature, Consumer<SignatureEngineBuilder> settings) {
        this.signature = new WatchedSignature(signature);
        SignatureEngineBuilder builder = SignatureEngine.builder();
        settings.accept(builder);
        engine = builder.add(this.signature).onFailure(failures::add).build();
        if (engine.signatures().size() > 1) {
            engine.close();
            throw new IllegalArgumentException("settings must not add signatures: a harness tests one");
        }
        id = engine.signatures().get(0).id();
        selectors = this.signature.selected();
    }

    /**
     * Loads and initialises a signature.
     *
     * @param signature an instance that this harness alone uses from now on
     * @return a harness, to be closed
     * @throws io.signet.signature.engine.SignatureLoadException when an engine would not load it
     */
    public static SignatureHarness of(Signature signature) {
        return of(signature, engine -> {});
    }

    /**
     * Loads and initialises a signature in an engine with data sources or a clock.
     *
     * @param signature an instance that this harness alone uses from now on
     * @param settings sets them, for example {@code engine -> engine.clock(fixed)}; a failure handler set here is not used
     * @return a harness, to be closed
     * @throws IllegalArgumentException when settings add another signature
     * @throws io.signet.signature.engine.SignatureLoadException when an engine would not load it
     */
    public static SignatureHarness of(Signature signature, Consumer<SignatureEngineBuilder> settings) {
        Objects.requireNonNull(signature, "signature");
        return new SignatureHarness(signature, Objects.requireNonNull(settings, "settings"));
    }

    /**
     * Sends an event through the signature's selectors.
     *
     * @param event the event
     * @return what became of it
     */
    public Outcome send(Event event) {
        Objects.requireNonNull(event, "event");
        return ended ? late(event) : send(event, engine, signature);
    }

    /**
     * Sends an event through the signature's selectors, to see why it says what it says.
     *
     * @param event the event
     * @return what the selectors wanted and what the rule read
     */
    public Explanation explain(Event event) {
        return send(event).explanation();
    }

    /**
     * Sends the event that a fixture describes, to see why the signature says what it says.
     *
     * @param fixture the fixture
     * @return as {@link #explain(Event)}
     */
    public Explanation explain(EventFixture fixture) {
        return explain(fixture.build());
    }

    /**
     * Sends the event that a fixture describes.
     *
     * @param fixture the fixture
     * @return what became of the event
     */
    public Outcome send(EventFixture fixture) {
        return send(fixture.build());
    }

    /**
     * Hands an event to the rule whether it selected it or not: for what a rule does with an event it should never get.
     * A test that bypasses the selectors proves nothing about the signature in an engine; prefer {@link #send(Event)}.
     *
     * @param event the event; its source must not be empty
     * @return what became of it, never {@link Outcome.Kind#NOT_SELECTED}; not counted in {@link #stats()}
     */
    public Outcome deliverBypassingSelector(Event event) {
        Objects.requireNonNull(event, "event");
        if (ended) {
            return late(event);
        }
        WatchedSignature bypassed = new WatchedSignature.Bypassed(signature.watched, event);
        try (SignatureEngine other =
                SignatureEngine.builder().add(bypassed).onFailure(failures::add).build()) {
            return send(event, other, bypassed);
        }
    }

    /**
     * Hands the event that a fixture describes to the rule whether it selected it or not.
     *
     * @param fixture the fixture
     * @return as {@link #deliverBypassingSelector(Event)}
     */
    public Outcome deliverBypassingSelector(EventFixture fixture) {
        return deliverBypassingSelector(fixture.build());
    }

    private Outcome send(Event event, SignatureEngine through, WatchedSignature watched) {
        EngineStats.SignatureStats before = through.stats().signature(id);
        List<Finding> raised = through.process(event);
        EngineStats.SignatureStats after = through.stats().signature(id);
        findings.addAll(raised);
        if (after.offered() == before.offered()) {
            return Outcome.of(Outcome.Kind.NOT_SELECTED, event, watched(List.of()));
        }
        Outcome.Watched seen = watched(watched.observations());
        if (after.failed() > before.failed()) {
            return Outcome.threw(event, failures.get(failures.size() - 1).cause(), seen);
        }
        if (after.raised() > before.raised()) {
            return Outcome.raised(event, raised, seen);
        }
        if (after.undecided() > before.undecided()) {
            return Outcome.undecided(event, reason(watched.last()), seen);
        }
        return Outcome.of(Outcome.Kind.REJECTED, event, seen);
    }

    private Outcome late(Event event) {
        return Outcome.of(Outcome.Kind.LATE, event, watched(List.of()));
    }

    private Outcome.Watched watched(List<Observation> observations) {
        return new Outcome.Watched(id, selectors, observations);
    }

    private static String reason(@Nullable Verdict verdict) {
        return verdict == null ? "" : verdict.reason().orElse("");
    }

    /**
     * Tells the signature that its sources are complete, as an engine does behind the last event.
     *
     * @return what it raised then; empty the second time
     * @throws IllegalStateException after {@link #close()}
     */
    public List<Finding> complete() {
        List<Finding> raised = engine.complete();
        ended = true;
        findings.addAll(raised);
        return raised;
    }

    /**
     * All findings so far, in order.
     *
     * @return an unmodifiable view
     */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /**
     * All failures so far, in order, also those on signals and on closing.
     *
     * @return an unmodifiable view
     */
    public List<SignatureFailure> failures() {
        return Collections.unmodifiableList(failures);
    }

    /**
     * The production engine's counters for this signature.
     *
     * @return a snapshot
     */
    public EngineStats.SignatureStats stats() {
        return engine.stats().signatures().values().iterator().next();
    }

    /** Closes the signature. Closing twice is harmless; what is sent afterwards is {@link Outcome.Kind#LATE}. */
    @Override
    public void close() {
        ended = true;
        engine.close();
    }
}
