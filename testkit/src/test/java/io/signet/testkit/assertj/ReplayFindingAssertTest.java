package io.signet.testkit.assertj;

import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.testkit.replay.ReplayFinding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

final class ReplayFindingAssertTest {

    private static final ReplayFinding ON_LINE_2 =
            Replays.of(Replays.CLOSE, Replays.open("/bad")).findings().get(0);
    private static final ReplayFinding AT_THE_END = new ReplayFinding(ON_LINE_2.finding(), Optional.empty());

    @Test
    void what_is_right_passes() {
        assertThat(ON_LINE_2)
                .wasTriggeredByLine(2)
                .wasTriggeredBy("a.jsonl", 2)
                .hasSignatureId("TOY-1")
                .hasData("path", "/bad");
        assertThat(AT_THE_END).wasRaisedAtTheEnd();
    }

    @Test
    void another_line_is_named_with_its_capture() {
        assertThatThrownBy(() -> assertThat(ON_LINE_2).wasTriggeredByLine(3))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("TOY-1: it was raised by a.jsonl:2 where line 3 was expected.\n"
                        + "  event: open  host  path=\"/bad\"");
    }

    @Test
    void another_capture_is_named() {
        assertThatThrownBy(() -> assertThat(ON_LINE_2).wasTriggeredBy("b.jsonl", 2))
                .hasMessageStartingWith("TOY-1: it was raised by a.jsonl:2 where b.jsonl:2 was expected.\n");
    }

    @Test
    void a_line_is_not_the_end() {
        assertThatThrownBy(() -> assertThat(ON_LINE_2).wasRaisedAtTheEnd())
                .hasMessageStartingWith("TOY-1: it was raised by a.jsonl:2 where at the end was expected.\n");
        assertThatThrownBy(() -> assertThat(AT_THE_END).wasTriggeredByLine(2))
                .hasMessageStartingWith("TOY-1: it was raised at the end where line 2 was expected.\n");
        assertThatThrownBy(() -> assertThat(AT_THE_END).wasTriggeredBy("a.jsonl", 2))
                .hasMessageStartingWith("TOY-1: it was raised at the end where a.jsonl:2 was expected.\n");
    }

    @Test
    void what_is_said_of_the_finding_begins_with_its_place() {
        assertThatThrownBy(() -> assertThat(ON_LINE_2).hasData("path", "/good"))
                .hasMessageStartingWith("a.jsonl:2 TOY-1 on open (tracee, host): data.path = \"/bad\" where ");
    }
}
