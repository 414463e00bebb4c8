package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.Replay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What says that nothing happened is never green by accident. */
final class QuietReplayAssertTest {

    private static final CollectedReplay QUIET = Replays.of(Replays.opens("/good", "/better"));
    private static final CollectedReplay NOTHING_OFFERED = Replays.of(Replays.CLOSE, Replays.CLOSE);

    private static void fails(ThrowingCallable assertion, String... message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(Lines.of(message));
    }

    @Test
    void what_is_right_passes() {
        assertThat(QUIET)
                .raisedNothing()
                .raisedNothing("TOY-1")
                .threwNothing()
                .readEverything()
                .offered(2, "TOY-1")
                .offeredAtLeast(2, "TOY-1");
        assertThat(NOTHING_OFFERED).offered(0, "TOY-1").readEverything();
    }

    @Test
    void what_was_raised_is_shown() {
        CollectedReplay replay = Replays.of(Replays.opens("/bad1", "/good", "/bad2"));

        fails(
                () -> assertThat(replay).raisedNothing(),
                "2 findings raised where none was expected.",
                "  a.jsonl:1 TOY-1 {path=\"/bad1\", n=1} on open  host  path=\"/bad1\"",
                "  a.jsonl:3 TOY-1 {path=\"/bad2\", n=1} on open  host  path=\"/bad2\"");
    }

    @Test
    void quiet_because_nothing_was_offered_is_vacuous() {
        fails(
                () -> assertThat(NOTHING_OFFERED).raisedNothing(),
                "Vacuous: this replay is quiet because nothing was offered. 2 events, 0 selected.",
                "  2 lines: 0 with events that were wanted, 2 skipped, 0 failed.",
                "  If that is the point, say offered(0, id).");
    }

    @Test
    void quiet_because_the_capture_is_empty_is_vacuous() {
        fails(
                () -> assertThat(Replays.of()).raisedNothing(),
                "Vacuous: this replay is quiet because nothing was offered. 0 events, 0 selected.",
                "  0 lines: 0 with events that were wanted, 0 skipped, 0 failed.",
                "  If that is the point, say offered(0, id).");
    }

    @Test
    void quiet_because_there_is_no_signature_is_vacuous() {
        CollectedReplay replay = Replays.of(Replay.of(Capture.ofLines("a.jsonl", Replays.open("/bad"))));

        assertThatThrownBy(() -> assertThat(replay).raisedNothing()).hasMessageStartingWith("Vacuous: ");
        assertThatThrownBy(() -> assertThat(replay).threwNothing()).hasMessageStartingWith("Vacuous: ");
    }

    @Test
    void quiet_because_the_rule_always_threw_is_not_quiet() {
        fails(
                () -> assertThat(Replays.of(Replays.opens("/throw", "/throw"))).raisedNothing(),
                "Not quiet: a rule threw on every event it was offered, and has judged nothing.",
                "  TOY-1 was offered 2 of 2 events: 0 rejected, 0 undecided, 0 raised, 2 threw.",
                "  2 lines: 2 with events that were wanted, 0 skipped, 0 failed.");
    }

    @Test
    void one_signature_can_be_quiet_while_another_is_not() {
        CollectedReplay replay = Replays.of(Replay.of(Capture.ofLines("a.jsonl", Replays.open("/bad")))
                .signature(Replays.toy("TOY-1"))
                .signature(Replays.toy("TOY-2").onEvent(event -> Verdict.none())));

        assertThat(replay).raisedNothing("TOY-2");
        assertThatThrownBy(() -> assertThat(replay).raisedNothing("TOY-1"))
                .hasMessageStartingWith("1 finding raised where none was expected.\n  a.jsonl:1 TOY-1 ");
    }

    @Test
    void an_id_that_was_not_replayed_is_never_quiet() {
        String message = "No signature TOY-l was replayed; there are: TOY-1";

        fails(() -> assertThat(QUIET).raisedNothing("TOY-l"), message);
        fails(() -> assertThat(QUIET).offered(0, "TOY-l"), message);
        fails(() -> assertThat(QUIET).offeredAtLeast(1, "TOY-l"), message);
    }

    @Test
    void too_few_offered_are_traced_back_to_the_lines() {
        fails(
                () -> assertThat(NOTHING_OFFERED).offeredAtLeast(1, "TOY-1"),
                "TOY-1 should be offered at least 1 event, it was offered 0 events.",
                "  TOY-1 was offered 0 of 2 events.",
                "  2 lines: 0 with events that were wanted, 2 skipped, 0 failed.",
                "  Does the capture hold an event that its selectors want?");
        fails(
                () -> assertThat(QUIET).offered(3, "TOY-1"),
                "TOY-1 should be offered 3 events, it was offered 2 events.",
                "  TOY-1 was offered 2 of 2 events: 2 rejected, 0 undecided, 0 raised, 0 threw.",
                "  2 lines: 2 with events that were wanted, 0 skipped, 0 failed.");
    }

    @Test
    void at_least_none_is_a_mistake() {
        assertThatThrownBy(() -> assertThat(QUIET).offeredAtLeast(0, "TOY-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("offeredAtLeast(0) holds of every replay; for a signature that is offered nothing say"
                        + " offered(0, id)");
    }

    @Test
    void who_threw_is_counted() {
        CollectedReplay replay = Replays.of(Replay.of(Capture.ofLines("a.jsonl", Replays.opens("/throw", "/good")))
                .signature(Replays.toy("TOY-1").onClose(() -> {
                    throw new IllegalStateException("of close");
                })));

        fails(
                () -> assertThat(replay).threwNothing(),
                "Signatures failed.",
                "  TOY-1 threw on 1 of 2 events it was offered",
                "  TOY-1 failed 1 time on a signal or when it was closed",
                "  Replay.onFailure(...) is told what each threw, and where.");
    }

    @Test
    void threw_nothing_because_nothing_was_offered_is_vacuous() {
        assertThatThrownBy(() -> assertThat(NOTHING_OFFERED).threwNothing())
                .hasMessageStartingWith(
                        "Vacuous: this replay threw nothing because nothing was offered. 2 events, 0 selected.\n");
    }

    @Test
    void a_line_that_could_not_be_read_is_shown_with_its_place() {
        CollectedReplay replay = Replays.of(Replays.open("/good"), Replays.INVALID, Replays.CLOSE);

        assertThatThrownBy(() -> assertThat(replay).readEverything())
                .hasMessageStartingWith(
                        "Not everything could be read. 3 lines: 1 with events that were wanted, 1 skipped,"
                                + " 1 failed.\n  a.jsonl:2 (byte ")
                .hasMessageContaining("): invalid: ");
    }

    @Test
    void a_file_that_is_no_capture_was_not_read() {
        CollectedReplay replay =
                Replays.of(Replay.of(Capture.ofLines("notes.log", "one", "two")).signature(Replays.toy("TOY-1")));

        assertThatThrownBy(() -> assertThat(replay).readEverything())
                .hasMessageContaining("\n  notes.log is no capture: 2 lines, and none is Tracee's");
    }

    @Test
    void a_capture_that_ends_early_was_not_read() {
        CollectedReplay replay = Replays.of(Replay.of(Capture.of("cut.jsonl", QuietReplayAssertTest::endingEarly))
                .signature(Replays.toy("TOY-1"))
                .onUnreadable((capture, error) -> {}));

        assertThatThrownBy(() -> assertThat(replay).readEverything())
                .hasMessageContaining("\n  cut.jsonl could not be read to its end");
    }

    private static InputStream endingEarly() {
        byte[] line = (Replays.line(EventFixture.event("open")) + "\n").getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(line), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("of the disk");
            }
        });
    }

    @Test
    void reading_nothing_is_not_reading_everything() {
        fails(
                () -> assertThat(Replays.of()).readEverything(),
                "Vacuous: everything was read because there was nothing to read. 1 capture, 0 lines.");
    }
}
