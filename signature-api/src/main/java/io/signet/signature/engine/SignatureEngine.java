package io.signet.signature.engine;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.json.EventInterest;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * {@link Error}s pass to the caller, and the engine can still be used; what others had found in the same call is lost
 * with it, and is not counted as findings.
 *
 * <p><b>From inside a signature</b>, while it looks at an event or a signal or is closed, {@link #unload} and, up to the
 * end of input, {@link #load} may be called and take effect behind the event; {@link #process}, {@link #complete} and
 * {@link #close} are an {@link IllegalStateException}. So is each of the five while a signature is being loaded, from
 * its {@code init} for example.
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
    private final Deque<LoadedSignature> toClose = new ArrayDeque<>();
    private final Counter events = new Counter();
    /** Of every signature that was ever loaded, by id; replaced and never changed. */
    private volatile Map<String, SignatureCounters> counters = Map.of();

    private volatile RoutingTable table = new RoutingTable(List.of());
    private State state = State.OPEN;
    /** A signature is being called, or closed. */
    private boolean busy;
    /** Signatures are being checked and initialised. */
    private boolean loading;

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
     * @throws IllegalStateException after {@link #complete()} or {@link #close()}, from inside a signature, and while one
     *     is being loaded
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
     * @throws IllegalStateException after {@link #close()}, from inside a signature, and while one is being loaded
     */
    public List<Finding> complete() {
        requireNotClosed("complete");
        requireIdle("complete");
        if (state == State.COMPLETED) {
            return List.of();
        }
        state = State.COMPLETED;
        busy = true;
        try {
            return runner.complete(List.copyOf(signatures));
        } finally {
            leave();
        }
    }

    /**
     * Loads one more signature. It gets events from the next one on, also when it is loaded from inside a signature.
     *
     * @param signature the signature, which this engine alone uses from now on
     * @throws SignatureLoadException when it cannot be loaded; the engine is as it was
     * @throws IllegalStateException after {@link #complete()} or {@link #close()}, and while another is being loaded
     */
    public void load(Signature signature) {
        Objects.requireNonNull(signature, "signature");
        requireOpen("load");
        requireNotLoading("load");
        loadAll(List.of(signature));
    }

    void loadAll(List<Signature> candidates) {
        List<LoadedSignature> accepted;
        loading = true;
        try {
            accepted = accept(candidates);
        } finally {
            loading = false;
        }
        signatures.addAll(accepted);
        Map<String, SignatureCounters> all = new LinkedHashMap<>(counters);
        accepted.forEach(signature -> all.put(signature.metadata().id(), signature.counters()));
        counters = Collections.unmodifiableMap(all);
        table = new RoutingTable(signatures);
    }

    private List<LoadedSignature> accept(List<Signature> candidates) {
        LoadCheck check = new LoadCheck(context.keys(), signatures);
        List<LoadedSignature> accepted = new ArrayList<>();
        for (Signature candidate : candidates) {
            LoadedSignature loaded = check.check(candidate, this::countersOf);
            if (loaded != null) {
                accepted.add(loaded);
            }
        }
        check.throwIfAny();
        runner.initAll(accepted, context, check);
        return accepted;
    }

    private SignatureCounters countersOf(String id) {
        SignatureCounters known = counters.get(id);
        return known == null ? new SignatureCounters() : known;
    }

    /**
     * Unloads a signature and closes it. It gets no event after this one: when called from inside a signature, the event
     * in hand is still delivered and the signature is closed behind it.
     *
     * @param id the signature's id
     * @throws IllegalArgumentException when no signature of this id is loaded
     * @throws IllegalStateException after {@link #close()}, and while a signature is being loaded
     */
    public void unload(String id) {
        Objects.requireNonNull(id, "id");
        requireNotClosed("unload");
        requireNotLoading("unload");
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
            closeThose();
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
        counters.forEach((id, ofSignature) -> bySignature.put(id, ofSignature.snapshot()));
        return new EngineStats(events.get(), bySignature);
    }

    /**
     * Closes every signature once, in reverse load order. Sends no signal. Closing twice is harmless.
     *
     * @throws IllegalStateException from inside a signature, and while one is being loaded
     */
    @Override
    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        requireIdle("close");
        state = State.CLOSED;
        table = new RoutingTable(List.of());
        for (int i = signatures.size() - 1; i >= 0; i--) {
            toClose.add(signatures.get(i));
        }
        signatures.clear();
        closeThose();
    }

    private void closeThose() {
        busy = true;
        leave();
    }

    /** Behind every call into signatures: closes what was unloaded meanwhile. */
    private void leave() {
        try {
            runner.closeAll(toClose);
        } finally {
            busy = false;
        }
    }

    private void requireOpen(String method) {
        requireNotClosed(method);
        if (state == State.COMPLETED) {
            throw new IllegalStateException(method + "() after complete()");
        }
    }

    private void requireNotClosed(String method) {
        if (state == State.CLOSED) {
            throw new IllegalStateException(method + "() after close()");
        }
    }

    private void requireIdle(String method) {
        requireNotLoading(method);
        if (busy) {
            throw new IllegalStateException(method + "() from inside a signature");
        }
    }

    private void requireNotLoading(String method) {
        if (loading) {
            throw new IllegalStateException(method + "() while a signature is being loaded");
        }
    }
}
