package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
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
}
