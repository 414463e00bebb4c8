package io.signet.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.signet.testkit.ToySignature;
import io.signet.testkit.replay.CaseToy;
import io.signet.testkit.replay.ReplayCase;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

final class ReplayTestTest {

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    static final class Verifying {

        @ReplayTest("toy-1")
        void captures(ReplayCase replayCase) {
            replayCase.verify(CaseToy.rule());
        }
    }

    @Test
    void runs_once_for_each_case_named_with_what_it_expects() {
        run(Verifying.class)
                .testEvents()
                .assertStatistics(events -> events.started(2).succeeded(2))
                .assertThatEvents()
                .haveExactly(1, event(test(displayName("toy-1/quiet: 0 findings, 2 quiet")), finishedSuccessfully()))
                .haveExactly(1, event(test(displayName("toy-1/raised: 1 finding, 1 quiet")), finishedSuccessfully()));
    }

    static final class OfABrokenRule {

        @ReplayTest("TOY-1")
        void captures(ReplayCase replayCase) {
            replayCase.verify(ToySignature.named("TOY-1"));
        }
    }

    @Test
    void fails_where_a_case_does() {
        run(OfABrokenRule.class)
                .testEvents()
                .assertStatistics(events -> events.succeeded(1).failed(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(displayName("toy-1/raised: 1 finding, 1 quiet")),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text -> text.startsWith(
                                                "TOY-1 missed: line 2 should raise a finding, it was rejected.")))));
    }

    static final class Forgetting {

        @ReplayTest("toy-1")
        void captures(ReplayCase replayCase) {
            replayCase.check(CaseToy.rule());
        }
    }

    @Test
    void fails_when_verify_is_forgotten() {
        run(Forgetting.class)
                .testEvents()
                .assertStatistics(events -> events.started(2).failed(2))
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(AssertionError.class),
                                message("nothing was verified: captures never called verify() on the ReplayCase it was"
                                        + " given, toy-1/raised"))));
    }

    static final class WithoutParameter {

        @ReplayTest("toy-1")
        void captures() {}
    }

    @Test
    void fails_when_the_case_is_not_even_taken() {
        run(WithoutParameter.class).testEvents().assertStatistics(events -> events.failed(2));
    }

    static final class FailingItself {

        @ReplayTest("toy-1")
        void captures(ReplayCase replayCase) {
            throw new IllegalStateException("of " + replayCase.name());
        }
    }

    @Test
    void a_failure_of_the_test_itself_is_the_one_that_is_told() {
        run(FailingItself.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(IllegalStateException.class),
                                message("of toy-1/raised"),
                                new Condition<>(failure -> failure.getSuppressed().length == 0, "alone"))));
    }

    static final class OfAMistypedId {

        @ReplayTest("toi-1")
        void captures(ReplayCase replayCase) {
            replayCase.verify(CaseToy.rule());
        }
    }

    @Test
    void fails_when_there_is_no_case() {
        run(OfAMistypedId.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                container("captures"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(
                                                "nothing to verify: there is no case under replay among the resources for"
                                                        + " \"toi-1\": did you mean \"toy-1\"?"))));
    }

    static final class Elsewhere {

        @ReplayTest(value = "toy-1", resources = "no-such-directory")
        void captures(ReplayCase replayCase) {
            replayCase.verify(CaseToy.rule());
        }
    }

    @Test
    void looks_in_the_directory_that_it_is_told() {
        EngineExecutionResults results = run(Elsewhere.class);

        assertThat(results.testEvents().started().count()).isZero();
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(
                                "nothing to verify: there is no case under no-such-directory among the resources"
                                        + " for \"toy-1\": there are none"))));
    }

    static final class OfUnknownSignature {

        @ReplayTest("toy-1")
        void captures(ReplayCase replayCase) {
            replayCase.verify();
        }
    }

    @Test
    void looks_for_the_signature_itself() {
        run(OfUnknownSignature.class)
                .testEvents()
                .assertStatistics(events -> events.failed(2))
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(text ->
                                text.startsWith("toy-1/raised.expect.json:3: no signature has the id \"TOY-1\"")))));
    }
}
