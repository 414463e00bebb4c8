package io.signet.examples;

import io.signet.event.Event;
import io.signet.signature.DataSourceKey;
import io.signet.signature.EventSelector;
import io.signet.signature.Signal;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** Another signature, but for the events that are known to be harmless: an allow-list. */
public final class Unless implements Signature {

    private final Predicate<Event> harmless;
    private final Signature rule;

    /**
     * Wraps a signature, whose id and metadata it keeps.
     *
     * @param harmless the events on which it stays silent
     * @param rule the signature
     */
    public Unless(Predicate<Event> harmless, Signature rule) {
        this.harmless = harmless;
        this.rule = rule;
    }

    @Override
    public Verdict onEvent(Event event) {
        Verdict verdict = rule.onEvent(event);
        boolean raised = !verdict.detections().isEmpty();
        return raised && harmless.test(event) ? Verdict.none() : verdict;
    }

    @Override
    public SignatureMetadata metadata() {
        return rule.metadata();
    }

    @Override
    public List<EventSelector> selectors() {
        return rule.selectors();
    }

    @Override
    public List<DataSourceKey<?>> requiredDataSources() {
        return rule.requiredDataSources();
    }

    @Override
    public void init(SignatureContext context) throws Exception {
        rule.init(context);
    }

    @Override
    public Verdict onSignal(Signal signal) {
        return rule.onSignal(signal);
    }

    @Override
    public void close() {
        rule.close();
    }
}
