package io.signet.signature.engine;

import io.signet.event.Event;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Signal;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A signature whose every answer a test can set. It notes each call in a journal that several probes may share, and keeps
 * the events it was given. Unless told otherwise it selects Tracee's {@code magic_write}, has the event name
 * {@code event_} and its id, and says none.
 */
final class Probe implements Signature {

    /** Something a probe does when it is called. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    final List<Event> events = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    SignatureContext context;

    private final String id;
    private List<String> journal = new ArrayList<>();
    private String eventName;
    private List<EventSelector> selectors = List.of(EventSelector.of(Event.TRACEE, Events.MAGIC_WRITE));
    private List<DataSourceKey<?>> required = List.of();
    private Function<Event, Verdict> answer = event -> Verdict.none();
    private Function<Signal, Verdict> signalAnswer = signal -> Verdict.none();
    private Action onMetadata = () -> {};
    private Action onSelectors = () -> {};
    private Action onInit = () -> {};
    private Action onClose = () -> {};

    private Probe(String id) {
        this.id = id;
        eventName = "event_" + id;
    }

    static Probe of(String id) {
        return new Probe(id);
    }

    /** One that raises a detection without data on every event. */
    static Probe raising(String id) {
        return of(id).answering(event -> Verdict.of(Detection.empty()));
    }

    Probe journal(List<String> shared) {
        journal = shared;
        return this;
    }

    Probe eventName(String name) {
        eventName = name;
        return this;
    }

    Probe selecting(EventSelector... wanted) {
        selectors = List.of(wanted);
        return this;
    }

    /** As given: null, and lists with null in them. */
    Probe selectorList(List<EventSelector> wanted) {
        selectors = wanted;
        return this;
    }

    Probe requiring(DataSourceKey<?>... keys) {
        required = List.of(keys);
        return this;
    }

    Probe answering(Function<Event, Verdict> verdict) {
        answer = verdict;
        return this;
    }

    Probe throwing(Throwable failure) {
        return answering(event -> {
            throw Sneaky.raise(failure);
        });
    }

    Probe answeringSignals(Function<Signal, Verdict> verdict) {
        signalAnswer = verdict;
        return this;
    }

    Probe onMetadata(Action action) {
        onMetadata = action;
        return this;
    }

    Probe onSelectors(Action action) {
        onSelectors = action;
        return this;
    }

    Probe onInit(Action action) {
        onInit = action;
        return this;
    }

    Probe onClose(Action action) {
        onClose = action;
        return this;
    }

    @Override
    public SignatureMetadata metadata() {
        run(onMetadata);
        return SignatureMetadata.builder(id, "Probe " + id).eventName(eventName).build();
    }

    @Override
    public List<EventSelector> selectors() {
        run(onSelectors);
        return selectors;
    }

    @Override
    public List<DataSourceKey<?>> requiredDataSources() {
        return required;
    }

    @Override
    public void init(SignatureContext given) throws Exception {
        journal.add("init " + id);
        context = given;
        onInit.run();
    }

    @Override
    public Verdict onEvent(Event event) {
        journal.add("event " + id);
        events.add(event);
        return answer.apply(event);
    }

    @Override
    public Verdict onSignal(Signal signal) {
        journal.add("signal " + id);
        signals.add(signal);
        return signalAnswer.apply(signal);
    }

    @Override
    public void close() {
        journal.add("close " + id);
        run(onClose);
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (Exception e) {
            throw Sneaky.raise(e);
        }
    }
}
