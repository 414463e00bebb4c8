package io.signet.testkit.jqwik;

import io.signet.event.Event;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Provides events and nothing else: of several providers for one type jqwik takes any. */
final class EventProvider implements ArbitraryProvider {

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Event.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(type.findAnnotation(OfKind.class)
                .map(kind -> TraceeEvents.ofKind(kind.value()))
                .orElseGet(TraceeEvents::events));
    }
}
