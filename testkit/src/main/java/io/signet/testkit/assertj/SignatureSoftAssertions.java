package io.signet.testkit.assertj;

import io.signet.event.Event;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.ReplayFinding;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Collects failures, of AssertJ's own assertions too, and reports them together.
 *
 * <pre>{@code
 * SoftAssertionsProvider.assertSoftly(SignatureSoftAssertions.class, softly -> {
 *   softly.assertThat(outcome).raisedOne().hasData("path", "/tmp/x");
 *   softly.assertThat(other).wasRejected();
 * });
 * }</pre>
 *
 * <p>What the assertions of this package inherit from AssertJ, such as {@code isEqualTo}, still throws at once. Made for one test,
 * by one thread.
 */
public class SignatureSoftAssertions extends SoftAssertions {

    /** Without failures; end with {@link SoftAssertionsProvider#assertAll()}. */
    public SignatureSoftAssertions() {}

    /**
     * Asserts on what became of an event.
     *
     * @param actual the outcome
     * @return its assertions
     */
    @CheckReturnValue
    public OutcomeAssert assertThat(Outcome actual) {
        return new OutcomeAssert(actual, this);
    }

    /**
     * Asserts on a finding.
     *
     * @param actual the finding
     * @return its assertions
     */
    @CheckReturnValue
    public FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual, this);
    }

    /**
     * Asserts on a finding of a replay.
     *
     * @param actual the finding and its place
     * @return its assertions
     */
    @CheckReturnValue
    public ReplayFindingAssert assertThat(ReplayFinding actual) {
        return new ReplayFindingAssert(actual, this);
    }

    /**
     * Asserts on a replay.
     *
     * @param actual all that the replay gave
     * @return its assertions
     */
    @CheckReturnValue
    public ReplayAssert assertThat(CollectedReplay actual) {
        return new ReplayAssert(actual, this);
    }

    /**
     * Asserts on an event.
     *
     * @param actual the event
     * @return its assertions
     */
    @CheckReturnValue
    public EventAssert assertThat(Event actual) {
        return new EventAssert(actual, this);
    }
}
