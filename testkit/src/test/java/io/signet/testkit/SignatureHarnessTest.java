package io.signet.testkit;

import static io.signet.testkit.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.Verdict;
import io.signet.signature.engine.EngineStats.SignatureStats;
import io.signet.signature.engine.SignatureFailure;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.Outcome.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SignatureHarnessTest {

    private static final EventFixture OPEN = event("open");

    private static Outcome outcomeOf(ToySignature signature, EventFixture event) {
        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            return harness.send(event);
        }
    }

    @Test
    void an_event_that_no_selector_matches_is_not_selected() {
        ToySignature signature = ToySignature.saying(event -> Verdict.of(Detection.empty()));

        assertThat(outcomeOf(signature, event("close")).kind()).isEqualTo(Kind.NOT_SELECTED);
        assertThat(signature.calls()).doesNotContain("event close");
    }

    @Test
    void an_event_that_the_rule_has_nothing_to_say_of_is_rejected() {
        assertThat(outcomeOf(ToySignature.saying(event -> Verdict.none()), OPEN).kind())
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void an_event_that_does_not_hold_enough_is_undecided_with_the_rules_reason() {
        Outcome outcome = outcomeOf(ToySignature.saying(event -> Verdict.undecided("no path")), OPEN);

        assertThat(outcome.kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(outcome.reason()).contains("no path");
    }

    @Test
    void an_event_that_the_rule_fires_on_is_raised_with_its_findings() {
        ToySignature signature = ToySignature.saying(event -> Verdict.of(Detection.of("n", 1), Detection.of("n", 2)));
        Event sent = OPEN.build();

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            Outcome outcome = harness.send(sent);

            assertThat(outcome.kind()).isEqualTo(Kind.RAISED);
            assertThat(outcome.event()).isSameAs(sent);
            assertThat(outcome.findings()).extracting(Finding::data).containsExactly(Map.of("n", 1), Map.of("n", 2));
            assertThat(outcome.findings()).allSatisfy(finding -> {
                assertThat(finding.event()).isSameAs(sent);
                assertThat(finding.metadata()).isEqualTo(signature.metadata());
            });
        }
    }

    @Test
    void what_the_rule_throws_is_an_outcome() {
        IllegalArgumentException thrown = new IllegalArgumentException("of the rule");

        Outcome outcome = outcomeOf(
                ToySignature.saying(event -> {
                    throw thrown;
                }),
                OPEN);

        assertThat(outcome.kind()).isEqualTo(Kind.THREW);
        assertThat(outcome.failure()).containsSame(thrown);
    }

    @Test
    void a_null_verdict_is_a_failure_that_says_so() {
        Outcome outcome = outcomeOf(ToySignature.saying(event -> null), OPEN);

        assertThat(outcome.kind()).isEqualTo(Kind.THREW);
        assertThat(outcome.failure())
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("onEvent returned null instead of a verdict");
    }

    @Test
    void an_error_that_no_engine_survives_comes_out() {
        OutOfMemoryError error = new OutOfMemoryError("of the rule");
        ToySignature signature = ToySignature.saying(event -> {
            throw error;
        });

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            assertThatThrownBy(() -> harness.send(OPEN)).isSameAs(error);
        }
    }

    @Test
    void an_event_behind_close_is_late_and_the_rule_does_not_see_it() {
        ToySignature signature = ToySignature.saying(event -> Verdict.none());
        SignatureHarness harness = SignatureHarness.of(signature);
        harness.close();

        assertThat(harness.send(OPEN).kind()).isEqualTo(Kind.LATE);
        assertThat(harness.deliverBypassingSelector(OPEN).kind()).isEqualTo(Kind.LATE);
        assertThat(signature.calls()).containsExactly("init", "close");
    }

    @Test
    void an_event_behind_complete_is_late() {
        try (SignatureHarness harness = SignatureHarness.of(ToySignature.saying(event -> Verdict.none()))) {
            harness.complete();

            assertThat(harness.send(OPEN).kind()).isEqualTo(Kind.LATE);
        }
    }

    @Test
    void a_selector_that_is_too_broad_turns_not_selected_into_rejected() {
        EventSelector containers = EventSelector.of(Event.TRACEE, "open").from(Origin.CONTAINER);
        ToySignature right = ToySignature.named("TOY-1").selecting(containers);
        ToySignature broad = ToySignature.named("TOY-1");

        assertThat(outcomeOf(right, OPEN.onHost()).kind()).isEqualTo(Kind.NOT_SELECTED);
        assertThat(outcomeOf(broad, OPEN.onHost()).kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void a_selector_that_is_too_narrow_turns_raised_into_not_selected() {
        ToySignature narrow = ToySignature.saying(event -> Verdict.of(Detection.empty()))
                .selecting(EventSelector.of(Event.TRACEE, "open").from(Origin.HOST));

        assertThat(outcomeOf(narrow, OPEN.inStartedContainer()).kind()).isEqualTo(Kind.NOT_SELECTED);
    }

    @Test
    void a_delivery_that_bypasses_the_selector_reaches_the_rule() {
        ToySignature signature = ToySignature.saying(event -> Verdict.of(Detection.empty()));

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            Event other = Event.builder("close")
                    .source("other")
                    .origin(Origin.UNKNOWN)
                    .build();

            Outcome outcome = harness.deliverBypassingSelector(other);

            assertThat(outcome.kind()).isEqualTo(Kind.RAISED);
            assertThat(outcome.findings())
                    .singleElement()
                    .extracting(Finding::event)
                    .isSameAs(other);
        }
    }

    @Test
    void a_delivery_that_bypasses_the_selector_goes_to_the_same_instance_and_is_not_counted() {
        ToySignature signature = ToySignature.saying(event -> Verdict.undecided("why"));

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            assertThat(harness.deliverBypassingSelector(event("close")).reason())
                    .contains("why");
            assertThat(harness.stats().offered()).isZero();
        }
        assertThat(signature.calls()).containsExactly("init", "event close", "close");
    }

    @Test
    void a_bypassing_delivery_that_fails_is_an_outcome_and_a_failure() {
        ToySignature signature = ToySignature.saying(event -> null);

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            assertThat(harness.deliverBypassingSelector(event("close")).kind()).isEqualTo(Kind.THREW);
            assertThat(harness.failures()).hasSize(1);
        }
    }

    @Test
    void keeps_all_findings_in_order_also_those_on_completion() {
        Event about = OPEN.build();
        ToySignature signature = ToySignature.saying(event -> Verdict.of(Detection.of("at", event.name())))
                .onSignal(signal -> Verdict.of(Detection.of("at", "the end").about(about)));

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            harness.send(OPEN);
            harness.deliverBypassingSelector(event("close"));
            List<Finding> last = harness.complete();

            assertThat(last).extracting(Finding::data).containsExactly(Map.of("at", "the end"));
            assertThat(harness.findings())
                    .extracting(Finding::data)
                    .containsExactly(Map.of("at", "open"), Map.of("at", "close"), Map.of("at", "the end"));
        }
    }

    @Test
    void completes_once() {
        ToySignature signature = ToySignature.named("TOY-1")
                .onSignal(signal -> Verdict.of(Detection.empty().about(OPEN.build())));

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            assertThat(harness.complete()).hasSize(1);
            assertThat(harness.complete()).isEmpty();
        }
        assertThat(signature.calls()).containsExactly("init", "signal", "close");
    }

    @Test
    void cannot_be_completed_once_it_is_closed() {
        SignatureHarness harness = SignatureHarness.of(ToySignature.named("TOY-1"));
        harness.close();

        assertThatThrownBy(harness::complete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("complete() after close()");
    }

    @Test
    void closes_the_signature_once() {
        ToySignature signature = ToySignature.named("TOY-1");
        SignatureHarness harness = SignatureHarness.of(signature);

        harness.close();
        harness.close();

        assertThat(signature.calls()).containsExactly("init", "close");
    }

    @Test
    void keeps_failures_of_every_phase() {
        ToySignature signature = ToySignature.saying(event -> null)
                .onSignal(signal -> null)
                .onClose(() -> {
                    throw new IllegalStateException("of close");
                });
        SignatureHarness harness = SignatureHarness.of(signature);

        harness.send(OPEN);
        harness.complete();
        harness.close();

        assertThat(harness.failures())
                .extracting(SignatureFailure::phase)
                .containsExactly(
                        SignatureFailure.Phase.EVENT, SignatureFailure.Phase.SIGNAL, SignatureFailure.Phase.CLOSE);
    }

    @Test
    void findings_and_failures_are_views_that_nobody_can_change() {
        try (SignatureHarness harness =
                SignatureHarness.of(ToySignature.saying(event -> Verdict.of(Detection.empty())))) {
            List<Finding> findings = harness.findings();
            harness.send(OPEN);

            assertThat(findings).hasSize(1);
            assertThatThrownBy(findings::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(harness.failures()::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void has_the_production_engines_counters() {
        ToySignature signature =
                ToySignature.saying(event -> switch (event.process().name().orElse("")) {
                    case "undecided" -> Verdict.undecided("why");
                    case "raised" -> Verdict.of(Detection.empty(), Detection.empty());
                    case "failed" -> null;
                    default -> Verdict.none();
                });

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            harness.send(event("close"));
            harness.send(OPEN);
            harness.send(OPEN.byProcess("undecided"));
            harness.send(OPEN.byProcess("raised"));
            harness.send(OPEN.byProcess("failed"));

            assertThat(harness.stats()).isEqualTo(new SignatureStats(4, 1, 1, 1, 1, 2, 0));
        }
    }

    private record Allowed(String path) implements DataSource {}

    private static final DataSourceKey<Allowed> ALLOWED = new DataSourceKey<>("toy", "allowed", Allowed.class);

    @Test
    void gives_data_sources_and_clock_of_its_settings_to_the_signature() {
        Allowed allowed = new Allowed("/bin/sh");
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        ToySignature signature = ToySignature.named("TOY-1").requiring(ALLOWED);

        try (SignatureHarness harness = SignatureHarness.of(
                signature, engine -> engine.dataSource(ALLOWED, allowed).clock(() -> noon))) {
            assertThat(signature.context().dataSource(ALLOWED)).containsSame(allowed);
            assertThat(signature.context().clock().instant()).isEqualTo(noon);
            assertThat(harness.deliverBypassingSelector(event("close")).kind()).isEqualTo(Kind.REJECTED);
        }
    }

    @Test
    void refuses_what_an_engine_refuses_to_load() {
        ToySignature signature = ToySignature.named("TOY-1").requiring(ALLOWED);

        assertThatThrownBy(() -> SignatureHarness.of(signature))
                .isInstanceOf(SignatureLoadException.class)
                .hasMessageContaining("toy/allowed");
    }

    @Test
    void refuses_settings_that_add_a_second_signature_and_closes_both() {
        ToySignature tested = ToySignature.named("TOY-1");
        ToySignature second = ToySignature.named("TOY-2");

        assertThatThrownBy(() -> SignatureHarness.of(tested, engine -> engine.add(second)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settings must not add signatures: a harness tests one");
        assertThat(tested.calls()).containsExactly("init", "close");
        assertThat(second.calls()).containsExactly("init", "close");
    }

    @Test
    void names_what_is_null() {
        try (SignatureHarness harness = SignatureHarness.of(ToySignature.named("TOY-1"))) {
            assertThatThrownBy(() -> SignatureHarness.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("signature");
            assertThatThrownBy(() -> SignatureHarness.of(ToySignature.named("TOY-2"), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("settings");
            assertThatThrownBy(() -> harness.send((Event) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("event");
            assertThatThrownBy(() -> harness.deliverBypassingSelector((Event) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("event");
        }
    }

    @Test
    void a_rule_that_sends_into_its_own_harness_fails_and_the_harness_goes_on() {
        SignatureHarness[] itself = new SignatureHarness[1];
        ToySignature signature = ToySignature.saying(event -> {
            itself[0].send(OPEN);
            return Verdict.none();
        });

        try (SignatureHarness harness = SignatureHarness.of(signature)) {
            itself[0] = harness;

            assertThat(harness.send(OPEN).failure())
                    .get()
                    .extracting(Throwable::getMessage)
                    .isEqualTo("process() from inside a signature");
            assertThat(harness.send(event("close")).kind()).isEqualTo(Kind.NOT_SELECTED);
        }
    }
}
