package io.signet.testkit.replay;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.signature.engine.SignatureFailure;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A capture through the production reader and engine, every event past the selectors. Kept are the outcomes of events that
 * somebody asked about, that raised, and of the first that threw.
 */
final class CaseRun {

    private static final int MOST_THROWN = 100;

    private final Set<Spot> asked;
    private final SortedMap<Spot, Outcome> outcomes = new TreeMap<>();
    private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);
    private long sensorFindings;
    private List<Finding> atEnd = List.of();
    private List<SignatureFailure> otherFailures = List.of();

    private CaseRun(Set<Spot> asked) {
        this.asked = asked;
    }

    /**
     * Runs a capture.
     *
     * @param asked where the events stand whose outcomes are kept whatever they are
     * @throws IOException when the capture cannot be read to its end
     * @throws io.signet.signature.engine.SignatureLoadException when the signature cannot be loaded
     */
    static CaseRun of(Capture capture, Signature signature, Consumer<SignatureEngineBuilder> settings, Set<Spot> asked)
            throws IOException {
        CaseRun run = new CaseRun(asked);
        SignatureHarness harness = SignatureHarness.of(signature, settings);
        try (harness;
                EventReader events =
                        EventReader.of(capture.open(), capture.name()).open()) {
            while (events.next()) {
                run.send(events.event(), Spot.of(events.place()), harness);
            }
            run.atEnd = harness.complete();
        }
        run.otherFailures = harness.failures().stream()
                .filter(failure -> failure.phase() != SignatureFailure.Phase.EVENT)
                .toList();
        return run;
    }

    private void send(Event event, Spot spot, SignatureHarness harness) {
        if (event.finding().isPresent()) {
            sensorFindings++;
            return;
        }
        Outcome outcome = harness.send(event);
        long count = counts.merge(outcome.kind(), 1L, Long::sum);
        boolean isKept = switch (outcome.kind()) {
            case RAISED -> true;
            case THREW -> count <= MOST_THROWN;
            case NOT_SELECTED, REJECTED, UNDECIDED, LATE -> false;
        };
        if (isKept || asked.contains(spot)) {
            outcomes.put(spot, outcome);
        }
    }

    /** By where the event stands, in the order of the capture. */
    SortedMap<Spot, Outcome> outcomes() {
        return outcomes;
    }

    long count(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** How many events the rule was given. */
    long offered() {
        return count(Outcome.Kind.REJECTED)
                + count(Outcome.Kind.UNDECIDED)
                + count(Outcome.Kind.RAISED)
                + count(Outcome.Kind.THREW);
    }

    /** Findings of the sensor's, which nobody is offered. */
    long sensorFindings() {
        return sensorFindings;
    }

    /** What was raised when the capture was complete. */
    List<Finding> atEnd() {
        return atEnd;
    }

    /** Findings by the event they were raised on, in order. */
    SortedMap<Spot, List<Finding>> findings() {
        SortedMap<Spot, List<Finding>> findings = new TreeMap<>();
        outcomes.forEach((spot, outcome) -> {
            if (!outcome.findings().isEmpty()) {
                findings.put(spot, outcome.findings());
            }
        });
        if (!atEnd.isEmpty()) {
            findings.put(Spot.END, atEnd);
        }
        return findings;
    }

    /** Failures on no event: on completion or on closing. */
    List<SignatureFailure> otherFailures() {
        return otherFailures;
    }
}
