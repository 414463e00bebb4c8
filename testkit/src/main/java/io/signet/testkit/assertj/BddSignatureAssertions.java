package io.signet.testkit.assertj;

import io.signet.event.Event;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.ReplayFinding;
import org.assertj.core.annotation.CheckReturnValue;

/** The entry points of {@link SignatureAssertions} in the words of given, when and then. */
public final class BddSignatureAssertions {

    private BddSignatureAssertions() {}

    /**
     * Asserts on what became of an event.
     *
     * @param actual the outcome
     * @return its assertions
     */
    @CheckReturnValue
    public static OutcomeAssert then(Outcome actual) {
        return new OutcomeAssert(actual);
    }

    /**
     * Asserts on a finding.
     *
     * @param actual the finding
     * @return its assertions
     */
    @CheckReturnValue
    public static FindingAssert then(Finding actual) {
        return new FindingAssert(actual);
    }

    /**
     * Asserts on a finding of a replay.
     *
     * @param actual the finding and its place
     * @return its assertions
     */
    @CheckReturnValue
    public static ReplayFindingAssert then(ReplayFinding actual) {
        return new ReplayFindingAssert(actual);
    }

    /**
     * Asserts on a replay.
     *
     * @param actual all that the replay gave
     * @return its assertions
     */
    @CheckReturnValue
    public static ReplayAssert then(CollectedReplay actual) {
        return new ReplayAssert(actual);
    }

    /**
     * Asserts on an event.
     *
     * @param actual the event
     * @return its assertions
     */
    @CheckReturnValue
    public static EventAssert then(Event actual) {
        return new EventAssert(actual);
    }
}
