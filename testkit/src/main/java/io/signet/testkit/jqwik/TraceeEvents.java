package io.signet.testkit.jqwik;

import io.signet.event.Event;
import io.signet.testkit.EventFixture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * Events as Tracee v0.24 records them, for properties.
 *
 * <pre>{@code
 * @Property
 * @Domain(TraceeEvents.class)
 * void throws_nothing_but_what_is_allowed(@ForAll @OfKind("magic_write") @Hostile Event event) {
 *   harness.send(event)
 *       .failure()
 *       .ifPresent(failure -> assertThat(failure).isInstanceOf(EventDataException.class));
 * }
 * }</pre>
 *
 * <p>An event is plain unless it is {@link Hostile}: complete, of a kind that Tracee records, with arguments such as it
 * records them. Failing samples shrink towards a short plain event on the host with process id 1, and are reported as one
 * line that can be put into a capture. Other types are generated as ever. May be extended with methods of one's own.
 *
 * <p>jqwik keeps failing samples in a file {@code .jqwik-database} of the working directory, which belongs into no repository.
 */
public class TraceeEvents extends DomainContextBase {

    /** Made by jqwik, for {@link net.jqwik.api.domains.Domain}. */
    public TraceeEvents() {}

    /**
     * Plain events of all kinds.
     *
     * @return an arbitrary
     */
    public static Arbitrary<Event> events() {
        return PlainEvents.ofAnyKind();
    }

    /**
     * Plain events of one kind.
     *
     * @param kind one of {@link #kinds()}
     * @return an arbitrary
     * @throws IllegalArgumentException for any other name
     */
    public static Arbitrary<Event> ofKind(String kind) {
        return PlainEvents.ofKind(Objects.requireNonNull(kind, "kind"));
    }

    /**
     * The names of the events that can be generated.
     *
     * @return an unmodifiable list, in a fixed order
     */
    public static List<String> kinds() {
        return EventKinds.names();
    }

    /**
     * Nasty variants of events; see {@link Hostile}. Some stay as they are.
     *
     * @param events any events
     * @return an arbitrary that shrinks towards the events themselves
     */
    public static Arbitrary<Event> hostile(Arbitrary<Event> events) {
        return HostileChanges.of(events);
    }

    /**
     * Events that differ from a witness in exactly one thing: an argument is missing, null, of another type, or has a value
     * close by; or the event happened elsewhere, or has another name. What a rule that finds the witness makes of each is
     * worth a thought.
     *
     * @param witness an event that a rule raises a finding on
     * @return an arbitrary; its events are never the same as the witness
     */
    public static Arbitrary<Event> nearMissesOf(Event witness) {
        return Arbitraries.of(NearMisses.of(Objects.requireNonNull(witness, "witness")));
    }

    /**
     * Events that differ from a witness in exactly one thing.
     *
     * @param witness the fixture of the witness
     * @return as {@link #nearMissesOf(Event)}
     */
    public static Arbitrary<Event> nearMissesOf(EventFixture witness) {
        return nearMissesOf(witness.build());
    }

    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return together(
                super.getArbitraryProviders(),
                List.of(new EventProvider()),
                DomainContext.global().getArbitraryProviders());
    }

    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return together(
                super.getArbitraryConfigurators(),
                List.of(new HostileConfigurator()),
                DomainContext.global().getArbitraryConfigurators());
    }

    @Override
    public Collection<SampleReportingFormat> getReportingFormats() {
        return together(
                super.getReportingFormats(),
                List.of(new EventLineFormat()),
                DomainContext.global().getReportingFormats());
    }

    /** A domain does not inherit the global one: without it a property could take nothing but events. */
    private static <T> List<T> together(
            Collection<? extends T> inherited, Collection<? extends T> ours, Collection<? extends T> global) {
        List<T> all = new ArrayList<>(inherited);
        all.addAll(ours);
        all.addAll(global);
        return all;
    }
}
