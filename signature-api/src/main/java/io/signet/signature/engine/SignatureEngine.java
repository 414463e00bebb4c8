package io.signet.signature.engine;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.json.EventInterest;
import io.signet.signature.Finding;
import io.signet.signature.Signal;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to the signatures that selected them and returns what they found.
 *
 * <pre>{@code
 * try (SignatureEngine engine = SignatureEngine.builder().add(new DroppedExecutable()).build()) {
 *   for (Finding finding : engine.process(event))
 *     alert(finding);
 *   engine.complete().forEach(this::alert);
 * }
 * }</pre>
 *
 * <p><b>Order.</b> Receivers are called in the order in which they were loaded, each at most once an event even when its
 * selectors overlap.
 *
 * <p><b>Isolation.</b> What a signature throws ({@link Exception}, {@link StackOverflowError}, {@link LinkageError},
 * {@link AssertionError}) is counted and given to the {@link FailureHandler}; a null verdict is a failure too. Other
 * {@link Error}s pass to the caller, and the engine can still be used.
 *
 * <p><b>Threads.</b> An engine belongs to one thread at a time, blocks nowhere and starts no thread; {@link #stats()} and
 * {@link #interest()} may be called by any.
 */
public final class SignatureEngine implements AutoCloseable {

    private enum State {
        OPEN,
        COMPLETED,
        CLOSED
    }

    private final EngineContext context;
    private final SignatureRunner runner;
    private final List<LoadedSignature> signatures = new ArrayList<>();
    private final List<LoadedSignature> toClose = new ArrayList<>();
    private final Map<String, SignatureCounters> counters = new ConcurrentHashMap<>();
    private final Counter events = new Counter();
    private volatile List<String> everLoaded = List.of();
    private volatile RoutingTable table = new RoutingTable(List.of());
    private State state = State.OPEN;
    private boolean busy;

    SignatureEngine(EngineContext context, FailureHandler failureHandler) {
        this.context = context;
        runner = new SignatureRunner(failureHandler);
    }

    /**
     * Starts an engine without signatures.
     *
     * @return a new builder, not thread-safe
     */
    public static SignatureEngineBuilder builder() {
        return new SignatureEngineBuilder();
    }

    /**
     * Hands an event to every signature that selected it.
     *
     * @param event the event
     * @return the findings, in load order; an unmodifiable list, the same empty one each time there are none
     * @throws IllegalStateException after {@link #complete()} or {@link #close()}, and from inside a signature
     */
    public List<Finding> process(Event event) {
        Objects.requireNonNull(event, "event");
        requireOpen("process");
        requireIdle("process");
        LoadedSignature[] receivers = table.receivers(event);
        events.increment();
        if (receivers.length == 0) {
            return List.of();
        }
        busy = true;
        try {
            return runner.offer(event, receivers);
        } finally {
            leave();
        }
    }

    /**
     * Tells every signature that its sources are complete, in load order: once for each source among its selectors. Only
     * the first call does.
     *
     * @return what they found; each finding is about the event that its detection named
     * @throws IllegalStateException after {@link #close()}, and from inside a signature
     */
    public List<Finding> complete() {
        if (state == State.CLOSED) {
            throw new IllegalStateException("complete() after close()");
        }
        requireIdle("complete");
        if (state == State.COMPLETED) {
            return List.of();
        }
        state = State.COMPLETED;
        busy = true;
        try {
            List<Finding> findings = new ArrayList<>();
            for (LoadedSignature signature : List.copyOf(signatures)) {
                Set<String> sources = new LinkedHashSet<>();
                signature.selectors().forEach(selector -> sources.add(selector.source()));
                sources.forEach(
                        source -> findings.addAll(runner.signal(signature, new Signal.SourceCompleted(source))));
            }
            return List.copyOf(findings);
        } finally {
            leave();
        }
    }

    /**
     * Loads one more signature. It gets events from the next one on, also when it is loaded from inside a signature.
     *
     * @param signature the signature, which this engine alone uses from now on
     * @throws SignatureLoadException when it cannot be loaded; the engine is as it was
     * @throws IllegalStateException after {@link #complete()} or {@link #close()}
     */
    public void load(Signature signature) {
        Objects.requireNonNull(signature, "signature");
        requireOpen("load");
        loadAll(List.of(signature));
    }

    void loadAll(List<Signature> candidates) {
        LoadCheck check = new LoadCheck(context.keys(), signatures);
        List<LoadedSignature> accepted = new ArrayList<>();
        for (Signature candidate : candidates) {
            LoadedSignature loaded = check.check(candidate, this::countersOf);
            if (loaded != null) {
                accepted.add(loaded);
            }
        }
        check.throwIfAny();
        for (LoadedSignature signature : accepted) {
            Throwable failure = SignatureRunner.init(signature, context);
            if (failure != null) {
                check.initFailed(signature, failure);
            }
        }
        if (check.hasProblems()) {
            closeInReverse(accepted);
            check.throwIfAny();
        }
        signatures.addAll(accepted);
        Set<String> ids = new LinkedHashSet<>(everLoaded);
        accepted.forEach(signature -> ids.add(signature.metadata().id()));
        everLoaded = List.copyOf(ids);
        table = new RoutingTable(signatures);
    }

    private SignatureCounters countersOf(String id) {
        return counters.computeIfAbsent(id, unused -> new SignatureCounters());
    }

    /**
     * Unloads a signature and closes it. It gets no event after this one: when called from inside a signature, the event
     * in hand is still delivered and the signature is closed behind it.
     *
     * @param id the signature's id
     * @throws IllegalArgumentException when no signature of this id is loaded
     * @throws IllegalStateException after {@link #close()}
     */
    public void unload(String id) {
        Objects.requireNonNull(id, "id");
        if (state == State.CLOSED) {
            throw new IllegalStateException("unload() after close()");
        }
        LoadedSignature signature = find(id);
        if (signature == null) {
            throw new IllegalArgumentException("no signature " + EscapedText.of(id) + " is loaded; there are "
                    + signatures.stream()
                            .map(loaded -> EscapedText.of(loaded.metadata().id()))
                            .toList());
        }
        signatures.remove(signature);
        table = new RoutingTable(signatures);
        toClose.add(signature);
        if (!busy) {
            closeUnloaded();
        }
    }

    private @Nullable LoadedSignature find(String id) {
        for (LoadedSignature signature : signatures) {
            if (signature.metadata().id().equals(id)) {
                return signature;
            }
        }
        return null;
    }

    /**
     * The signatures that are loaded.
     *
     * @return their metadata in load order; an unmodifiable list
     */
    public List<SignatureMetadata> signatures() {
        return signatures.stream().map(LoadedSignature::metadata).toList();
    }

    /**
     * Which of Tracee's events any signature selected, for a reader that can leave out the rest. Follows {@link #load}
     * and {@link #unload}.
     *
     * @return the interest as it is now
     */
    public EventInterest interest() {
        return table.interest();
    }

    /**
     * What the engine did so far.
     *
     * @return a snapshot
     */
    public EngineStats stats() {
        Map<String, EngineStats.SignatureStats> bySignature = new LinkedHashMap<>();
        for (String id : everLoaded) {
            bySignature.put(id, countersOf(id).snapshot());
        }
        return new EngineStats(events.get(), bySignature);
    }

    /**
     * Closes every signature once, in reverse load order. Sends no signal. Closing twice is harmless.
     *
     * @throws IllegalStateException from inside a signature
     */
    @Override
    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        requireIdle("close");
        state = State.CLOSED;
        table = new RoutingTable(List.of());
        closeInReverse(signatures);
        signatures.clear();
    }

    private void closeInReverse(List<LoadedSignature> loaded) {
        for (int i = loaded.size() - 1; i >= 0; i--) {
            runner.close(loaded.get(i));
        }
    }

    private void closeUnloaded() {
        while (!toClose.isEmpty()) {
            runner.close(toClose.remove(0));
        }
    }

    private void requireOpen(String method) {
        if (state != State.OPEN) {
            throw new IllegalStateException(method + "() after " + (state == State.CLOSED ? "close()" : "complete()"));
        }
    }

    private void requireIdle(String method) {
        if (busy) {
            throw new IllegalStateException(method + "() from inside a signature");
        }
    }

    private void leave() {
        busy = false;
        closeUnloaded();
    }
}
