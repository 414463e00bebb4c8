package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.Condition;
import io.signet.signature.EventSelector;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.ToySignature;
import org.junit.jupiter.api.Test;

final class ReasonTest {

    private static Outcome send(ToySignature signature) {
        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            return harness.send(EventFixture.event("open").onHost());
        }
    }

    @Test
    void tells_of_each_selector_what_it_wanted() {
        ToySignature signature = ToySignature.named("TOY-1")
                .selecting(
                        EventSelector.of(Event.TRACEE, "close"),
                        EventSelector.of(Event.TRACEE, "open").from(Origin.CONTAINER));

        assertThat(Reason.why(send(signature)))
                .isEqualTo(
                        "Not a rejection: the event never reached TOY-1. None of its selectors matches: 1 wants"
                                + " name=close; this event has name=open; 2 wants origin=container; this event has origin=host.");
    }

    @Test
    void of_very_many_fields_the_last_are_told() {
        ToySignature signature = ToySignature.saying(event -> {
            for (int i = 0; i < 12; i++) {
                event.argument(ArgKey.string("a" + i));
            }
            return Verdict.none();
        });

        assertThat(Reason.why(send(signature)))
                .startsWith("It read 13 fields and stopped: … · args.a4 = absent · ")
                .endsWith(" · args.a11 = absent.");
    }

    @Test
    void named_conditions_are_told_too() {
        ToySignature signature = ToySignature.saying(event ->
                Condition.holds(event, "is short", event.name().length() < 3) ? Verdict.undecided("") : Verdict.none());

        assertThat(Reason.why(send(signature)))
                .startsWith("It looked at 2 things and stopped: ")
                .endsWith("is short: no.");
    }
}
