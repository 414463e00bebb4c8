package io.signet.testkit.jqwik;

import io.signet.event.Event;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.TypeUsage;

/** Makes events nasty where a parameter is {@link Hostile}, whatever they come from. */
final class HostileConfigurator implements ArbitraryConfigurator {

    @Override
    // An arbitrary for the type Event is one of events; jqwik says nothing of null.
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> Arbitrary<T> configure(Arbitrary<T> arbitrary, TypeUsage type) {
        return type.isOfType(Event.class) && type.isAnnotated(Hostile.class)
                ? (Arbitrary<T>) TraceeEvents.hostile((Arbitrary<Event>) arbitrary)
                : arbitrary;
    }
}
