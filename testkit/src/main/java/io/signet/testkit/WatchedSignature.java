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

/**
 * Passes everything on, and remembers the last verdict and what led to it: an engine returns findings, not reasons. The rule
 * is given watched events, and what it says of them is about the events themselves.
 */
class WatchedSignature implements Signature {

    final Signature watched;
    private @Nullable Verdict last;
    private @Nullable WatchedEvent lastEvent;
    private List<EventSelector> selected = List.of();

    WatchedSignature(Signature watched) {
        this.watched = watched;
    }

    @Nullable
    Verdict last() {
        return last;
    }

    /** What the rule read of the event it saw last. */
    List<Observation> observations() {
        WatchedEvent event = lastEvent;
        return event == null ? List.of() : event.observations();
    }

    @Override
    public SignatureMetadata metadata() {
        return watched.metadata();
    }

    @Override
    public List<EventSelector> selectors() {
        selected = watched.selectors();
        return selected;
    }

    /** What the engine was told when it loaded the signature. */
    List<EventSelector> selected() {
        return List.copyOf(selected);
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
        last = null;
        lastEvent = new WatchedEvent(event);
        last = unwrapped(watched.onEvent(lastEvent));
        return last;
    }

    @Override
    public Verdict onSignal(Signal signal) {
        return unwrapped(watched.onSignal(signal));
    }

    /** A null verdict stays null: the engine says what is wrong with it. */
    private static Verdict unwrapped(Verdict verdict) {
        if (verdict == null
                || verdict.detections().stream()
                        .allMatch(detection -> detection.event().isEmpty())) {
            return verdict;
        }
        return Verdict.of(verdict.detections().stream()
                .map(detection -> detection
                        .event()
                        .map(event -> detection.about(WatchedEvent.unwrap(event)))
                        .orElse(detection))
                .toList());
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
