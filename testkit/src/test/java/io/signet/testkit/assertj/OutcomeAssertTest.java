package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static io.signet.testkit.assertj.SignatureAssertions.finding;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.EventDataException;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.Outcome;
import io.signet.testkit.PlainRule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

final class OutcomeAssertTest {

    private static final String IN_CONTAINER = "open  container=3f1c9e0a7b5d (started)";

    private static void fails(ThrowingCallable assertion, String... message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(Lines.of(message));
    }

    @Test
    void what_is_right_passes() {
        assertThat(Outcomes.raisedOne())
                .raisedOne()
                .raised(1)
                .hasData("path", "/one")
                .hasOnlyData(Map.of("path", "/one", "n", 1L))
                .read("args.path")
                .readOnly("args.path");
        assertThat(Outcomes.raisedOne())
                .raisedOne(finding -> finding.hasSignatureId("TOY-1").hasData("n", 1));
        assertThat(Outcomes.raisedTwo())
                .raised(2)
                .raisedExactly(finding("TOY-1").withNoData(), finding("TOY-1"));
        assertThat(Outcomes.rejected()).wasRejected().stayedQuiet().asked("the path is known", false);
        assertThat(Outcomes.undecided())
                .wasUndecided()
                .wasUndecided("too short")
                .stayedQuiet();
        assertThat(Outcomes.notSelected()).wasNotSelected().stayedQuiet().readOnly();
        assertThat(Outcomes.threw()).threw(EventDataException.class).readNull("args.path");
        assertThat(Outcomes.late()).wasLate();
    }

    static Stream<Arguments> pairs() {
        Map<String, Consumer<Outcome>> assertions = Map.of(
                "RAISED", outcome -> assertThat(outcome).raisedOne(),
                "REJECTED", outcome -> assertThat(outcome).wasRejected(),
                "UNDECIDED", outcome -> assertThat(outcome).wasUndecided(),
                "NOT_SELECTED", outcome -> assertThat(outcome).wasNotSelected(),
                "THREW", outcome -> assertThat(outcome).threw(Throwable.class),
                "LATE", outcome -> assertThat(outcome).wasLate());
        List<Outcome> outcomes = List.of(
                Outcomes.raisedOne(),
                Outcomes.rejected(),
                Outcomes.undecided(),
                Outcomes.notSelected(),
                Outcomes.threw(),
                Outcomes.late());
        return assertions.entrySet().stream()
                .flatMap(assertion -> outcomes.stream()
                        .map(outcome -> Arguments.of(assertion.getKey(), assertion.getValue(), outcome)));
    }

    /** Six assertions, six outcomes: none takes one thing for another. */
    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("pairs")
    void each_assertion_holds_of_its_own_kind_alone(String kind, Consumer<Outcome> assertion, Outcome outcome) {
        if (outcome.kind().name().equals(kind)) {
            assertion.accept(outcome);
        } else {
            assertThatThrownBy(() -> assertion.accept(outcome))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("TOY-1")
                    .hasMessageContaining(" should ")
                    .hasMessageContaining("\n  event: open  ");
        }
    }

    @Test
    void a_missed_finding_is_called_so_and_explained() {
        fails(
                () -> assertThat(Outcomes.rejected()).raisedOne(),
                "TOY-1 missed: this event should raise 1 finding, it was rejected.",
                "  event: " + IN_CONTAINER + "  path=\"/other\"",
                "  selector wants this event: tracee/open@container",
                "  it read, in order:",
                "    args.path = \"/other\"",
                "    the path is known: no");
    }

    @Test
    void a_finding_too_many_is_counted_and_shown() {
        fails(
                () -> assertThat(Outcomes.raisedTwo()).raisedOne(),
                "TOY-1: this event should raise 1 finding, it raised 2 findings.",
                "  event: " + IN_CONTAINER + "  path=\"/two\"",
                "  finding: path=\"/two\"",
                "  finding: no data",
                "  selector wants this event: tracee/open@container",
                "  it read, in order:",
                "    args.path = \"/two\"");
    }

    @Test
    void an_event_on_the_host_is_a_common_mistake() {
        fails(
                () -> assertThat(Outcomes.notSelected()).raisedOne(),
                "TOY-1 missed: this event should raise 1 finding, it was not selected.",
                "  event: open  host  path=\"/one\"",
                "  the event never reached the rule",
                "  selector wants origin=container; this event has origin=host",
                "  A fixture is on the host until it is put into a container: inStartedContainer().");
    }

    @Test
    void another_event_that_was_not_selected_is_looked_into() {
        fails(
                () -> assertThat(Outcomes.of(EventFixture.event("close"))).raisedOne(),
                "TOY-1 missed: this event should raise 1 finding, it was not selected.",
                "  event: close  host",
                "  the event never reached the rule",
                "  selector wants name=open, origin=container; this event has name=close, origin=host",
                "  The rule never saw the event: either the selector is too narrow, or the event is not the one meant.");
    }

    @Test
    void an_event_that_was_not_selected_is_no_rejection() {
        fails(
                () -> assertThat(Outcomes.notSelected()).wasRejected(),
                "TOY-1: this event should be rejected, it was not selected.",
                "  event: open  host  path=\"/one\"",
                "  the event never reached the rule",
                "  selector wants origin=container; this event has origin=host",
                "  Not a rejection: the rule never saw the event. If the selector is meant to drop it, say wasNotSelected().");
    }

    @Test
    void a_selector_that_is_too_wide_is_named() {
        fails(
                () -> assertThat(Outcomes.rejected()).wasNotSelected(),
                "TOY-1: this event should not be selected, it was rejected.",
                "  event: " + IN_CONTAINER + "  path=\"/other\"",
                "  selector wants this event: tracee/open@container",
                "  it read, in order:",
                "    args.path = \"/other\"",
                "    the path is known: no",
                "  The selector let it through: it is wider than this test expects."
                        + " If the rule is meant to reject it, say wasRejected().");
    }

    @Test
    void undecided_is_no_rejection_and_the_other_way_round() {
        fails(
                () -> assertThat(Outcomes.undecided()).wasRejected(),
                "TOY-1: this event should be rejected, it was left undecided.",
                "  event: " + IN_CONTAINER + "  path=\"/undecided\"",
                "  because: too short",
                "  selector wants this event: tracee/open@container",
                "  it read, in order:",
                "    args.path = \"/undecided\"",
                "  Not a rejection: the rule could not say. If that is right, say wasUndecided().");
        assertThatThrownBy(() -> assertThat(Outcomes.rejected()).wasUndecided())
                .hasMessageStartingWith("TOY-1: this event should be left undecided, it was rejected.\n")
                .hasMessageEndingWith(
                        "  Not undecided: the rule looked at the event and said no. If that is right, say wasRejected().");
    }

    @Test
    void a_rule_that_throws_has_judged_nothing() {
        fails(
                () -> assertThat(Outcomes.threw()).stayedQuiet(),
                "TOY-1: this event should stay without a finding, it made the rule throw"
                        + " io.signet.event.EventDataException.",
                "  event: " + IN_CONTAINER + "  path=null",
                "  it threw io.signet.event.EventDataException: \"open: argument path is null (expected string)\"",
                "  selector wants this event: tracee/open@container",
                "  it read, in order:",
                "    args.path = null",
                "  A rule that throws has judged nothing.");
    }

    @Test
    void an_event_behind_the_end_is_a_mistake_of_the_test() {
        fails(
                () -> assertThat(Outcomes.late()).stayedQuiet(),
                "TOY-1: this event should stay without a finding, it came too late.",
                "  event: " + IN_CONTAINER + "  path=\"/one\"",
                "  the event came after the end; a signature gets none then",
                "  Send events before complete() and close().");
    }

    @Test
    void another_exception_is_named() {
        assertThatThrownBy(() -> assertThat(Outcomes.threw()).threw(IllegalStateException.class))
                .hasMessageStartingWith("TOY-1: this event should make the rule throw java.lang.IllegalStateException,"
                        + " it made the rule throw io.signet.event.EventDataException.\n");
    }

    @Test
    void another_reason_is_a_comparison() {
        assertThatThrownBy(() -> assertThat(Outcomes.undecided()).wasUndecided("too long"))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    Assertions.assertThat(failure.getActual().getStringRepresentation())
                            .isEqualTo("too short");
                    Assertions.assertThat(failure.getExpected().getStringRepresentation())
                            .isEqualTo("too long");
                })
                .hasMessageStartingWith("TOY-1: this event should be left undecided because: too long,"
                        + " not because: too short\n  event: ");
    }

    @Test
    void how_many_findings_must_be_said() {
        assertThatThrownBy(() -> assertThat(Outcomes.rejected()).raised(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "raised(0): say which silence is meant with wasRejected(), wasNotSelected() or wasUndecided(),"
                                + " or stayedQuiet() for any of these");
        assertThatThrownBy(() -> assertThat(Outcomes.rejected()).raisedExactly())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void data_are_those_of_the_one_finding() {
        assertThatThrownBy(() -> assertThat(Outcomes.raisedOne()).hasData("path", "/two"))
                .hasMessage(Lines.of(
                        "TOY-1 on open (tracee, container, 3f1c9e0a7b5d): data.path = \"/one\" where \"/two\" was expected.",
                        "  event: " + IN_CONTAINER + "  path=\"/one\"",
                        "  data: path=\"/one\", n=1"));
        assertThatThrownBy(() -> assertThat(Outcomes.raisedOne()).hasOnlyData("path", "/one"))
                .hasMessageContaining("): data.n = 1 was not expected.\n");
        assertThatThrownBy(() -> assertThat(Outcomes.raisedOne()).hasOnlyData(Map.of("path", "/one")))
                .hasMessageContaining("): data.n = 1 was not expected.\n");
        assertThatThrownBy(() -> assertThat(Outcomes.raisedOne()).raisedOne(finding -> finding.hasNoData()))
                .hasMessageContaining("2 differences in its data:");
    }

    @Test
    void data_of_no_finding_are_missed() {
        assertThatThrownBy(() -> assertThat(Outcomes.rejected()).hasData("path", "/one"))
                .hasMessageStartingWith("TOY-1 missed: this event should raise 1 finding, it was rejected.\n");
    }

    @Test
    void of_several_findings_data_can_not_be_asked() {
        assertThatThrownBy(() -> assertThat(Outcomes.raisedTwo()).hasData("path", "/two"))
                .hasMessageStartingWith("TOY-1: data can be asked of one finding, this event raised 2 findings:"
                        + " compare them with raisedExactly(...).\n  event: ");
    }

    @Test
    void findings_are_compared_one_with_one() {
        fails(
                () -> assertThat(Outcomes.raisedTwo())
                        .raisedExactly(
                                finding("TOY-1").withData("path", "/two"),
                                finding("TOY-1").withData("path", "/x")),
                "TOY-1: this event should raise other findings.",
                "  missed: TOY-1 with path=\"/x\"",
                "  unexpected: TOY-1 {} on " + IN_CONTAINER + "  path=\"/two\"",
                "  event: " + IN_CONTAINER + "  path=\"/two\"",
                "  finding: path=\"/two\"",
                "  finding: no data",
                "  selector wants this event: tracee/open@container",
                "  it read, in order:",
                "    args.path = \"/two\"");
    }

    @Test
    void a_description_comes_first() {
        assertThatThrownBy(
                        () -> assertThat(Outcomes.rejected()).as("the attack").raisedOne())
                .hasMessageStartingWith("[the attack] TOY-1 missed: ");
        assertThatThrownBy(
                        () -> assertThat(Outcomes.raisedOne()).as("the attack").hasData("n", 2))
                .hasMessageStartingWith("[the attack] TOY-1 on open ");
    }

    @Test
    void percent_signs_of_an_attacker_are_no_format() {
        Outcome outcome = PlainRule.outcome(
                Outcomes.open("%s%n%d"),
                event -> Verdict.of(
                        Detection.of("path", event.argument(Outcomes.PATH).get())));

        assertThatThrownBy(() -> assertThat(outcome).wasRejected()).hasMessageContaining("path=\"%s%n%d\"");
        assertThatThrownBy(() -> assertThat(outcome).hasData("path", "/%x"))
                .hasMessageContaining("\"%s%n%d\" where \"/%x\"");
    }

    @Test
    void there_must_be_an_outcome() {
        assertThatThrownBy(() -> assertThat((Outcome) null).wasRejected())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }
}
