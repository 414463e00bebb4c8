package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes witnesses out of a capture, and leaves out the events that make no difference. */
final class CaseWitnesses {

    /** A contract asks the signature about each of them some hundred times. */
    private static final int MOST = 3;

    private final Supplier<? extends Signature> signatures;
    private final Consumer<SignatureEngineBuilder> settings;

    CaseWitnesses(Supplier<? extends Signature> signatures, Consumer<SignatureEngineBuilder> settings) {
        this.signatures = signatures;
        this.settings = settings;
    }

    List<CaseWitness> of(String caseName, Capture capture, ResolvedExpectations expectations, EventIndex index)
            throws IOException {
        Map<Spot, Outcome.Kind> wanted = wanted(expectations);
        List<CaseWitness> witnesses = new ArrayList<>();
        sequences(capture, wanted).forEach((spot, events) -> {
            Outcome.Kind kind = wanted.getOrDefault(spot, Outcome.Kind.REJECTED);
            witnesses.add(new CaseWitness(
                    caseName + " at " + index.anchor(spot), kind == Outcome.Kind.RAISED, shortened(events, kind)));
        });
        return witnesses;
    }

    private static Map<Spot, Outcome.Kind> wanted(ResolvedExpectations expectations) {
        Map<Spot, Outcome.Kind> wanted = new TreeMap<>();
        expectations.findings().keySet().stream()
                .filter(spot -> !spot.isEnd())
                .limit(MOST)
                .forEach(spot -> wanted.put(spot, Outcome.Kind.RAISED));
        expectations.quiet().entrySet().stream()
                .filter(entry -> entry.getValue().because() == ExpectedQuiet.Because.REJECTED)
                .limit(MOST)
                .forEach(entry -> wanted.put(entry.getKey(), Outcome.Kind.REJECTED));
        return wanted;
    }

    /** All events that were offered up to each of those wanted, where what became of it is what was expected. */
    private Map<Spot, List<Event>> sequences(Capture capture, Map<Spot, Outcome.Kind> wanted) throws IOException {
        Map<Spot, List<Event>> sequences = new LinkedHashMap<>();
        List<Event> offered = new ArrayList<>();
        try (SignatureHarness harness = SignatureHarness.of(signatures.get(), settings);
                EventReader events =
                        EventReader.of(capture.open(), capture.name()).open()) {
            while (sequences.size() < wanted.size() && events.next()) {
                if (events.event().finding().isPresent()) {
                    continue;
                }
                Outcome outcome = harness.send(events.event());
                if (outcome.kind() != Outcome.Kind.NOT_SELECTED) {
                    offered.add(events.event());
                }
                Spot spot = Spot.of(events.place());
                if (outcome.kind() == wanted.get(spot)) {
                    sequences.put(spot, List.copyOf(offered));
                }
            }
        }
        return sequences;
    }

    /** Leaves out halves, quarters and so on, down to single events, as long as the last event has the same outcome. */
    private List<Event> shortened(List<Event> sequence, Outcome.Kind kind) {
        List<Event> shortest = sequence;
        for (int chunk = sequence.size() - 1; chunk > 0; chunk /= 2) {
            int from = 0;
            while (from < shortest.size() - 1) {
                int to = Math.min(from + chunk, shortest.size() - 1);
                List<Event> shorter = new ArrayList<>(shortest.subList(0, from));
                shorter.addAll(shortest.subList(to, shortest.size()));
                if (lastOf(shorter) == kind) {
                    shortest = shorter;
                } else {
                    from = to;
                }
            }
        }
        return shortest;
    }

    private Outcome.Kind lastOf(List<Event> events) {
        try (SignatureHarness harness = SignatureHarness.of(signatures.get(), settings)) {
            Outcome.Kind last = Outcome.Kind.LATE;
            for (Event event : events) {
                last = harness.send(event).kind();
            }
            return last;
        }
    }
}
