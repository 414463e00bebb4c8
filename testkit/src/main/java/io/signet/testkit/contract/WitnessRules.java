package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.testkit.Outcome;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Reading.Alteration;
import io.signet.testkit.contract.Witnesses.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules W: that the witnesses show what they are there to show. */
final class WitnessRules {

    private WitnessRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("W-01", "It raises on its positive witnesses")
                        .needsWitness()
                        .because("A signature that nobody has seen raise may never do so.")
                        .repair("Correct the signature, or the witness.")
                        .check(WitnessRules::positivesRaise),
                ContractRule.must("W-02", "It is offered its negative witnesses, and rejects them")
                        .needsWitness()
                        .because(
                                "Silence proves nothing when the event never reached the rule, or when the rule threw.")
                        .repair("Give as negative what the signature selects, looks at and says no to.")
                        .check(WitnessRules::negativesAreRejected),
                ContractRule.must("W-03", "Some field of a positive witness decides")
                        .needsWitness()
                        .because(
                                "What raises whatever the event says detects nothing beyond what its selectors select.")
                        .repair(
                                "Test what the rule reads; or exempt the signature, when its selectors are all there is to it.")
                        .check(WitnessRules::positivesAreSensitive));
    }

    private static Answer positivesRaise(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.positives()) {
            Trial trial = subject.run(witness.events());
            if (!trial.thrown().isEmpty()) {
                problems.add(Thrown.problem(trial.thrown().get(0), "on " + witness.label(), why(trial)));
            } else if (trial.findings().isEmpty()) {
                problems.add(new Problem("raises nothing on " + witness.label(), why(trial), null));
            }
        }
        return Answer.of(problems);
    }

    private static List<String> why(Trial trial) {
        return trial.outcomes().isEmpty()
                ? List.of()
                : last(trial).explanation().toString().lines().toList();
    }

    private static Outcome last(Trial trial) {
        return trial.outcomes().get(trial.outcomes().size() - 1);
    }

    private static Answer negativesAreRejected(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.negatives()) {
            Trial trial = subject.run(witness.events());
            wrong(trial, witness).ifPresent(problems::add);
        }
        return Answer.of(problems);
    }

    private static Optional<Problem> wrong(Trial trial, Witness witness) {
        if (!trial.thrown().isEmpty()) {
            return Optional.of(Thrown.problem(trial.thrown().get(0), "on " + witness.label(), why(trial)));
        }
        if (!trial.findings().isEmpty()) {
            return Optional.of(new Problem("raises on " + witness.label(), why(trial), null));
        }
        String of = witness.events().size() == 1 ? witness.label() : "the last event of " + witness.label();
        return switch (last(trial).kind()) {
            case NOT_SELECTED ->
                Optional.of(new Problem("never sees " + of + ", which it does not select", why(trial), null));
            case UNDECIDED ->
                Optional.of(new Problem("cannot decide on " + of + ", which is no rejection", why(trial), null));
            case THREW -> Optional.of(new Problem("throws on " + of + ", which is no rejection", why(trial), null));
            case REJECTED, RAISED, LATE -> Optional.empty();
        };
    }

    private static Answer positivesAreSensitive(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.positives()) {
            if (subject.run(witness.events()).findings().isEmpty()) {
                throw CannotCheck.since(witness.label() + " raises nothing, see W-01");
            }
            List<Reading> readings = Reading.of(subject, List.of(witness));
            if (readings.stream().flatMap(WitnessRules::spoilt).noneMatch(spoilt -> isSilent(subject, spoilt))) {
                problems.add(Problem.of("raises on " + witness.label() + " whatever is in it", read(readings)));
            }
        }
        return Answer.of(problems);
    }

    private static String read(List<Reading> readings) {
        TreeSet<String> fields = new TreeSet<>();
        readings.forEach(reading -> {
            fields.addAll(reading.header());
            reading.arguments().forEach(name -> fields.add("args." + name));
        });
        return fields.isEmpty()
                ? "it reads no field of the event"
                : "it reads " + String.join(", ", fields) + ", and none of them decides";
    }

    private static boolean isSilent(Subject subject, Alteration spoilt) {
        Trial trial = subject.run(spoilt.events());
        boolean isSelected = trial.outcomes().stream()
                .skip(spoilt.reading().index())
                .limit(1)
                .noneMatch(outcome -> outcome.kind() == Outcome.Kind.NOT_SELECTED);
        return isSelected && trial.findings().isEmpty();
    }

    /** Every way to spoil one field that the rule read. */
    private static Stream<Alteration> spoilt(Reading reading) {
        return Stream.of(
                        RobustnessRules.absent(reading),
                        RobustnessRules.empty(reading),
                        RobustnessRules.ofAnotherType(reading),
                        others(reading),
                        RobustnessRules.withoutContext(reading),
                        HostileNumbers.alterations(reading),
                        HostileText.alterations(reading))
                .flatMap(List::stream);
    }

    private static List<Alteration> others(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        Event event = reading.event();
        for (String name : reading.arguments()) {
            Optional<RawArgument> argument = AlteredEvent.argument(event, name);
            ArgumentValues.another(argument)
                    .ifPresent(value -> alterations.add(reading.altered(
                            "args." + name + " is another", ArgumentValues.replace(event, name, value))));
        }
        if (reading.header().contains("name")) {
            alterations.add(reading.altered(
                    "it has another name",
                    AlteredEvent.build(AlteredEvent.named(event, event.name() + "_other"), event.arguments())));
        }
        if (reading.header().contains("origin")) {
            for (Origin origin : Origin.values()) {
                alterations.add(reading.altered(
                        "its origin is " + origin.wireName(),
                        AlteredEvent.build(AlteredEvent.headerOf(event).origin(origin), event.arguments())));
            }
        }
        return alterations;
    }
}
