package io.signet.testkit;

import io.signet.event.Event;
import io.signet.signature.DataSourceKey;
import io.signet.signature.EventSelector;
import io.signet.signature.Signal;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A rule made of functions, which notes how it is called. Selects {@code open} of Tracee unless told otherwise. */
public final class ToySignature implements Signature {

    private final String id;
    private final List<String> calls = new ArrayList<>();
    private List<EventSelector> selectors = List.of(EventSelector.of(Event.TRACEE, "open"));
    private List<DataSourceKey<?>> required = List.of();
    private Function<Event, Verdict> onEvent = event -> Verdict.none();
    private Function<Signal, Verdict> onSignal = signal -> Verdict.none();
    private Runnable onClose = () -> {};
    private SignatureContext context;

    private ToySignature(String id) {
        this.id = id;
    }

    public static ToySignature named(String id) {
        return new ToySignature(id);
    }

    public static ToySignature saying(Function<Event, Verdict> onEvent) {
        return named("TOY-1").onEvent(onEvent);
    }

    public ToySignature selecting(EventSelector... selectors) {
        this.selectors = List.of(selectors);
        return this;
    }

    public ToySignature requiring(DataSourceKey<?> key) {
        required = List.of(key);
        return this;
    }

    public ToySignature onEvent(Function<Event, Verdict> onEvent) {
        this.onEvent = onEvent;
        return this;
    }

    public ToySignature onSignal(Function<Signal, Verdict> onSignal) {
        this.onSignal = onSignal;
        return this;
    }

    public ToySignature onClose(Runnable onClose) {
        this.onClose = onClose;
        return this;
    }

    /** {@code init}, {@code event NAME}, {@code signal} and {@code close}, in the order in which they came. */
    public List<String> calls() {
        return calls;
    }

    public SignatureContext context() {
        return context;
    }

    @Override
    public SignatureMetadata metadata() {
        return SignatureMetadata.builder(id, "Toy " + id).eventName("toy_" + id).build();
    }

    @Override
    public List<EventSelector> selectors() {
        return selectors;
    }

    @Override
    public List<DataSourceKey<?>> requiredDataSources() {
        return required;
    }

    @Override
    public void init(SignatureContext context) {
        calls.add("init");
        this.context = context;
    }

    @Override
    public Verdict onEvent(Event event) {
        calls.add("event " + event.name());
        return onEvent.apply(event);
    }

    @Override
    public Verdict onSignal(Signal signal) {
        calls.add("signal");
        return onSignal.apply(signal);
    }

    @Override
    public void close() {
        calls.add("close");
        onClose.run();
    }
}
