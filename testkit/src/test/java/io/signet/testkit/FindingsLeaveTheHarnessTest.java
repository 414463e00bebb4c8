package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.Finding;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings are about the events that were sent, never about what a rule was watched with. */
final class FindingsLeaveTheHarnessTest {

    private static final EventFixture OPEN = EventFixture.event("open").inStartedContainer();

    private final List<Event> kept = new ArrayList<>();

    @Test
    void a_finding_is_about_the_event_itself() {
        Event event = OPEN.build();

        try (SignatureHarness harness = SignatureHarness.of(new PlainRule(seen -> Verdict.of(Detection.empty())))) {
            assertThat(harness.send(event).findings())
                    .extracting(Finding::event)
                    .singleElement()
                    .isSameAs(event);
        }
    }

    @Test
    void a_finding_about_an_event_that_a_rule_kept_is_about_that_event_itself() {
        Event first = OPEN.build();
        Event second = OPEN.build();
        PlainRule rule = new PlainRule(event -> {
            kept.add(event);
            return kept.size() < 2
                    ? Verdict.none()
                    : Verdict.of(
                            Detection.of("n", 1).about(kept.get(0)),
                            Detection.of("n", 2),
                            Detection.of("n", 3).about(event));
        });

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            harness.send(first);
            List<Finding> findings = harness.send(second).findings();

            assertThat(findings).extracting(Finding::event).containsExactly(first, second, second);
            assertThat(findings)
                    .extracting(Finding::data)
                    .containsExactly(Map.of("n", 1), Map.of("n", 2), Map.of("n", 3));
        }
    }

    @Test
    void a_finding_on_a_signal_is_about_the_event_itself() {
        Event event = OPEN.build();
        ToySignature rule = ToySignature.saying(seen -> {
                    kept.add(seen);
                    return Verdict.none();
                })
                .onSignal(signal -> Verdict.of(Detection.empty().about(kept.get(0))));

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            harness.send(event);

            assertThat(harness.complete()).extracting(Finding::event).containsExactly(event);
        }
    }

    @Test
    void a_finding_about_an_event_of_the_rules_own_is_about_that() {
        Event own = Event.builder("made up").build();
        PlainRule rule = new PlainRule(event -> Verdict.of(Detection.empty().about(own)));

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            assertThat(harness.send(OPEN).findings()).extracting(Finding::event).containsExactly(own);
        }
    }

    @Test
    void a_finding_of_a_delivery_that_bypasses_the_selector_is_about_the_event_itself() {
        Event event = EventFixture.event("close").build();
        PlainRule rule = new PlainRule(seen -> Verdict.of(Detection.empty().about(seen)));

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            assertThat(harness.deliverBypassingSelector(event).findings())
                    .extracting(Finding::event)
                    .containsExactly(event);
        }
    }

    @Test
    void a_rule_that_remembers_events_knows_one_that_it_is_given_again() {
        Set<Event> remembered = new HashSet<>();
        PlainRule rule = new PlainRule(event -> remembered.add(event) ? Verdict.none() : Verdict.undecided("again"));
        Event event = OPEN.build();

        try (SignatureHarness harness = SignatureHarness.of(rule)) {
            assertThat(harness.send(event).kind()).isEqualTo(Outcome.Kind.REJECTED);
            assertThat(harness.send(event).kind()).isEqualTo(Outcome.Kind.UNDECIDED);
            assertThat(harness.send(OPEN).kind()).isEqualTo(Outcome.Kind.REJECTED);
        }
    }
}
