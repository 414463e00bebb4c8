package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static io.signet.testkit.assertj.SignatureAssertions.finding;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.signet.event.ArgKey;
import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.Outcome;
import io.signet.testkit.PlainRule;
import io.signet.testkit.replay.CollectedReplay;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every failure message owes to whoever reads it, one principle a test. */
final class MessagePrinciplesTest {

    private static final CollectedReplay REPLAY =
            Replays.of(Replays.open("/bad1"), Replays.CLOSE, Replays.open("/good"), Replays.open("/bad2"));

    private static String message(ThrowingCallable assertion) {
        return catchThrowable(assertion).getMessage();
    }

    private static String missed() {
        return message(() -> assertThat(Outcomes.rejected()).raisedOne());
    }

    private static String mismatches() {
        return message(() -> assertThat(REPLAY)
                .raisedExactly(finding("TOY-1").at(1), finding("TOY-1").at(3).withData("n", "1")));
    }

    @Test
    void the_verdict_comes_first_in_the_words_of_detection() {
        Assertions.assertThat(missed().lines().findFirst())
                .contains("TOY-1 missed: this event should raise 1 finding, it was rejected.");
    }

    @Test
    void it_points_at_the_exact_input_with_the_fields_that_matter() {
        Outcome outcome =
                PlainRule.outcome(Outcomes.open("/x").withArgument(ArgKey.string("unread"), "noise"), Outcomes::rule);

        Assertions.assertThat(message(() -> assertThat(outcome).raisedOne()))
                .contains("\n  event: open  container=3f1c9e0a7b5d (started)  path=\"/x\"\n")
                .doesNotContain("noise");
        Assertions.assertThat(mismatches()).contains(" a.jsonl:4 should raise nothing more");
    }

    @Test
    void it_says_why_from_what_the_rule_read() {
        Assertions.assertThat(missed())
                .contains("\n  it read, in order:\n    args.path = \"/other\"\n    the path is known: no");
    }

    @Test
    void the_ways_of_not_happening_are_kept_apart() {
        List<String> messages = List.of(
                message(() -> assertThat(Outcomes.notSelected()).raisedOne()),
                message(() -> assertThat(Outcomes.rejected()).raisedOne()),
                message(() -> assertThat(Outcomes.undecided()).raisedOne()),
                message(() -> assertThat(Outcomes.threw()).raisedOne()),
                message(() -> assertThat(Outcomes.late()).raisedOne()));

        Assertions.assertThat(messages)
                .extracting(message -> message.lines().findFirst().orElse(""))
                .containsExactly(
                        "TOY-1 missed: this event should raise 1 finding, it was not selected.",
                        "TOY-1 missed: this event should raise 1 finding, it was rejected.",
                        "TOY-1 missed: this event should raise 1 finding, it was left undecided.",
                        "TOY-1 missed: this event should raise 1 finding, it made the rule throw"
                                + " io.signet.event.EventDataException.",
                        "TOY-1 missed: this event should raise 1 finding, it came too late.");
    }

    @Test
    void everything_that_is_wrong_is_said_once_and_bounded() {
        Assertions.assertThat(mismatches())
                .startsWith("2 mismatches in this replay: 1 missed (line 3), 1 unexpected (a.jsonl:4)."
                        + " 1 further finding as expected.\n");
        CollectedReplay many =
                Replays.of(Collections.nCopies(500, Replays.open("/bad")).toArray(String[]::new));

        Assertions.assertThat(message(() -> assertThat(many).raisedNothing()).lines())
                .hasSize(12)
                .endsWith("  and 490 more findings");
    }

    @Test
    void the_nearest_is_shown_with_differences_of_type() {
        Assertions.assertThat(mismatches())
                .contains("\n    nearest finding: a.jsonl:4 TOY-1 {path=\"/bad2\", n=1} on ")
                .contains("data.n = 1 (integer) where \"1\" (text) was expected");
    }

    @Test
    void nothing_is_green_by_accident() {
        CollectedReplay nothing = Replays.of(Replays.CLOSE);

        Assertions.assertThat(message(() -> assertThat(nothing).raisedNothing()))
                .startsWith("Vacuous: this replay is quiet because nothing was offered. 1 event, 0 selected.");
        Assertions.assertThat(message(() -> assertThat(nothing).raisedNothing("TOY-l")))
                .isEqualTo("No signature TOY-l was replayed; there are: TOY-1");
    }

    @Test
    void the_command_that_finds_out_more_is_given() {
        Assertions.assertThat(mismatches()).contains("\n    why: ./signet explain a.jsonl:3 --signature TOY-1\n");
    }

    @Test
    void it_says_how_to_accept_it_and_when_not_to() {
        Assertions.assertThat(message(() -> assertThat(Outcomes.rejected()).wasNotSelected()))
                .endsWith("The selector let it through: it is wider than this test expects."
                        + " If the rule is meant to reject it, say wasRejected().");
        Assertions.assertThat(message(() -> assertThat(Outcomes.notSelected()).wasRejected()))
                .endsWith("If the selector is meant to drop it, say wasNotSelected().");
    }

    @Test
    void text_is_stable_and_hostile_text_is_escaped() {
        ThrowingCallable assertion = () -> assertThat(PlainRule.outcome(
                        Outcomes.open("/\u001b[31m\n\u202e"),
                        event -> Verdict.of(Detection.of(
                                "\u0007", event.argument(Outcomes.PATH).get()))))
                .wasRejected();

        Assertions.assertThat(message(assertion))
                .isEqualTo(message(assertion))
                .contains("path=\"/\\u001b[31m\\n\\u202e\"", "\n  finding: \\u0007=\"/\\u001b")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
                .doesNotContainPattern("@[0-9a-f]{5,}")
                .doesNotContain("\u202e");
    }
}
