package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static io.signet.testkit.assertj.SignatureAssertions.finding;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.Detection;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.Replay;
import java.util.Collections;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which findings a replay raised, and where. */
final class ReplayAssertTest {

    private static final CollectedReplay REPLAY =
            Replays.of(Replays.open("/bad1"), Replays.CLOSE, Replays.open("/good"), Replays.open("/bad2"));

    private static final String NUMBERS = Lines.of(
            "",
            "  TOY-1 was offered 3 of 4 events: 1 rejected, 0 undecided, 2 raised, 0 threw.",
            "  4 lines: 3 with events that were wanted, 1 skipped, 0 failed.");

    private static void fails(ThrowingCallable assertion, String... message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(Lines.of(message));
    }

    @Test
    void findings_are_named_by_line_and_data_in_any_order() {
        assertThat(REPLAY)
                .raisedExactly(
                        finding("TOY-1").at(4).withData("path", "/bad2"),
                        finding("TOY-1")
                                .at("a.jsonl", 1)
                                .withData("path", "/bad1")
                                .withOnlyData("n", 1L))
                .raised(finding("TOY-1").at(1))
                .raised(finding("TOY-1"), finding("TOY-1").withData("n", 1));
    }

    /** The first expectation would take the finding that only the second one cannot do without. */
    @Test
    void an_expectation_that_takes_anything_takes_nothing_from_another() {
        assertThat(REPLAY).raisedExactly(finding("TOY-1"), finding("TOY-1").at(1));
        assertThat(REPLAY).raisedExactly(finding("TOY-1").at(1), finding("TOY-1"));
    }

    @Test
    void a_missed_finding_is_shown_with_the_nearest_and_the_way_to_find_out() {
        fails(
                () -> assertThat(REPLAY)
                        .raisedExactly(
                                finding("TOY-1").at(1),
                                finding("TOY-1").at(4),
                                finding("TOY-1").at(3).withData("path", "/good")),
                "1 mismatch in this replay: 1 missed (line 3). 2 further findings as expected.",
                "  TOY-1 missed: line 3 should raise TOY-1 at line 3 with path=\"/good\", and no other finding is that.",
                "    why: ./signet explain a.jsonl:3 --signature TOY-1" + NUMBERS);
    }

    @Test
    void the_nearest_finding_says_what_is_different_and_of_what_type() {
        fails(
                () -> assertThat(REPLAY)
                        .raisedExactly(
                                finding("TOY-1").at(1), finding("TOY-1").at(3).withData("n", "1")),
                "2 mismatches in this replay: 1 missed (line 3), 1 unexpected (a.jsonl:4). 1 further finding as expected.",
                "  TOY-1 missed: line 3 should raise TOY-1 at line 3 with n=\"1\", and no other finding is that.",
                "    nearest finding: a.jsonl:4 TOY-1 {path=\"/bad2\", n=1} on open  host  path=\"/bad2\"",
                "      different: a.jsonl:4 where line 3 was expected; data.n = 1 (integer) where \"1\" (text) was expected",
                "    why: ./signet explain a.jsonl:3 --signature TOY-1",
                "  TOY-1 unexpected: a.jsonl:4 should raise nothing more, it raised"
                        + " TOY-1 {path=\"/bad2\", n=1} on open  host  path=\"/bad2\"" + NUMBERS);
    }

    @Test
    void an_unexpected_finding_is_shown_with_its_place() {
        fails(
                () -> assertThat(REPLAY).raisedExactly(finding("TOY-1").at(4)),
                "1 mismatch in this replay: 1 unexpected (a.jsonl:1). 1 further finding as expected.",
                "  TOY-1 unexpected: a.jsonl:1 should raise nothing more, it raised"
                        + " TOY-1 {path=\"/bad1\", n=1} on open  host  path=\"/bad1\"" + NUMBERS);
    }

    @Test
    void others_may_be_there_unless_it_is_exactly() {
        fails(
                () -> assertThat(REPLAY).raised(finding("TOY-1").at(2)),
                "1 mismatch in this replay: 1 missed (line 2). 0 further findings as expected.",
                "  TOY-1 missed: line 2 should raise TOY-1 at line 2, and no other finding is that.",
                "    nearest finding: a.jsonl:1 TOY-1 {path=\"/bad1\", n=1} on open  host  path=\"/bad1\"",
                "      different: a.jsonl:1 where line 2 was expected",
                "    why: ./signet explain a.jsonl:2 --signature TOY-1" + NUMBERS);
    }

    @Test
    void one_finding_cannot_be_two_expected_ones() {
        assertThatThrownBy(() -> assertThat(REPLAY)
                        .raised(finding("TOY-1").at(1), finding("TOY-1").at(1)))
                .hasMessageStartingWith(
                        "1 mismatch in this replay: 1 missed (line 1). 1 further finding as expected.\n");
    }

    @Test
    void a_mistyped_id_is_found_out() {
        fails(
                () -> assertThat(REPLAY).raised(finding("TOY-l")),
                "1 mismatch in this replay: 1 missed (anywhere). 0 further findings as expected.",
                "  TOY-l missed: some event should raise TOY-l, and no other finding is that.",
                "    no signature of this id was replayed; there are: TOY-1",
                "  4 lines: 3 with events that were wanted, 1 skipped, 0 failed.");
    }

    @Test
    void a_line_that_gave_no_event_is_named() {
        CollectedReplay replay = Replays.of(Replays.open("/bad"), Replays.INVALID);

        assertThatThrownBy(() -> assertThat(replay).raised(finding("TOY-1").at(2)))
                .hasMessageContaining("\n    the line gave no event: a.jsonl:2 (byte ")
                .hasMessageContaining("): invalid: ")
                .hasMessageNotContaining("why: ");
    }

    @Test
    void a_finding_on_completion_is_at_the_end() {
        CollectedReplay replay = Replays.of(Replay.of(Capture.ofLines("a.jsonl", Replays.open("/bad")))
                .signature(Replays.toy("TOY-1")
                        .onSignal(signal -> Verdict.of(Detection.of("at", "end")
                                .about(EventFixture.event("open").build())))));

        assertThat(replay)
                .raisedExactly(
                        finding("TOY-1").atTheEnd().withOnlyData("at", "end"),
                        finding("TOY-1").at(1));
        assertThatThrownBy(
                        () -> assertThat(replay).raisedExactly(finding("TOY-1").at(1)))
                .hasMessageStartingWith(
                        "1 mismatch in this replay: 1 unexpected (at the end). 1 further finding as expected.\n");
        assertThatThrownBy(() -> assertThat(replay)
                        .raised(finding("TOY-1").atTheEnd(), finding("TOY-1").atTheEnd()))
                .hasMessageContaining(
                        "TOY-1 missed: the end should raise TOY-1 at the end, and no other finding is that.\n"
                                + "    nearest finding: a.jsonl:1 TOY-1 {path=\"/bad\", n=1} on open  host  path=\"/bad\"\n"
                                + "      different: a.jsonl:1 where the end was expected\n");
    }

    @Test
    void captures_are_told_apart_by_name() {
        CollectedReplay replay = Replays.of(Replay.of(
                        Capture.ofLines("a.jsonl", Replays.open("/bad")),
                        Capture.ofLines("b.jsonl", Replays.open("/good")))
                .signature(Replays.toy("TOY-1")));

        assertThat(replay).raisedExactly(finding("TOY-1").at("a.jsonl", 1));
        assertThatThrownBy(
                        () -> assertThat(replay).raisedExactly(finding("TOY-1").at("b.jsonl", 1)))
                .hasMessageContaining("different: a.jsonl:1 where b.jsonl:1 was expected\n"
                        + "    why: ./signet explain b.jsonl:1 --signature TOY-1\n");
        assertThatThrownBy(() -> assertThat(replay).raised(finding("TOY-1").at(2)))
                .hasMessageNotContaining("why: ");
    }

    @Test
    void much_that_is_wrong_is_bounded_and_counted() {
        CollectedReplay replay =
                Replays.of(Collections.nCopies(30, Replays.open("/bad")).toArray(String[]::new));

        assertThatThrownBy(
                        () -> assertThat(replay).raisedExactly(finding("TOY-1").at(1)))
                .hasMessageStartingWith("29 mismatches in this replay: 29 unexpected"
                        + " (a.jsonl:2, a.jsonl:3, a.jsonl:4, a.jsonl:5, a.jsonl:6, …)."
                        + " 1 further finding as expected. Showing 10 of 29.\n")
                .satisfies(failure ->
                        Assertions.assertThat(failure.getMessage().lines()).hasSize(13));
    }

    @Test
    void an_empty_expectation_is_a_mistake() {
        assertThatThrownBy(() -> assertThat(REPLAY).raisedExactly())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no findings: for a replay without any say raisedNothing()");
        assertThatThrownBy(() -> assertThat(REPLAY).raised())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no findings: for a replay without any say raisedNothing()");
    }
}
