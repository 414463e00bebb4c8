package io.signet.testkit.assertj;

import io.signet.event.Event;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.ReplayFinding;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Entry points, to be imported statically beside AssertJ's own.
 *
 * <pre>{@code
 * try (SignatureHarness harness = SignatureHarness.of(new DroppedExecutable())) {
 *   assertThat(harness.send(write.inStartedContainer())).raisedOne().hasOnlyData("path", "/tmp/x");
 *   assertThat(harness.send(write.onHost())).wasNotSelected();
 * }
 * assertThat(Replay.of(capture).signature(new DroppedExecutable()).collect())
 *     .raisedExactly(finding("TRC-1022").at(17).withData("path", "/tmp/x"));
 * }</pre>
 */
public final class SignatureAssertions {

    private SignatureAssertions() {}

    /**
     * Asserts on what became of an event.
     *
     * @param actual the outcome
     * @return its assertions
     */
    @CheckReturnValue
    public static OutcomeAssert assertThat(Outcome actual) {
        return new OutcomeAssert(actual);
    }

    /**
     * Asserts on a finding.
     *
     * @param actual the finding
     * @return its assertions
     */
    @CheckReturnValue
    public static FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual);
    }

    /**
     * Asserts on a finding of a replay.
     *
     * @param actual the finding and its place
     * @return its assertions
     */
    @CheckReturnValue
    public static ReplayFindingAssert assertThat(ReplayFinding actual) {
        return new ReplayFindingAssert(actual);
    }

    /**
     * Asserts on a replay.
     *
     * @param actual all that the replay gave
     * @return its assertions
     */
    @CheckReturnValue
    public static ReplayAssert assertThat(CollectedReplay actual) {
        return new ReplayAssert(actual);
    }

    /**
     * Asserts on an event.
     *
     * @param actual the event
     * @return its assertions
     */
    @CheckReturnValue
    public static EventAssert assertThat(Event actual) {
        return new EventAssert(actual);
    }

    /**
     * Begins to describe a finding that is expected.
     *
     * @param signatureId the id of the signature that is to raise it
     * @return a finding of that signature, wherever and with whatever data
     */
    @CheckReturnValue
    public static ExpectedFinding finding(String signatureId) {
        return ExpectedFinding.of(signatureId);
    }
}
