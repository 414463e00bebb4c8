package io.signet.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Bytes;
import io.signet.event.EventTime;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CollectedReplay;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignatureRepresentationTest {

    private static final CollectedReplay REPLAY = Replays.of(Replays.open("/bad\u001b[31m"));
    private static final SignatureRepresentation SHOWN = new SignatureRepresentation();

    @Test
    void events_findings_and_outcomes_are_one_line_each() {
        assertThat(SHOWN.toStringOf(REPLAY.findings().get(0).finding().event()))
                .isEqualTo("open  host  path=\"/bad\\u001b[31m\"");
        assertThat(SHOWN.toStringOf(REPLAY.findings().get(0).finding()))
                .isEqualTo("TOY-1 {path=\"/bad\\u001b[31m\", n=1} on open  host  path=\"/bad\\u001b[31m\"");
        assertThat(SHOWN.toStringOf(REPLAY.findings().get(0)))
                .isEqualTo("a.jsonl:1 TOY-1 {path=\"/bad\\u001b[31m\", n=1} on open  host  path=\"/bad\\u001b[31m\"");
        assertThat(SHOWN.toStringOf(Outcomes.notSelected())).isEqualTo("not selected: open  host  path=\"/one\"");
    }

    @Test
    void bytes_and_times_are_for_people() {
        assertThat(SHOWN.toStringOf(Bytes.ofHex("7f"))).isEqualTo("7f (1 byte)");
        assertThat(SHOWN.toStringOf(EventTime.relative(7))).isEqualTo("7 ns (relative)");
    }

    @Test
    void all_else_is_as_ever() {
        assertThat(SHOWN.toStringOf("text")).isEqualTo("\"text\"");
        assertThat(SHOWN.toStringOf(7L)).isEqualTo("7L");
    }

    @Test
    void lists_of_them_are_shown_element_by_element() {
        assertThat(SHOWN.toStringOf(List.of(Outcomes.rejected(), Outcomes.undecided())))
                .contains("rejected: open ", "undecided: open ");
    }

    @Test
    void the_assertions_use_it_for_what_they_inherit() {
        assertThatThrownBy(() ->
                        SignatureAssertions.assertThat(Outcomes.rejected()).isNull())
                .hasMessageContaining("rejected: open  container=3f1c9e0a7b5d (started)  path=\"/other\"");
        assertThatThrownBy(() -> SignatureAssertions.assertThat((Outcome) null).isNotNull())
                .isInstanceOf(AssertionError.class);
    }
}
