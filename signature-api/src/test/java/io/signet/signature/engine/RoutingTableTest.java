package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table answers what the selectors define. */
final class RoutingTableTest {

    private static final List<String> SOURCES = List.of("tracee", "Tracee", "system", "*", "");
    private static final List<String> NAMES = List.of("magic_write", "openat", "MAGIC_WRITE", "*", "");

    @Provide
    Arbitrary<EventSelector> selectors() {
        Arbitrary<EventSelector> anyOrigin =
                Combinators.combine(weighted(SOURCES), Arbitraries.of(NAMES)).as(EventSelector::of);
        Arbitrary<Origin> origins = Arbitraries.of(Origin.CONTAINER, Origin.CONTAINER_INIT, Origin.HOST);
        return Arbitraries.oneOf(
                anyOrigin, Combinators.combine(anyOrigin, origins).as(EventSelector::from));
    }

    @Provide
    Arbitrary<List<List<EventSelector>>> tables() {
        return selectors().list().ofMaxSize(5).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(NAMES), Arbitraries.strings().ascii().ofMaxLength(3));
        return Combinators.combine(weighted(SOURCES), names, Arbitraries.of(Origin.class))
                .as(Events::of);
    }

    /** Half of all is Tracee's. */
    private static Arbitrary<String> weighted(List<String> sources) {
        return Arbitraries.oneOf(Arbitraries.just(Event.TRACEE), Arbitraries.of(sources));
    }

    private static List<LoadedSignature> load(List<List<EventSelector>> table) {
        List<LoadedSignature> loaded = new ArrayList<>();
        for (List<EventSelector> selectors : table) {
            Signature signature = Probe.of("s" + loaded.size());
            loaded.add(new LoadedSignature(signature, signature.metadata(), selectors, new SignatureCounters()));
        }
        return loaded;
    }

    private static List<LoadedSignature> filter(List<LoadedSignature> loaded, Event event) {
        return loaded.stream()
                .filter(signature -> signature.selectors().stream().anyMatch(selector -> selector.matches(event)))
                .toList();
    }

    @Property
    void receivers_are_all_in_load_order_of_whom_a_selector_matches(
            @ForAll("tables") List<List<EventSelector>> table, @ForAll("events") Event event) {
        List<LoadedSignature> loaded = load(table);

        assertThat(new RoutingTable(loaded).receivers(event))
                .containsExactly(filter(loaded, event).toArray(LoadedSignature[]::new));
    }

    @Property
    void an_event_of_tracee_that_anybody_receives_is_wanted(
            @ForAll("tables") List<List<EventSelector>> table, @ForAll("events") Event event) {
        List<LoadedSignature> loaded = load(table);

        boolean received =
                event.source().equals(Event.TRACEE) && !filter(loaded, event).isEmpty();

        assertThat(new RoutingTable(loaded).interest().wants(event.name()) || !received)
                .isTrue();
    }

    @Property
    void a_name_is_wanted_only_if_an_event_of_it_is_received_from_some_origin(
            @ForAll("tables") List<List<EventSelector>> table, @ForAll("events") Event event) {
        List<LoadedSignature> loaded = load(table);
        boolean receivedFromAny = false;
        for (Origin origin : Origin.values()) {
            receivedFromAny |= !filter(loaded, Events.of(Event.TRACEE, event.name(), origin))
                    .isEmpty();
        }

        assertThat(new RoutingTable(loaded).interest().wants(event.name())).isEqualTo(receivedFromAny);
    }
}
