package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A signature that implements the three methods it must. */
final class SignatureTest {

    private static final Signature MINIMAL = new Signature() {

        @Override
        public SignatureMetadata metadata() {
            return SignatureMetadata.builder("a", "A").eventName("a").build();
        }

        @Override
        public List<EventSelector> selectors() {
            return List.of(EventSelector.anyName(Event.TRACEE));
        }

        @Override
        public Verdict onEvent(Event event) {
            return Verdict.none();
        }
    };

    @Test
    void needs_no_data_source() {
        assertThat(MINIMAL.requiredDataSources()).isEmpty();
    }

    @Test
    void says_none_to_signals() {
        assertThat(MINIMAL.onSignal(new Signal.SourceCompleted("tracee"))).isSameAs(Verdict.none());
    }

    @Test
    void has_nothing_to_close() {
        assertThatCode(MINIMAL::close).doesNotThrowAnyException();
    }

    @Test
    void a_signal_names_the_source_that_is_complete() {
        assertThat(new Signal.SourceCompleted("tracee").source()).isEqualTo("tracee");
        assertThatThrownBy(() -> new Signal.SourceCompleted(null)).hasMessage("source");
    }
}
