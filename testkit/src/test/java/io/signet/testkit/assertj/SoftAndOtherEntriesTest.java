package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.BddSignatureAssertions.then;
import static io.signet.testkit.assertj.SignatureAssertions.finding;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CollectedReplay;
import java.util.List;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.Test;

/** The other ways to begin an assertion. */
final class SoftAndOtherEntriesTest {

    private static final CollectedReplay REPLAY = Replays.of(Replays.open("/bad"));
    private static final Outcome RAISED = Outcomes.raisedOne();
    private static final Finding FINDING = RAISED.findings().get(0);
    private static final Event EVENT = RAISED.event();

    @Test
    void soft_assertions_collect_every_failure_of_a_chain_and_of_assertjs_own() {
        SignatureSoftAssertions softly = new SignatureSoftAssertions();

        softly.assertThat(RAISED).wasRejected().hasData("path", "/two").read("args.bytes");
        softly.assertThat(Outcomes.rejected()).raisedOne().hasData("path", "/one");
        softly.assertThat(FINDING).hasSignatureId("TRC-1022").hasNoData();
        softly.assertThat(REPLAY.findings().get(0)).wasTriggeredByLine(2).hasSignatureId("TRC-1022");
        softly.assertThat(REPLAY).raisedNothing().raisedExactly(finding("TOY-1").at(2));
        softly.assertThat(EVENT).hasName("close").hasOrigin(Origin.HOST);
        softly.assertThat(1 + 1).isEqualTo(3);

        assertThat(softly.errorsCollected())
                .extracting(failure -> failure.getMessage().lines().findFirst().orElse(""))
                .containsExactly(
                        "TOY-1: this event should be rejected, it raised 1 finding.",
                        "TOY-1 on open (tracee, container, 3f1c9e0a7b5d): data.path = \"/one\" where \"/two\" was expected.",
                        "TOY-1: the rule should read args.bytes, it did not.",
                        "TOY-1 missed: this event should raise 1 finding, it was rejected.",
                        "TOY-1 missed: this event should raise 1 finding, it was rejected.",
                        "TOY-1 on open (tracee, container, 3f1c9e0a7b5d): signature id is TOY-1 where TRC-1022 was expected.",
                        "TOY-1 on open (tracee, container, 3f1c9e0a7b5d): 2 differences in its data:",
                        "TOY-1: it was raised by a.jsonl:1 where line 2 was expected.",
                        "a.jsonl:1 TOY-1 on open (tracee, host): signature id is TOY-1 where TRC-1022 was expected.",
                        "1 finding raised where none was expected.",
                        "2 mismatches in this replay: 1 missed (line 2), 1 unexpected (a.jsonl:1)."
                                + " 0 further findings as expected.",
                        "name is \"open\" where \"close\" was expected.",
                        "origin is \"container\" where \"host\" was expected.",
                        "");
    }

    @Test
    void soft_assertions_are_checked_at_the_end() {
        assertThatThrownBy(() -> SoftAssertionsProvider.assertSoftly(SignatureSoftAssertions.class, softly -> {
                    softly.assertThat(RAISED).wasRejected();
                    softly.assertThat(RAISED).raisedOne();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TOY-1: this event should be rejected, it raised 1 finding.");
    }

    @Test
    void behaviour_driven_tests_say_then() {
        then(RAISED).raisedOne();
        then(FINDING).hasSignatureId("TOY-1");
        then(REPLAY.findings().get(0)).wasTriggeredByLine(1);
        then(REPLAY).raisedExactly(finding("TOY-1").at(1));
        then(EVENT).hasName("open");
    }

    @Test
    void factories_lead_from_assertjs_assertions_to_these() {
        assertThat(List.of(RAISED))
                .singleElement(as(SignatureAssertFactories.OUTCOME))
                .raisedOne();
        assertThat(RAISED.findings())
                .singleElement(as(SignatureAssertFactories.FINDING))
                .hasSignatureId("TOY-1");
        assertThat(REPLAY.findings())
                .singleElement(as(SignatureAssertFactories.REPLAY_FINDING))
                .wasTriggeredByLine(1);
        assertThat((Object) REPLAY)
                .asInstanceOf(SignatureAssertFactories.REPLAY)
                .raised(finding("TOY-1"));
        assertThat((Object) EVENT).asInstanceOf(SignatureAssertFactories.EVENT).hasName("open");
    }

    @Test
    void assertions_can_be_extended() {
        class MyOutcomeAssert extends OutcomeAssert {
            MyOutcomeAssert(Outcome actual) {
                super(actual);
            }

            MyOutcomeAssert raisedOnPath(String path) {
                raisedOne().hasData("path", path);
                return this;
            }
        }

        new MyOutcomeAssert(RAISED).raisedOnPath("/one");
    }
}
