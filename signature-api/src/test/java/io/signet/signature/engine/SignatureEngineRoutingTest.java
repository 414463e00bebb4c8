package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.json.EventInterest;
import io.signet.signature.EventSelector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets an event, how often, and in which order. */
final class SignatureEngineRoutingTest {

    private static final EventSelector ANY = EventSelector.anyName(Event.TRACEE);
    private static final EventSelector ANY_NAME = ANY.from(Origin.CONTAINER);
    private static final EventSelector ANY_ORIGIN = EventSelector.of(Event.TRACEE, Events.MAGIC_WRITE);
    private static final EventSelector FULL = ANY_ORIGIN.from(Origin.CONTAINER);

    private final List<String> journal = new ArrayList<>();

    private Probe probe(String id, EventSelector... selectors) {
        return Probe.of(id).journal(journal).selecting(selectors);
    }

    private List<String> callsFor(Event event, Probe... probes) {
        try (SignatureEngine engine =
                SignatureEngine.builder().addAll(List.of(probes)).build()) {
            journal.clear();
            engine.process(event);
            return List.copyOf(journal);
        }
    }

    @Test
    void calls_receivers_in_load_order_however_narrow_their_selectors_are() {
        assertThat(callsFor(
                        Events.inContainer(Events.MAGIC_WRITE),
                        probe("any", ANY),
                        probe("anyname", ANY_NAME),
                        probe("anyorigin", ANY_ORIGIN),
                        probe("full", FULL),
                        probe("other", EventSelector.of(Event.TRACEE, "openat"))))
                .containsExactly("event any", "event anyname", "event anyorigin", "event full");
    }

    @Test
    void calls_receivers_in_load_order_and_not_in_the_order_of_ids() {
        assertThat(callsFor(
                        Events.inContainer(Events.MAGIC_WRITE), probe("b", FULL), probe("a", FULL), probe("c", FULL)))
                .containsExactly("event b", "event a", "event c");
    }

    @Test
    void keeps_load_order_among_those_that_stay_when_one_is_unloaded_and_loaded_again() {
        try (SignatureEngine engine = SignatureEngine.builder()
                .add(probe("a", FULL))
                .add(probe("b", FULL))
                .add(probe("c", FULL))
                .build()) {
            engine.unload("a");
            engine.load(probe("a", FULL));
            journal.clear();

            engine.process(Events.inContainer(Events.MAGIC_WRITE));

            assertThat(journal).containsExactly("event b", "event c", "event a");
        }
    }

    @Test
    void delivers_an_event_once_to_a_signature_whose_selectors_overlap() {
        assertThat(callsFor(
                        Events.inContainer(Events.MAGIC_WRITE), probe("five", FULL, ANY_ORIGIN, ANY_NAME, ANY, FULL)))
                .containsExactly("event five");
    }

    @Test
    void delivers_an_event_once_whose_own_name_is_a_star() {
        assertThat(callsFor(Events.of("*"), probe("any", ANY))).containsExactly("event any");
    }

    @Test
    void a_star_in_the_source_is_no_wildcard() {
        Probe star = probe("star", EventSelector.anyName("*"));

        assertThat(callsFor(Events.magicWrite(), star)).isEmpty();
        assertThat(callsFor(Events.of("*", "x", Origin.HOST), star)).containsExactly("event star");
    }

    @Test
    void an_event_of_unknown_origin_reaches_only_those_that_take_any() {
        assertThat(callsFor(
                        Events.of(Event.TRACEE, Events.MAGIC_WRITE, Origin.UNKNOWN),
                        probe("full", FULL),
                        probe("anyorigin", ANY_ORIGIN)))
                .containsExactly("event anyorigin");
    }

    @Test
    void delivers_the_very_event_it_was_given() {
        Probe probe = probe("a", ANY);
        Event event = Events.magicWrite();

        callsFor(event, probe);

        assertThat(probe.events).singleElement().isSameAs(event);
    }

    @Test
    void an_engine_without_signatures_takes_events_and_wants_none() {
        try (SignatureEngine engine = SignatureEngine.builder().build()) {
            assertThat(engine.process(Events.magicWrite())).isEmpty();
            assertThat(engine.interest()).isEqualTo(EventInterest.none());
            assertThat(engine.signatures()).isEmpty();
            assertThat(engine.complete()).isEmpty();
            assertThat(engine.stats().events()).isEqualTo(1);
            assertThat(engine.stats().signatures()).isEmpty();
        }
    }

    @Test
    void wants_every_event_once_anybody_takes_any_name() {
        try (SignatureEngine engine =
                SignatureEngine.builder().add(probe("a", FULL)).build()) {
            assertThat(engine.interest()).isEqualTo(EventInterest.of(List.of(Events.MAGIC_WRITE)));

            engine.load(probe("b", ANY_NAME));
            assertThat(engine.interest().isAll()).isTrue();

            engine.unload("b");
            assertThat(engine.interest()).isEqualTo(EventInterest.of(List.of(Events.MAGIC_WRITE)));

            engine.unload("a");
            assertThat(engine.interest()).isEqualTo(EventInterest.none());
        }
    }

    @Test
    void wants_no_event_of_tracee_for_selectors_of_other_sensors() {
        try (SignatureEngine engine = SignatureEngine.builder()
                .add(probe("foreign", EventSelector.anyName("falco")))
                .build()) {
            assertThat(engine.interest()).isEqualTo(EventInterest.none());
        }
    }
}
