package io.signet.testkit;

import io.signet.event.Event;
import io.signet.signature.EventSelector;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a signature said what it said of one event: what its selectors wanted, and what its rule read and asked, in order. It
 * comes from watching the very call, not from running the rule again. Immutable.
 */
public final class Explanation {

    private static final String ARGS = "args.";

    private final String signatureId;
    private final Outcome outcome;
    private final List<SelectorCheck> selectors;
    private final List<Observation> observations;

    Explanation(String signatureId, Outcome outcome, List<EventSelector> selectors, List<Observation> observations) {
        this.signatureId = signatureId;
        this.outcome = outcome;
        this.selectors = selectors.stream()
                .map(selector -> SelectorCheck.of(selector, outcome.event()))
                .toList();
        this.observations = List.copyOf(observations);
    }

    /**
     * Which signature was asked.
     *
     * @return its id
     */
    public String signatureId() {
        return signatureId;
    }

    /**
     * The event.
     *
     * @return the event that was sent
     */
    public Event event() {
        return outcome.event();
    }

    /**
     * What each selector of the signature makes of the event.
     *
     * @return unmodifiable, in the order of the selectors
     */
    public List<SelectorCheck> selectors() {
        return selectors;
    }

    /**
     * What the rule read and asked.
     *
     * @return unmodifiable, in order, without repetitions; empty when the rule never saw the event
     */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * The fields among them.
     *
     * @return unmodifiable, in the order of their first reading
     */
    public List<Observation.Read> reads() {
        return observations.stream()
                .filter(Observation.Read.class::isInstance)
                .map(Observation.Read.class::cast)
                .toList();
    }

    /**
     * The last new thing that the rule read or asked before it answered.
     *
     * @return an observation, or empty when it did neither
     */
    public Optional<Observation> last() {
        return observations.isEmpty() ? Optional.empty() : Optional.of(observations.get(observations.size() - 1));
    }

    /**
     * The event on one line, with the arguments that the rule read; with all when it read none.
     *
     * @return escaped text
     */
    public String eventLine() {
        Set<String> read = new HashSet<>();
        for (Observation.Read field : reads()) {
            if (field.field().startsWith(ARGS)) {
                read.add(field.field().substring(ARGS.length()));
            }
        }
        return read.isEmpty() ? Shown.event(event()) : Shown.event(event(), read);
    }

    /**
     * The verdict in a word or two.
     *
     * @return such as {@code rejected} or {@code not selected}
     */
    public String verdict() {
        return switch (outcome.kind()) {
            case NOT_SELECTED -> "not selected";
            case REJECTED -> "rejected";
            case UNDECIDED -> "undecided";
            case RAISED -> "raised";
            case THREW -> "threw";
            case LATE -> "too late";
        };
    }

    /** All of it, for a terminal or a failure message: several lines, escaped, without one at the end. */
    @Override
    public String toString() {
        return ExplanationText.of(this);
    }

    Outcome outcome() {
        return outcome;
    }
}
