package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.Signal;
import io.signet.signature.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of input: told once, to everybody, and what they make of it. */
final class SignatureEngineSignalTest {

    private static final Signal TRACEE_COMPLETE = new Signal.SourceCompleted(Event.TRACEE);

    private final List<String> journal = new ArrayList<>();
    private final Failures failures = new Failures();
    private final Event event = Events.magicWrite();

    private Probe probe(String id) {
        return Probe.of(id).journal(journal);
    }

    private SignatureEngine engineOf(Probe... probes) {
        return SignatureEngine.builder()
                .onFailure(failures)
                .addAll(List.of(probes))
                .build();
    }

    @Test
    void is_sent_once_to_each_signature_in_load_order() {
        Probe first = probe("b");
        Probe second = probe("a");
        try (SignatureEngine engine = engineOf(first, second)) {
            journal.clear();
            engine.complete();
            assertThat(engine.complete()).isEmpty();
            assertThat(journal).containsExactly("signal b", "signal a");
        }
        assertThat(first.signals).containsExactly(TRACEE_COMPLETE);
        assertThat(second.signals).containsExactly(TRACEE_COMPLETE);
    }

    @Test
    void is_sent_once_for_each_source_in_the_order_in_which_a_signature_selected_them() {
        Probe probe = probe("a")
                .selecting(
                        EventSelector.of("z", "openat"),
                        EventSelector.of(Event.TRACEE, "openat"),
                        EventSelector.of("falco", "x"),
                        EventSelector.of("z", "execve"),
                        EventSelector.of("a", "x"),
                        EventSelector.of(Event.TRACEE, "execve"));
        try (SignatureEngine engine = engineOf(probe)) {
            engine.complete();
        }
        assertThat(probe.signals)
                .containsExactly(
                        new Signal.SourceCompleted("z"),
                        TRACEE_COMPLETE,
                        new Signal.SourceCompleted("falco"),
                        new Signal.SourceCompleted("a"));
    }

    @Test
    void returns_what_was_found_about_the_events_that_were_named() {
        Probe remembering = probe("a");
        remembering.answeringSignals(signal -> Verdict.of(
                remembering.events.stream().map(Detection.empty()::about).toList()));
        Event other = Events.magicWrite();
        try (SignatureEngine engine = engineOf(remembering)) {
            engine.process(event);
            engine.process(other);

            List<Finding> findings = engine.complete();

            assertThat(findings).extracting(Finding::event).containsExactly(event, other);
            assertThatThrownBy(() -> findings.remove(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(engine.stats().signature("a")).isEqualTo(new EngineStats.SignatureStats(2, 2, 0, 0, 0, 2, 0));
        }
    }

    @Test
    void a_detection_without_event_is_a_failure_and_its_neighbours_are_findings() {
        Probe probe = probe("a")
                .answeringSignals(signal -> Verdict.of(
                        Detection.of("n", 1).about(event),
                        Detection.of("n", 2),
                        Detection.of("n", 3).about(event)));
        try (SignatureEngine engine = engineOf(probe)) {
            assertThat(engine.complete())
                    .extracting(finding -> finding.data().get("n"))
                    .containsExactly(1, 3);
            assertThat(engine.stats().signature("a")).isEqualTo(new EngineStats.SignatureStats(0, 0, 0, 0, 0, 2, 1));
        }
        assertThat(failures.only().phase()).isEqualTo(SignatureFailure.Phase.SIGNAL);
        assertThat(failures.only().cause())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a detection of onSignal names no event: use Detection.about(event)");
    }

    @Test
    void a_signature_that_fails_on_it_is_reported_and_the_others_are_told() {
        IOException thrown = new IOException("x");
        try (SignatureEngine engine = engineOf(
                probe("bad").answeringSignals(signal -> {
                    throw Sneaky.raise(thrown);
                }),
                probe("null").answeringSignals(signal -> null),
                probe("good")
                        .answeringSignals(signal -> Verdict.of(Detection.empty().about(event))))) {
            assertThat(engine.complete()).hasSize(1);
        }
        assertThat(failures.signatureIds()).containsExactly("bad", "null");
        assertThat(failures.all.get(0).cause()).isSameAs(thrown);
        assertThat(failures.all.get(1).cause()).hasMessage("onSignal returned null instead of a verdict");
    }

    @Test
    void undecided_is_no_finding() {
        try (SignatureEngine engine =
                engineOf(probe("a").answeringSignals(signal -> Verdict.undecided("open to the end")))) {
            assertThat(engine.complete()).isEmpty();
        }
        assertThat(failures.all).isEmpty();
    }

    @Test
    void an_error_passes_and_the_engine_can_be_closed() {
        SignatureEngine engine = engineOf(
                probe("before")
                        .answeringSignals(signal -> Verdict.of(Detection.empty().about(event))),
                probe("bad").answeringSignals(signal -> {
                    throw new PassingError("memory");
                }));

        assertThatThrownBy(engine::complete).isInstanceOf(PassingError.class);
        assertThat(engine.complete()).isEmpty();
        assertThat(engine.stats().findings()).isZero();

        engine.close();
        assertThat(journal).endsWith("signal bad", "close bad", "close before");
    }

    @Test
    void a_signature_that_is_unloaded_meanwhile_is_told_and_then_closed() {
        List<SignatureEngine> holder = new ArrayList<>();
        SignatureEngine engine = engineOf(
                probe("a").answeringSignals(signal -> {
                    holder.get(0).unload("b");
                    return Verdict.none();
                }),
                probe("b"));
        holder.add(engine);
        journal.clear();

        engine.complete();

        assertThat(journal).containsExactly("signal a", "signal b", "close b");
    }

    @Test
    void the_engine_cannot_be_driven_from_inside() {
        List<SignatureEngine> holder = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        SignatureEngine engine = engineOf(probe("nosy").answeringSignals(signal -> {
            answers.add(catchThrowable(() -> holder.get(0).process(event)).getMessage());
            answers.add(catchThrowable(() -> holder.get(0).complete()).getMessage());
            answers.add(catchThrowable(() -> holder.get(0).close()).getMessage());
            return Verdict.none();
        }));
        holder.add(engine);

        engine.complete();

        assertThat(answers)
                .containsExactly(
                        "process() after complete()",
                        "complete() from inside a signature",
                        "close() from inside a signature");
    }
}
