package io.signet.signature;

import io.signet.event.Event;
import java.util.List;

/**
 * A detection: a function from an event to a verdict. Tracee: {@code detect.Signature} (types/detect/detect.go, v0.24.1).
 *
 * <p>Order of calls, all by one thread at a time: {@link #metadata()}, {@link #selectors()} and
 * {@link #requiredDataSources()} once each when it is loaded, {@link #init} once, then {@link #onEvent} for every event that
 * a selector matches and {@link #onSignal} for every signal, then {@link #close()} once. A stateless signature
 * implements three methods. To be found by {@code ServiceLoader} it is public with a public no-argument constructor and
 * named in {@code META-INF/services} (and {@code provides} in a module).
 *
 * <p>A signature must not change or block on what it is given, nor read the clock, the network or files while it looks at
 * an event: the same events must give the same verdicts. What it throws is counted and reported, and the others go on.
 */
public interface Signature {

    /**
     * Who this signature is. Read once, when it is loaded.
     *
     * @return the same immutable value each time
     */
    SignatureMetadata metadata();

    /**
     * Which events it wants. Read once, when it is loaded. An event that several selectors match comes once.
     *
     * @return at least one selector
     */
    List<EventSelector> selectors();

    /**
     * Looks at one event that a selector matched.
     *
     * @param event the event, immutable; may be kept
     * @return the verdict, never null
     * @throws io.signet.event.EventDataException when an argument it needs is missing, null or of another type
     */
    Verdict onEvent(Event event);

    /**
     * Called once before the first event. What it throws keeps the signature, and the engine, from loading;
     * {@link #close()} is called even then.
     *
     * @param context data sources and clock; may be kept
     * @throws Exception when the signature cannot work
     */
    default void init(SignatureContext context) throws Exception {}

    /**
     * The data sources without which it cannot work. Read once, when it is loaded.
     *
     * @return their keys; none by default
     */
    default List<DataSourceKey<?>> requiredDataSources() {
        return List.of();
    }

    /**
     * Told of something that is no event, such as the end of a source.
     *
     * @param signal what happened
     * @return the verdict; each detection names its event with {@link Detection#about(Event)}
     */
    default Verdict onSignal(Signal signal) {
        return Verdict.none();
    }

    /** Called once behind the last event, also when {@link #init} failed. Frees what init took. */
    default void close() {}
}
