package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.Condition;
import io.signet.signature.ConditionListener;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Named conditions cost no garbage where nobody listens. */
final class ConditionAllocationTest {

    private static final int CALLS = 100_000;

    private static final class Asking implements Signature {

        @Override
        public SignatureMetadata metadata() {
            return SignatureMetadata.builder("asking", "Asking")
                    .eventName("asking")
                    .build();
        }

        @Override
        public List<EventSelector> selectors() {
            return List.of(EventSelector.of(Event.TRACEE, "magic_write"));
        }

        @Override
        public Verdict onEvent(Event event) {
            return Condition.holds(event, "it has a name", !event.name().isEmpty())
                            && Condition.holds(event, "it is in a container", event.origin() == Origin.CONTAINER)
                    ? Verdict.undecided("not expected")
                    : Verdict.none();
        }
    }

    @Test
    void a_rule_with_named_conditions_allocates_nothing_in_an_engine() {
        Event event = Events.magicWrite();

        assertThat(event).isNotInstanceOf(ConditionListener.class);
        try (SignatureEngine engine =
                SignatureEngine.builder().add(new Asking()).build()) {
            assertThat(AllocatedBytes.perCall(CALLS, () -> engine.process(event)))
                    .isLessThan(1);
            assertThat(engine.stats().signature("asking").none()).isEqualTo(2 * CALLS);
        }
    }
}
