package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.event.RawArgument;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Witnesses.Witness;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rules D: the same events, the same findings, byte for byte. */
final class DeterminismRules {

    private DeterminismRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("D-01", "Two new instances say the same")
                        .needsWitness()
                        .because("A replay that says something else each time proves nothing.")
                        .repair(
                                "Take what varies from the event: its time instead of the clock, its fields instead of hashes"
                                        + " and random numbers; keep data in a fixed order, and state out of static"
                                        + " fields.")
                        .check(DeterminismRules::sameTwice),
                ContractRule.must("D-02", "Closed and loaded again, an instance says the same")
                        .needsWitness()
                        .because("Hosts reload signatures, and what it remembers of another life is wrong.")
                        .repair("Clear in init() or close() what onEvent() remembers.")
                        .check(DeterminismRules::sameAfterClose),
                ContractRule.must("D-03", "Default locale, default time zone and clock do not matter to it")
                        .needsWitness()
                        .processWide()
                        .because(
                                "The same capture has to give the same findings on every machine, and next year. The default"
                                        + " charset cannot be changed in a running JVM: it is not looked at.")
                        .repair(
                                "Give Locale.ROOT, a zone and a charset wherever there is one to give, and use event.time()."
                                        + " A signature that has to know the time of the engine gets a fixed clock in its witnesses'"
                                        + " settings.")
                        .check(DeterminismRules::sameEverywhere),
                ContractRule.must("D-04", "The order of arguments does not matter to it")
                        .needsWitness()
                        .because("It changed between versions of Tracee.")
                        .repair("Read arguments by name, with event.argument(key).")
                        .check(DeterminismRules::sameInAnyOrder),
                ContractRule.must("D-06", "Sent one by one or replayed as a capture, events give the same findings")
                        .needsWitness()
                        .because(
                                "Tests build events by hand, and production reads them: bytes are base64 there, and values are"
                                        + " other objects.")
                        .repair("Read arguments through an ArgKey, and do not compare events or values by identity.")
                        .check(DeterminismRules::sameReplayed));
    }

    private static Answer sameTwice(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            Trial first = subject.run(witness.events());
            letTheClockTick();
            Trial second = subject.run(witness.events());
            first.difference(second, witness, "in one instance", "in another")
                    .ifPresent(difference -> problems.add(Problem.of(difference)));
        }
        return Answer.of(problems);
    }

    /** So that a signature which reads the system's clock cannot read the same time twice. */
    private static void letTheClockTick() {
        long before = System.currentTimeMillis();
        while (Math.abs(System.currentTimeMillis() - before) < 2) {
            Thread.onSpinWait();
        }
    }

    private static Answer sameAfterClose(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            Trial baseline = subject.baseline(witness);
            Signature instance = subject.newSignature();
            subject.run(instance, witness.events());
            try {
                Trial again = Trial.run(instance, subject.settings(), witness.events());
                baseline.difference(again, witness, "at first", "after close() and init()")
                        .ifPresent(difference -> problems.add(Problem.of(difference)));
            } catch (SignatureLoadException notLoaded) {
                problems.add(Problem.of("cannot be loaded again after close(): "
                        + Subject.cannotLoad(notLoaded).what()));
            }
        }
        return Answer.of(problems);
    }

    private static Answer sameEverywhere(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            Trial baseline = subject.baseline(witness);
            for (Surroundings surroundings : Surroundings.ALL) {
                Trial there = surroundings.call(() -> Subject.run(
                        subject.newSignature(),
                        surroundings.clock().map(subject::settings).orElseGet(subject::settings),
                        witness.events()));
                baseline.difference(there, witness, "here", surroundings.when())
                        .ifPresent(difference -> problems.add(Problem.of(difference)));
            }
        }
        return Answer.of(problems);
    }

    private static Answer sameInAnyOrder(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            Trial baseline = subject.baseline(witness);
            compare(subject, witness, baseline, DeterminismRules::reversed, "when its arguments come in reverse order")
                    .ifPresent(problems::add);
            compare(subject, witness, baseline, DeterminismRules::rotated, "when its first argument comes last")
                    .ifPresent(problems::add);
        }
        return Answer.of(problems);
    }

    private static Optional<Problem> compare(
            Subject subject, Witness witness, Trial baseline, UnaryOperator<Event> change, String when) {
        Trial other = subject.run(witness.events().stream().map(change).toList());
        return baseline.difference(other, witness, "as it is", when).map(Problem::of);
    }

    /** Names may repeat and the first one counts, so arguments of one name keep their order. */
    private static Event reversed(Event event) {
        List<RawArgument> arguments = new ArrayList<>(event.arguments());
        Collections.reverse(arguments);
        return namesRepeat(arguments) ? event : AlteredEvent.withArguments(event, arguments);
    }

    private static Event rotated(Event event) {
        List<RawArgument> arguments = new ArrayList<>(event.arguments());
        Collections.rotate(arguments, -1);
        return namesRepeat(arguments) ? event : AlteredEvent.withArguments(event, arguments);
    }

    private static boolean namesRepeat(List<RawArgument> arguments) {
        return arguments.stream().map(RawArgument::name).distinct().count() < arguments.size();
    }

    private static Answer sameReplayed(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            Trial baseline = subject.baseline(witness);
            List<String> lines = new ArrayList<>();
            for (Event event : witness.events()) {
                line(event).ifPresent(lines::add);
            }
            if (lines.size() < witness.events().size()) {
                notes.add(witness.label() + " cannot be written as a capture and was not replayed");
                continue;
            }
            Trial.difference(
                            raised(baseline.said()),
                            replayed(subject, lines, witness.events().size()),
                            witness,
                            "sent one by one",
                            "replayed as a capture")
                    .ifPresent(difference -> problems.add(Problem.of(difference)));
        }
        return new Answer(problems, String.join("; ", notes));
    }

    /** A line that reads back as the same event, in whichever dialect can say it. */
    private static Optional<String> line(Event event) {
        return List.of(EventEncoder.tracee024(), EventEncoder.traceeMain()).stream()
                .map(encoder -> encoder.encodeToString(event))
                .filter(line -> {
                    List<Event> read = EventDecoder.create()
                            .decode(line.getBytes(StandardCharsets.UTF_8), "event")
                            .events();
                    return read.size() == 1 && read.get(0).hasSameContentAs(event);
                })
                .findFirst();
    }

    /** Only what is raised: a replay does not say which of its ways an event took to raise nothing. */
    private static List<Trial.Said> raised(List<Trial.Said> said) {
        return said.stream()
                .map(one -> new Trial.Said(
                        one.findings().isEmpty() ? "silent" : "raised",
                        one.findings().stream().map(Trial.Said.About::dataOnly).toList()))
                .toList();
    }

    private static List<Trial.Said> replayed(Subject subject, List<String> lines, int events) {
        List<List<Finding>> raised = new ArrayList<>();
        for (int i = 0; i <= events; i++) {
            raised.add(new ArrayList<>());
        }
        try {
            CollectedReplay replay = Replay.of(Capture.ofLines("witness", lines.toArray(String[]::new)))
                    .offerSensorFindings()
                    .engine(subject.settings())
                    .signature(subject.newSignature())
                    .onFailure(failure -> {})
                    .collect();
            replay.findings()
                    .forEach(found -> raised.get(found.place()
                                    .map(place -> (int) place.line() - 1)
                                    .orElse(events))
                            .add(found.finding()));
        } catch (SignatureLoadException notLoaded) {
            throw Subject.cannotLoad(notLoaded);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return raised.stream()
                .map(findings -> new Trial.Said(
                        findings.isEmpty() ? "silent" : "raised",
                        findings.stream().map(Trial.Said.About::dataOf).toList()))
                .toList();
    }
}
