package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.testkit.Observation;
import io.signet.testkit.Outcome;
import io.signet.testkit.Shown;
import io.signet.testkit.contract.Witnesses.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One event of a witness, and what the rule read of it: a signature declares no arguments, so those that it really read stand
 * in for them.
 *
 * @param arguments names of arguments, in the order of reading
 * @param header accessors of the header, such as {@code container}
 */
record Reading(Witness witness, int index, Event event, Set<String> arguments, Set<String> header) {

    private static final String ARGS = "args.";

    /** A witness's sequence in which one event is altered; {@code when} continues "threw X when ". */
    record Alteration(Reading reading, String when, Event event) {

        List<Event> events() {
            List<Event> events = new ArrayList<>(reading.witness.events());
            events.set(reading.index, event);
            return events;
        }

        List<String> details() {
            return List.of(
                    "in " + reading.witness.labelOf(reading.index), "event: " + Shown.event(event, reading.arguments));
        }
    }

    Alteration altered(String when, Event event) {
        return new Alteration(this, when, event);
    }

    /** What the rule read of every event that reached it. */
    static List<Reading> of(Subject subject, List<Witness> witnesses) {
        List<Reading> readings = new ArrayList<>();
        for (Witness witness : witnesses) {
            Trial trial = subject.sound(witness);
            for (int i = 0; i < trial.outcomes().size(); i++) {
                Outcome outcome = trial.outcomes().get(i);
                if (outcome.kind() != Outcome.Kind.NOT_SELECTED) {
                    readings.add(of(witness, i, outcome));
                }
            }
        }
        if (readings.isEmpty()) {
            throw CannotCheck.since("no witness event reaches the rule, see W-01");
        }
        return readings;
    }

    private static Reading of(Witness witness, int index, Outcome outcome) {
        Set<String> arguments = new LinkedHashSet<>();
        Set<String> header = new LinkedHashSet<>();
        for (Observation.Read read : outcome.explanation().reads()) {
            if (read.field().startsWith(ARGS)) {
                arguments.add(read.field().substring(ARGS.length()));
            } else {
                header.add(read.field());
            }
        }
        return new Reading(witness, index, outcome.event(), arguments, header);
    }
}
