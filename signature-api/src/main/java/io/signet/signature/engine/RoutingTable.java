package io.signet.signature.engine;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.json.EventInterest;
import io.signet.signature.EventSelector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which signatures get an event, looked up and never computed: for each source and selected name, and for all other
 * names, the receivers by origin in load order. Built once, of the selectors' names only: names of events come from
 * outside, and a table that grew with them would grow at an attacker's pleasure. Immutable.
 */
final class RoutingTable {

    static final LoadedSignature[] NOBODY = {};

    private record Routes(Map<String, OriginRoutes> byName, OriginRoutes otherNames) {}

    private final Map<String, Routes> bySource = new HashMap<>();
    private final EventInterest interest;

    RoutingTable(List<LoadedSignature> signatures) {
        Map<String, Set<String>> names = new HashMap<>();
        for (LoadedSignature signature : signatures) {
            for (EventSelector selector : signature.selectors()) {
                Set<String> ofSource = names.computeIfAbsent(selector.source(), source -> new HashSet<>());
                selector.name().ifPresent(ofSource::add);
            }
        }
        names.forEach((source, ofSource) -> bySource.put(source, routes(signatures, source, ofSource)));
        interest = interest(bySource.get(Event.TRACEE));
    }

    LoadedSignature[] receivers(Event event) {
        Routes routes = bySource.get(event.source());
        if (routes == null) {
            return NOBODY;
        }
        OriginRoutes ofName = routes.byName.get(event.name());
        return (ofName == null ? routes.otherNames : ofName).receivers(event.origin());
    }

    EventInterest interest() {
        return interest;
    }

    private static EventInterest interest(@Nullable Routes ofTracee) {
        if (ofTracee == null) {
            return EventInterest.none();
        }
        return ofTracee.otherNames.isEmpty() ? EventInterest.of(ofTracee.byName.keySet()) : EventInterest.all();
    }

    private static Routes routes(List<LoadedSignature> signatures, String source, Set<String> names) {
        Map<String, OriginRoutes> byName = new HashMap<>();
        for (String name : names) {
            byName.put(name, new OriginRoutes(origin -> receivers(signatures, source, name, origin)));
        }
        return new Routes(byName, new OriginRoutes(origin -> receivers(signatures, source, null, origin)));
    }

    private static LoadedSignature[] receivers(
            List<LoadedSignature> signatures, String source, @Nullable String name, Origin origin) {
        return signatures.stream()
                .filter(signature ->
                        signature.selectors().stream().anyMatch(selector -> wants(selector, source, name, origin)))
                .toArray(LoadedSignature[]::new);
    }

    private static boolean wants(EventSelector selector, String source, @Nullable String name, Origin origin) {
        return selector.source().equals(source)
                && (selector.name().isEmpty() || selector.name().get().equals(name))
                && (selector.origin().isEmpty() || selector.origin().get() == origin);
    }
}
