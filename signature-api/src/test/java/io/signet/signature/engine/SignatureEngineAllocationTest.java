package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Routing, and the two verdicts that say nothing, cost no garbage. */
final class SignatureEngineAllocationTest {

    private static final int CALLS = 100_000;
    private static final Verdict UNDECIDED = Verdict.undecided("too short");

    private record Constant(String id, Verdict verdict) implements Signature {

        @Override
        public SignatureMetadata metadata() {
            return SignatureMetadata.builder(id, id).eventName(id).build();
        }

        @Override
        public List<EventSelector> selectors() {
            return List.of(EventSelector.of(Event.TRACEE, "magic_write"));
        }

        @Override
        public Verdict onEvent(Event event) {
            return verdict;
        }
    }

    private static double bytesPerEvent(Event event, Verdict... verdicts) {
        SignatureEngineBuilder builder = SignatureEngine.builder();
        for (int i = 0; i < verdicts.length; i++) {
            builder.add(new Constant("s" + i, verdicts[i]));
        }
        try (SignatureEngine engine = builder.build()) {
            return AllocatedBytes.perCall(CALLS, () -> engine.process(event));
        }
    }

    @Test
    void an_event_that_nobody_wants_allocates_nothing() {
        assertThat(bytesPerEvent(Events.of("openat"), Verdict.none())).isLessThan(1);
    }

    @Test
    void an_event_of_a_sensor_that_nobody_wants_allocates_nothing() {
        assertThat(bytesPerEvent(Events.of("falco", "magic_write", Origin.UNKNOWN), Verdict.none()))
                .isLessThan(1);
    }

    @Test
    void an_event_on_which_all_say_none_or_undecided_allocates_nothing() {
        assertThat(bytesPerEvent(Events.magicWrite(), Verdict.none(), UNDECIDED, Verdict.none()))
                .isLessThan(1);
    }

    /** Shows that the measurement can see something. */
    @Test
    void an_event_with_a_finding_does_allocate() {
        assertThat(bytesPerEvent(Events.magicWrite(), Verdict.of(Detection.empty())))
                .isGreaterThan(16);
    }
}
