package io.signet.testkit;

import io.signet.event.Event;
import io.signet.signature.DataSourceKey;
import io.signet.signature.EventSelector;
import io.signet.signature.Signal;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes everything on, and remembers the last verdict: an engine returns findings, not reasons. */
class WatchedSignature implements Signature {

    final Signature watched;
    private @Nullable Verdict last;

    WatchedSignature(Signature watched) {
        this.watched = watched;
    }

    @Nullable
    Verdict last() {
        return last;
    }

    @Override
    public SignatureMetadata metadata() {
        return watched.metadata();
    }

    @Override
    public List<EventSelector> selectors() {
        return watched.selectors();
    }

    @Override
    public List<DataSourceKey<?>> requiredDataSources() {
        return watched.requiredDataSources();
    }

    @Override
    public void init(SignatureContext context) throws Exception {
        watched.init(context);
    }

    @Override
    public Verdict onEvent(Event event) {
        last = watched.onEvent(event);
        return last;
    }

    @Override
    public Verdict onSignal(Signal signal) {
        return watched.onSignal(signal);
    }

    @Override
    public void close() {
        watched.close();
    }

    /** The same instance behind a selector that lets one event through; it is neither initialised nor closed again. */
    static final class Bypassed extends WatchedSignature {

        private final EventSelector selector;

        Bypassed(Signature watched, Event event) {
            super(watched);
            selector = EventSelector.anyName(event.source());
        }

        @Override
        public List<EventSelector> selectors() {
            return List.of(selector);
        }

        @Override
        public List<DataSourceKey<?>> requiredDataSources() {
            return List.of();
        }

        @Override
        public void init(SignatureContext context) {}

        @Override
        public void close() {}
    }
}
