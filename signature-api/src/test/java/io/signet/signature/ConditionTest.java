package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {

    /** As a test kit's event: it is told. */
    private static final class Listening implements Event, ConditionListener {

        private final List<String> told = new ArrayList<>();

        @Override
        public void asked(String name, boolean holds) {
            told.add(name + ": " + holds);
        }

        @Override
        public String name() {
            return "open";
        }

        @Override
        public String source() {
            return TRACEE;
        }

        @Override
        public Origin origin() {
            return Origin.HOST;
        }

        @Override
        public List<RawArgument> arguments() {
            return List.of();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passes_the_answer_on(boolean holds) {
        assertThat(Condition.holds(Event.builder("open").build(), "asked", holds))
                .isEqualTo(holds);
        assertThat(Condition.holds(new Listening(), "asked", holds)).isEqualTo(holds);
    }

    @Test
    void tells_an_event_that_listens_in_order() {
        Listening event = new Listening();

        Condition.holds(event, "first", true);
        Condition.holds(event, "second", false);

        assertThat(event.told).containsExactly("first: true", "second: false");
    }

    @Test
    void a_condition_has_a_name() {
        Event event = Event.builder("open").build();

        assertThatThrownBy(() -> Condition.holds(event, null, true))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }
}
