package io.signet.testkit;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event that was sent to a signature. Immutable.
 *
 * <p>That a signature stays silent can have four reasons, and a test should name the one it means: an event that was
 * never offered says nothing about the rule.
 */
public final class Outcome {

    /** The six things that can become of an event. */
    public enum Kind {
        /** No selector of the signature matched: the rule never saw the event. */
        NOT_SELECTED,
        /** The rule looked at the event and had nothing to say of it. */
        REJECTED,
        /** The rule looked at the event and it did not hold enough to say; see {@link Outcome#reason()}. */
        UNDECIDED,
        /** The rule raised at least one finding; see {@link Outcome#findings()}. */
        RAISED,
        /** The rule threw, or returned null; see {@link Outcome#failure()}. */
        THREW,
        /** The event came after {@link SignatureHarness#complete()} or {@link SignatureHarness#close()}. */
        LATE
    }

    private final Kind kind;
    private final Event event;
    private final List<Finding> findings;
    private final @Nullable String reason;
    private final @Nullable Throwable failure;
    private final Explanation explanation;

    private Outcome(
            Kind kind,
            Event event,
            List<Finding> findings,
            @Nullable String reason,
            @Nullable Throwable failure,
            Watched watched) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.event = Objects.requireNonNull(event, "event");
        this.findings = List.copyOf(findings);
        this.reason = reason;
        this.failure = failure;
        explanation = new Explanation(watched.signatureId(), this, watched.selectors(), watched.observations());
    }

    /** Who was asked, and what it did while it looked at the event. */
    record Watched(String signatureId, List<EventSelector> selectors, List<Observation> observations) {}

    static Outcome of(Kind kind, Event event, Watched watched) {
        return new Outcome(kind, event, List.of(), null, null, watched);
    }

    static Outcome raised(Event event, List<Finding> findings, Watched watched) {
        return new Outcome(Kind.RAISED, event, findings, null, null, watched);
    }

    static Outcome undecided(Event event, String reason, Watched watched) {
        return new Outcome(Kind.UNDECIDED, event, List.of(), reason, null, watched);
    }

    static Outcome threw(Event event, Throwable failure, Watched watched) {
        return new Outcome(Kind.THREW, event, List.of(), null, failure, watched);
    }

    /**
     * Which of the six it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The event that was sent.
     *
     * @return the event
     */
    public Event event() {
        return event;
    }

    /**
     * What the rule raised.
     *
     * @return an unmodifiable list; empty unless {@link Kind#RAISED}
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Why the rule could not say.
     *
     * @return the reason as the rule gave it; empty unless {@link Kind#UNDECIDED}
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * What the rule threw; an {@link IllegalStateException} of the engine's for a null verdict.
     *
     * @return the failure; empty unless {@link Kind#THREW}
     */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Why: what the selectors wanted, and what the rule read.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return explanation;
    }

    /** Kind, event, and what belongs to the kind; escaped, and never an argument's value unless the rule's own message is. */
    @Override
    public String toString() {
        String detail = switch (kind) {
            case UNDECIDED -> ": " + EscapedText.of(String.valueOf(reason));
            case RAISED -> ": " + findings;
            case THREW -> ": " + EscapedText.of(String.valueOf(failure));
            case NOT_SELECTED, REJECTED, LATE -> "";
        };
        return kind + " " + event + detail;
    }
}
