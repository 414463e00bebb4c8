package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.testkit.replay.CaseToy;
import io.signet.testkit.replay.ReplayCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WitnessesTest {

    private static final Event OPEN = event("open").build();
    private static final Event CLOSE = event("close").build();

    @Test
    void keeps_sequences_apart() {
        Witnesses witnesses =
                Witnesses.none().positive(OPEN, CLOSE).negative(CLOSE).positive(OPEN);

        assertThat(witnesses.positives()).containsExactly(List.of(OPEN, CLOSE), List.of(OPEN));
        assertThat(witnesses.negatives()).containsExactly(List.of(CLOSE));
    }

    @Test
    void takes_fixtures() {
        Witnesses witnesses = Witnesses.none().negative(event("open"), event("close"));

        assertThat(witnesses.negatives().get(0)).extracting(Event::name).containsExactly("open", "close");
    }

    @Test
    void is_never_changed() {
        Witnesses.none().positive(OPEN);

        assertThat(Witnesses.none().positives()).isEmpty();
    }

    @Test
    void copies_a_list() {
        List<Event> events = new ArrayList<>(List.of(OPEN));
        Witnesses witnesses = Witnesses.none().positive("opened", events);
        events.clear();

        assertThat(witnesses.positives()).containsExactly(List.of(OPEN));
    }

    @Test
    void has_at_least_one_event_in_a_sequence() {
        assertThatThrownBy(() -> Witnesses.none().negative("nothing", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a witness is a sequence of at least one event");
    }

    @Test
    void settings_are_applied_one_behind_the_other() {
        List<String> applied = new ArrayList<>();

        Witnesses.none()
                .engine(engine -> applied.add("first"))
                .engine(engine -> applied.add("second"))
                .settings()
                .accept(io.signet.signature.engine.SignatureEngine.builder());

        assertThat(applied).containsExactly("first", "second");
    }

    @Test
    void cases_give_both_kinds_and_names_that_lead_to_their_lines() throws IOException {
        Witnesses witnesses = Witnesses.none().negative(CLOSE).fromCases(ReplayCases.of("toy-1"), CaseToy::rule);

        assertThat(witnesses.all())
                .extracting(Witnesses.Witness::label)
                .containsExactly(
                        "negative witness 1",
                        "negative witness \"toy-1/quiet at 1~38f3\"",
                        "negative witness \"toy-1/raised at 1~38f3\"",
                        "positive witness \"toy-1/raised at 2~fb36\"");
        assertThat(witnesses.positives())
                .singleElement()
                .satisfies(
                        sequence -> assertThat(sequence).extracting(Event::name).containsExactly("open"));
    }

    @Test
    void cases_are_run_with_the_settings_that_were_given_before() throws IOException {
        List<String> applied = new ArrayList<>();

        Witnesses.none().engine(engine -> applied.add("set")).fromCases(ReplayCases.of("toy-1"), CaseToy::rule);

        assertThat(applied).isNotEmpty();
    }
}
