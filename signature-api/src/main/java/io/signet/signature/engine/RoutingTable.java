package io.signet.signature.engine;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.json.EventInterest;
import io.signet.signature.EventSelector;
import java.util.ArrayList;
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

    private static final LoadedSignature[] NOBODY = {};

    private record Routes(Map<String, LoadedSignature[][]> byName, LoadedSignature[][] otherNames) {}

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
        LoadedSignature[][] byOrigin = routes.byName.get(event.name());
        return (byOrigin == null ? routes.otherNames : byOrigin)[event.origin().ordinal()];
    }

    EventInterest interest() {
        return interest;
    }

    private static EventInterest interest(@Nullable Routes ofTracee) {
        if (ofTracee == null) {
            return EventInterest.none();
        }
        for (LoadedSignature[] receivers : ofTracee.otherNames) {
            if (receivers.length > 0) {
                return EventInterest.all();
            }
        }
        return EventInterest.of(ofTracee.byName.keySet());
    }

    private static Routes routes(List<LoadedSignature> signatures, String source, Set<String> names) {
        Map<String, LoadedSignature[][]> byName = new HashMap<>();
        for (String name : names) {
            byName.put(name, byOrigin(signatures, source, name));
        }
        return new Routes(byName, byOrigin(signatures, source, null));
    }

    private static LoadedSignature[][] byOrigin(
            List<LoadedSignature> signatures, String source, @Nullable String name) {
        LoadedSignature[][] byOrigin = new LoadedSignature[Origin.values().length][];
        for (Origin origin : Origin.values()) {
            List<LoadedSignature> receivers = new ArrayList<>();
            for (LoadedSignature signature : signatures) {
                if (signature.selectors().stream().anyMatch(selector -> wants(selector, source, name, origin))) {
                    receivers.add(signature);
                }
            }
            byOrigin[origin.ordinal()] = receivers.toArray(NOBODY);
        }
        return byOrigin;
    }

    private static boolean wants(
            EventSelector selector, String source, @Nullable String name, Origin origin) {
        return selector.source().equals(source)
                && (selector.name().isEmpty() || selector.name().get().equals(name))
                && (selector.origin().isEmpty() || selector.origin().get() == origin);
    }
}
