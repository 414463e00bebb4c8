package io.signet.testkit.assertj;

import io.signet.event.Event;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.ReplayFinding;
import org.assertj.core.api.InstanceOfAssertFactory;

/**
 * For AssertJ's methods that take a factory, such as {@code assertThat(findings).singleElement(as(FINDING))} with
 * {@code as} from {@code org.assertj.core.api.Assertions}.
 */
public final class SignatureAssertFactories {

    /** Of {@link Outcome}. */
    public static final InstanceOfAssertFactory<Outcome, OutcomeAssert> OUTCOME =
            new InstanceOfAssertFactory<>(Outcome.class, OutcomeAssert::new);

    /** Of {@link Finding}. */
    public static final InstanceOfAssertFactory<Finding, FindingAssert> FINDING =
            new InstanceOfAssertFactory<>(Finding.class, FindingAssert::new);

    /** Of {@link ReplayFinding}. */
    public static final InstanceOfAssertFactory<ReplayFinding, ReplayFindingAssert> REPLAY_FINDING =
            new InstanceOfAssertFactory<>(ReplayFinding.class, ReplayFindingAssert::new);

    /** Of {@link CollectedReplay}. */
    public static final InstanceOfAssertFactory<CollectedReplay, ReplayAssert> REPLAY =
            new InstanceOfAssertFactory<>(CollectedReplay.class, ReplayAssert::new);

    /** Of {@link Event}. */
    public static final InstanceOfAssertFactory<Event, EventAssert> EVENT =
            new InstanceOfAssertFactory<>(Event.class, EventAssert::new);

    private SignatureAssertFactories() {}
}
