package io.signet.testkit.contract;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import io.signet.testkit.Outcome;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Reading.Alteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rules R: events that are not as the author pictured them. A signature may answer what it likes, and may throw
 * {@link io.signet.event.EventDataException}, which says that an argument is not there; it must throw nothing else.
 */
final class RobustnessRules {

    private static final String WHY =
            "An exception is a finding lost, and a capture is written by the machine under attack.";

    private RobustnessRules() {}

    static List<ContractRule> all() {
        return List.of(
                survives("R-01", "It survives that an argument is absent")
                        .repair("Read it with get(), which throws EventDataException, or ask isPresent() first.")
                        .check(subject -> each(subject, RobustnessRules::absent)),
                survives("R-02", "It survives that an argument is null")
                        .repair("Treat null like absent.")
                        .check(subject -> each(subject, RobustnessRules::isNull)),
                survives("R-03", "It survives that an argument is of another type")
                        .repair("Read arguments through an ArgKey, which answers \"wrong type\"; never cast.")
                        .check(subject -> each(subject, RobustnessRules::ofAnotherType)),
                survives("R-04", "It survives that an argument is empty")
                        .repair("Look at the length before you look at what is in it.")
                        .check(subject -> each(subject, RobustnessRules::empty)),
                survives("R-05", "It survives huge arguments, in bounded time")
                        .because(WHY
                                + " Text of 65,536 characters that a regular expression backtracks over stops a whole"
                                + " pipeline. The bound is ten seconds for an event, unless set.")
                        .repair("Bound what you look at, and do not nest quantifiers in regular expressions.")
                        .check(RobustnessRules::inTime),
                survives("R-06", "It survives NUL, lone surrogates, invalid UTF-8 and direction controls")
                        .repair("Treat text as an opaque sequence; do not encode it strictly or use it as a path.")
                        .check(subject -> each(subject, HostileText::alterations)),
                survives("R-07", "It survives the extremes of integers")
                        .repair("Do not narrow integers, and compare unsigned ones with Long.compareUnsigned.")
                        .check(RobustnessRules::extremes),
                survives("R-08", "It survives repeated and unknown arguments")
                        .repair(
                                "Take the first argument of a name, as event.argument(key) does, and ignore unknown ones.")
                        .check(subject -> each(subject, RobustnessRules::repeated)),
                survives("R-09", "It survives an event without container, pod, process or time")
                        .repair("Every part of the header is optional: use orElse, or ask isPresent() first.")
                        .check(subject -> each(subject, RobustnessRules::withoutContext)),
                survives("R-10", "It does not mind which version of the sensor recorded the event")
                        .because("Numbers of events and names of types moved with almost every version of Tracee.")
                        .repair("Go by names of events and arguments, never by eventId() or type().")
                        .check(RobustnessRules::anyVersion));
    }

    private static ContractRule.Builder survives(String id, String title) {
        return ContractRule.must(id, title).needsWitness().because(WHY);
    }

    private static Answer each(Subject subject, Function<Reading, List<Alteration>> alterations) {
        List<Problem> problems = new ArrayList<>();
        boolean any = false;
        for (Reading reading : Reading.of(subject, subject.witnesses())) {
            for (Alteration alteration : alterations.apply(reading)) {
                any = true;
                problem(alteration, subject.run(alteration.events())).ifPresent(problems::add);
            }
        }
        return any ? Answer.of(problems) : Answer.passed("the rule reads nothing that this could be tried with");
    }

    private static Optional<Problem> problem(Alteration alteration, Trial trial) {
        return trial.thrown().stream()
                .findFirst()
                .map(thrown -> Thrown.problem(thrown, "when " + alteration.when(), alteration.details()));
    }

    static List<Alteration> absent(Reading reading) {
        return reading.arguments().stream()
                .map(name ->
                        reading.altered("args." + name + " is absent", AlteredEvent.without(reading.event(), name)))
                .toList();
    }

    private static List<Alteration> isNull(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        for (String name : reading.arguments()) {
            String type = AlteredEvent.argument(reading.event(), name)
                    .flatMap(RawArgument::type)
                    .orElse("string");
            Event event = AlteredEvent.with(reading.event(), RawArgument.ofNull(name, type));
            alterations.add(reading.altered("args." + name + " is null", event));
        }
        return alterations;
    }

    static List<Alteration> ofAnotherType(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        for (String name : reading.arguments()) {
            ArgumentValues.ofOtherTypes(AlteredEvent.argument(reading.event(), name))
                    .forEach((type, value) -> alterations.add(reading.altered(
                            "args." + name + " is " + type, ArgumentValues.replace(reading.event(), name, value))));
        }
        return alterations;
    }

    static List<Alteration> empty(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        for (String name : reading.arguments()) {
            ArgumentValues.empty(AlteredEvent.argument(reading.event(), name))
                    .ifPresent(value -> alterations.add(reading.altered(
                            "args." + name + " is empty", ArgumentValues.replace(reading.event(), name, value))));
        }
        return alterations;
    }

    private static Answer inTime(Subject subject) {
        boolean any = false;
        for (Reading reading : Reading.of(subject, subject.witnesses())) {
            for (Alteration alteration : huge(reading)) {
                any = true;
                Optional<Trial> trial = Watchdog.call(subject.patience(), () -> subject.run(alteration.events()));
                if (trial.isEmpty()) {
                    // No second alteration: a regular expression cannot be interrupted, and each would take a
                    // processor.
                    return Answer.of(List.of(new Problem(
                            "gave no answer within " + Watchdog.text(subject.patience()) + " when " + alteration.when(),
                            alteration.details(),
                            null)));
                }
                Optional<Problem> problem = problem(alteration, trial.get());
                if (problem.isPresent()) {
                    return Answer.of(List.of(problem.get()));
                }
            }
        }
        return any ? Answer.passed() : Answer.passed("the rule reads no text, bytes or list");
    }

    private static List<Alteration> huge(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        for (String name : reading.arguments()) {
            for (Map.Entry<String, Object> value : ArgumentValues.huge(AlteredEvent.argument(reading.event(), name))) {
                alterations.add(reading.altered(
                        "args." + name + " is " + value.getKey(),
                        ArgumentValues.replace(reading.event(), name, value.getValue())));
            }
        }
        return alterations;
    }

    private static Answer extremes(Subject subject) {
        Answer answer = each(subject, HostileNumbers::alterations);
        return answer.note().isEmpty() ? answer : Answer.passed("the rule reads no integer");
    }

    private static List<Alteration> repeated(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        Event event = reading.event();
        alterations.add(reading.altered(
                "there is an unknown argument",
                AlteredEvent.withMore(event, RawArgument.of("signet_unknown", "signet_unknown_t", 7L))));
        for (RawArgument argument : event.arguments()) {
            alterations.add(reading.altered(
                    "args." + argument.name() + " comes twice", AlteredEvent.withMore(event, argument)));
            alterations.add(reading.altered(
                    "args." + argument.name() + " comes twice, the second time of another type",
                    AlteredEvent.withMore(event, RawArgument.of(argument.name(), List.of(true)))));
        }
        return alterations;
    }

    static List<Alteration> withoutContext(Reading reading) {
        Event event = reading.event();
        return List.of(
                reading.altered(
                        "the event has no container",
                        AlteredEvent.build(
                                AlteredEvent.headerOf(event).container(ContainerInfo.absent()), event.arguments())),
                reading.altered(
                        "the event has no pod",
                        AlteredEvent.build(
                                AlteredEvent.headerOf(event).kubernetes(KubernetesInfo.absent()), event.arguments())),
                reading.altered(
                        "the event has no process",
                        AlteredEvent.build(
                                AlteredEvent.headerOf(event).process(ProcessInfo.absent()), event.arguments())),
                reading.altered(
                        "the event has nothing but name, source, origin and arguments",
                        AlteredEvent.build(AlteredEvent.bare(event), event.arguments())));
    }

    private static Answer anyVersion(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Reading reading : Reading.of(subject, subject.witnesses())) {
            Trial as = subject.baseline(reading.witness());
            for (Alteration alteration : otherVersions(reading)) {
                Trial trial = subject.run(alteration.events());
                Optional<Problem> problem = problem(alteration, trial).or(() -> silenced(alteration, as, trial));
                problem.ifPresent(problems::add);
            }
            asPrintedByMain(reading)
                    .flatMap(alteration -> problem(alteration, subject.run(alteration.events())))
                    .ifPresent(problems::add);
        }
        return Answer.of(problems);
    }

    private static Optional<Problem> silenced(Alteration alteration, Trial as, Trial trial) {
        boolean raised = as.outcomes().get(alteration.reading().index()).kind() == Outcome.Kind.RAISED;
        boolean stillRaises = trial.outcomes().get(alteration.reading().index()).kind() == Outcome.Kind.RAISED;
        return raised == stillRaises
                ? Optional.empty()
                : Optional.of(new Problem(
                        (raised ? "no longer raises" : "raises") + " when " + alteration.when(),
                        alteration.details(),
                        null));
    }

    private static List<Alteration> otherVersions(Reading reading) {
        Event event = reading.event();
        List<RawArgument> otherTypes = event.arguments().stream()
                .map(argument -> declared(argument, Optional.of("signet_unknown_t")))
                .toList();
        List<RawArgument> noTypes = event.arguments().stream()
                .map(argument -> declared(argument, Optional.empty()))
                .toList();
        return Arrays.asList(
                reading.altered(
                        "eventId is 999999",
                        AlteredEvent.build(AlteredEvent.headerOf(event).eventId(999_999), event.arguments())),
                reading.altered(
                        "eventId is absent",
                        AlteredEvent.build(AlteredEvent.headerWithoutIdOf(event), event.arguments())),
                reading.altered(
                        "the declared types of arguments are unknown", AlteredEvent.withArguments(event, otherTypes)),
                reading.altered("arguments have no declared type", AlteredEvent.withArguments(event, noTypes)));
    }

    private static RawArgument declared(RawArgument argument, Optional<String> type) {
        Optional<Object> value = argument.value();
        if (value.isEmpty()) {
            return argument;
        }
        return type.map(name -> RawArgument.of(argument.name(), name, value.get()))
                .orElseGet(() -> RawArgument.of(argument.name(), value.get()));
    }

    /** The other family of dialects, which says less of an event: only what is thrown counts. */
    private static Optional<Alteration> asPrintedByMain(Reading reading) {
        if (!reading.event().source().equals(Event.TRACEE)) {
            return Optional.empty();
        }
        byte[] line = EventEncoder.traceeMain().encode(reading.event());
        return EventDecoder.create().decode(line, "event").events().stream()
                .findFirst()
                .map(event -> reading.altered("the event is printed as Tracee's main branch prints it", event));
    }
}
