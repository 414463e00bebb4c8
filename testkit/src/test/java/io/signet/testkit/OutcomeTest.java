package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OutcomeTest {

    private static final Outcome.Watched WATCHED = new Outcome.Watched("TOY-1", List.of(), List.of());
    private static final Event EVENT = EventFixture.event("open").build();
    private static final Finding FINDING =
            Finding.of(ToySignature.named("TOY-1").metadata(), EVENT, Detection.of("path", "/secret"));

    @Test
    void there_are_six_kinds() {
        assertThat(Kind.values())
                .containsExactly(Kind.NOT_SELECTED, Kind.REJECTED, Kind.UNDECIDED, Kind.RAISED, Kind.THREW, Kind.LATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_SELECTED", "REJECTED", "LATE"})
    void a_silent_outcome_has_an_event_and_nothing_else(Kind kind) {
        Outcome outcome = Outcome.of(kind, EVENT, WATCHED);

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.event()).isSameAs(EVENT);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.reason()).isEmpty();
        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome).hasToString(kind + " open (tracee, host)");
    }

    @Test
    void findings_cannot_be_changed() {
        Outcome outcome = Outcome.raised(EVENT, List.of(FINDING), WATCHED);

        assertThatThrownBy(() -> outcome.findings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void names_what_was_raised_and_never_its_data() {
        assertThat(Outcome.raised(EVENT, List.of(FINDING), WATCHED))
                .hasToString("RAISED open (tracee, host): [TOY-1 on open (tracee, host)]");
    }

    @Test
    void names_the_reason() {
        assertThat(Outcome.undecided(EVENT, "no path", WATCHED)).hasToString("UNDECIDED open (tracee, host): no path");
    }

    @Test
    void names_the_failure_escaped() {
        Throwable failure = new IllegalStateException("about \u001b[31m/tmp/x");

        assertThat(Outcome.threw(EVENT, failure, WATCHED))
                .hasToString("THREW open (tracee, host): java.lang.IllegalStateException: about \\u001b[31m/tmp/x");
    }
}
