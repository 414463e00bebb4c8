package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is wrong with Tracee's engine at v0.24.1, D1 to D16 of our notes, is right here. */
final class UpstreamDefectsTest {

    private final List<String> journal = new ArrayList<>();
    private final Failures failures = new Failures();

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
    void d01_unloading_takes_wildcard_selectors_out_too() {
        Probe any = probe("any").selecting(EventSelector.anyName(Event.TRACEE));
        try (SignatureEngine engine = engineOf(any)) {
            engine.unload("any");
            engine.process(Events.magicWrite());
        }
        assertThat(any.events).isEmpty();
    }

    @Test
    void d02_overlapping_selectors_deliver_once() {
        EventSelector selector = EventSelector.of(Event.TRACEE, Events.MAGIC_WRITE);
        Probe overlapping = probe("a")
                .selecting(
                        selector, selector, selector.from(Origin.HOST), EventSelector.anyName(Event.TRACEE), selector);
        try (SignatureEngine engine = engineOf(overlapping)) {
            engine.process(Events.magicWrite());
        }
        assertThat(overlapping.events).hasSize(1);
    }

    @Test
    void d03_what_is_found_too_early_is_a_typed_error_and_no_crash() {
        try (SignatureEngine engine = engineOf()) {
            Probe early = probe("early").onInit(() -> engine.process(Events.magicWrite()));

            assertThatThrownBy(() -> engine.load(early))
                    .isInstanceOf(SignatureLoadException.class)
                    .hasMessageEndingWith("init failed with java.lang.IllegalStateException:"
                            + " process() while a signature is being loaded");
        }
    }

    @Test
    void d04_a_signature_that_throws_does_not_kill_the_host() {
        try (SignatureEngine engine = engineOf(probe("bad").throwing(new StackOverflowError()))) {
            engine.process(Events.magicWrite());
        }
        assertThat(failures.signatureIds()).containsExactly("bad");
    }

    @Test
    void d05_load_and_unload_from_inside_a_signature_do_not_deadlock() {
        try (SignatureEngine engine = engineOf()) {
            engine.load(probe("a").answering(event -> {
                engine.load(probe("b"));
                engine.unload("a");
                return Verdict.none();
            }));

            engine.process(Events.magicWrite());

            assertThat(engine.signatures()).extracting(SignatureMetadata::id).containsExactly("b");
        }
    }

    @Test
    void d06_the_end_of_input_and_closing_come_to_an_end_in_either_order() {
        SignatureEngine completed = engineOf(probe("a"));
        completed.complete();
        completed.close();
        SignatureEngine closed = engineOf(probe("b"));
        closed.close();

        assertThatThrownBy(closed::complete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("complete() after close()");
        assertThat(journal).containsExactly("init a", "signal a", "close a", "init b", "close b");
    }

    @Test
    void d07_every_finding_that_is_counted_was_returned() {
        Event event = Events.magicWrite();
        Probe raising = Probe.raising("a")
                .answeringSignals(signal -> Verdict.of(Detection.empty().about(event)));
        List<Finding> returned = new ArrayList<>();
        try (SignatureEngine engine = engineOf(raising)) {
            for (int i = 0; i < 2_000; i++) {
                returned.addAll(engine.process(event));
            }
            returned.addAll(engine.complete());
            assertThat(engine.stats().findings()).isEqualTo(returned.size());
        }
        assertThat(returned).hasSize(2_001);
    }

    @Test
    void d08_replaying_goes_on_behind_the_first_finding_and_gives_the_same_each_time() {
        List<Event> events =
                IntStream.range(0, 50).mapToObj(i -> Events.magicWrite()).toList();

        assertThat(idsOfARun(events)).hasSize(100).isEqualTo(idsOfARun(events));
    }

    private List<String> idsOfARun(List<Event> events) {
        try (SignatureEngine engine = engineOf(Probe.raising("a"), Probe.raising("b"))) {
            return events.stream()
                    .flatMap(event -> engine.process(event).stream())
                    .map(Finding::id)
                    .toList();
        }
    }

    @Test
    void d09_findings_are_not_fed_back_so_that_nothing_can_loop() {
        Probe everything = Probe.raising("a").selecting(EventSelector.anyName(Event.TRACEE));
        try (SignatureEngine engine = engineOf(everything)) {
            assertThat(engine.process(Events.magicWrite())).hasSize(1);
        }
        assertThat(everything.events).hasSize(1);
    }

    @Test
    void d10_a_selector_without_source_is_refused() {
        assertThatThrownBy(() -> engineOf(probe("a").selecting(EventSelector.of("", ""))))
                .isInstanceOf(SignatureLoadException.class)
                .hasMessageContaining("has a selector without a source");
    }

    @Test
    void d11_empty_ids_empty_event_names_and_repeated_event_names_are_refused() {
        assertThatThrownBy(() -> engineOf(
                        probe("").eventName("e"),
                        probe("a").eventName(""),
                        probe("b").eventName("e")))
                .isInstanceOf(SignatureLoadException.class)
                .hasMessageStartingWith("3 problems:")
                .hasMessageContaining("has an empty id")
                .hasMessageContaining("has an empty event name")
                .hasMessageContaining("event name e of signature b");
    }

    @Test
    void d12_close_is_called_after_an_init_that_failed() {
        assertThatThrownBy(() -> engineOf(probe("a").onInit(() -> {
                    throw new IOException("half open");
                })))
                .isInstanceOf(SignatureLoadException.class);

        assertThat(journal).containsExactly("init a", "close a");
    }

    @Test
    void d13_what_a_signature_throws_at_the_end_of_input_is_reported() {
        try (SignatureEngine engine = engineOf(probe("a").answeringSignals(signal -> {
            throw new IllegalStateException("at the end");
        }))) {
            engine.complete();
        }
        assertThat(failures.only().phase()).isEqualTo(SignatureFailure.Phase.SIGNAL);
    }

    @Test
    void d14_order_is_the_same_everywhere() {
        Probe[] probes =
                IntStream.range(0, 20).mapToObj(i -> probe("s" + (19 - i))).toArray(Probe[]::new);
        SignatureEngine engine = engineOf(probes);
        engine.process(Events.magicWrite());
        engine.complete();
        List<String> reported = List.copyOf(engine.stats().signatures().keySet());
        engine.close();

        List<String> loaded =
                IntStream.range(0, 20).mapToObj(i -> "s" + (19 - i)).toList();
        assertThat(reported).isEqualTo(loaded);
        for (String call : List.of("init", "event", "signal")) {
            assertThat(journal)
                    .filteredOn(entry -> entry.startsWith(call))
                    .containsExactlyElementsOf(
                            loaded.stream().map(id -> call + " " + id).toList());
        }
        assertThat(journal)
                .filteredOn(entry -> entry.startsWith("close"))
                .first()
                .isEqualTo("close s0");
    }

    @Test
    void d14_data_of_a_finding_is_in_the_order_in_which_it_was_said() {
        Detection detection = Detection.of("z", 1).with("a", 2).with("m", 3);
        try (SignatureEngine engine = engineOf(probe("a").answering(event -> Verdict.of(detection)))) {
            Finding finding = engine.process(Events.magicWrite()).get(0);

            assertThat(finding.data().keySet()).containsExactly("z", "a", "m");
            assertThat(finding.toEvent().arguments())
                    .extracting(argument -> argument.name())
                    .containsExactly("z", "a", "m");
        }
    }

    @Test
    void d15_signatures_cannot_change_what_the_next_one_sees() {
        Probe changing = probe("changing").answering(event -> {
            event.arguments().clear();
            return Verdict.none();
        });
        try (SignatureEngine engine = engineOf(changing, Probe.raising("behind"))) {
            assertThat(engine.process(Events.magicWrite())).hasSize(1);
        }
        assertThat(failures.only().cause()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void d16_metadata_cannot_be_changed_by_anybody() {
        Map<String, Object> nested = new HashMap<>(Map.of("k", "v"));
        SignatureMetadata metadata =
                SignatureMetadata.builder("a", "A").property("nested", nested).build();
        nested.put("k", "changed");

        assertThat(metadata.properties()).isEqualTo(Map.of("nested", Map.of("k", "v")));
        assertThatThrownBy(() -> metadata.properties().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
