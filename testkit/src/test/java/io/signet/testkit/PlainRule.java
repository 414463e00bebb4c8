package io.signet.testkit;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;
import java.util.function.Function;

/** A rule that reads nothing but what the test has it read. Selects {@code open} in started containers. */
public record PlainRule(Function<Event, Verdict> rule) implements Signature {

    public static Outcome outcome(EventFixture event, Function<Event, Verdict> rule) {
        try (SignatureHarness harness = SignatureHarness.of(new PlainRule(rule))) {
            return harness.send(event);
        }
    }

    @Override
    public SignatureMetadata metadata() {
        return SignatureMetadata.builder("TOY-1", "Toy").eventName("toy").build();
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(EventSelector.of(Event.TRACEE, "open").from(Origin.CONTAINER));
    }

    @Override
    public Verdict onEvent(Event event) {
        return rule.apply(event);
    }
}
