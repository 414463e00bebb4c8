package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.RawArgument;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.testkit.Shown;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Witnesses.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules F: what a finding says. Number 02 needs declared fields. */
final class FindingRules {

    private FindingRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("F-01", "A finding carries the id that the signature has")
                        .needsWitness()
                        .because(
                                "An engine stamps the metadata it read when it loaded the signature: if that changes, findings"
                                        + " and signature no longer go together.")
                        .repair("Return the same constant from metadata() for ever.")
                        .check(FindingRules::carriesId),
                ContractRule.must("F-03", "A finding is about an event that the signature was given")
                        .needsWitness()
                        .because("Whoever investigates starts from that event.")
                        .repair("Leave the event to the engine, or give Detection.about(event) an event as it came.")
                        .check(FindingRules::isAboutGivenEvent),
                ContractRule.must("F-04", "A finding survives being written as JSON")
                        .needsWitness()
                        .because("What is lost on the way to the sink is lost to whoever reads it.")
                        .repair(
                                "Put into the data what JSON can say: no NaN, no infinity, no half of a surrogate pair.")
                        .check(FindingRules::survivesJson),
                ContractRule.must("F-05", "A finding does not change once it is raised")
                        .needsWitness()
                        .because("A sink may write it at any later time.")
                        .repair("Raise about immutable events only; those of the engine are.")
                        .check(FindingRules::isImmutable));
    }

    private static List<Finding> findings(Trial trial, Witness witness) {
        List<Finding> findings = trial.findings();
        if (findings.isEmpty()) {
            throw CannotCheck.since(witness.label() + " raises nothing, see W-01");
        }
        return findings;
    }

    private static Answer carriesId(Subject subject) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Witness witness : subject.positives()) {
            Signature signature = subject.newSignature();
            List<Finding> findings = findings(subject.run(signature, witness.events()), witness);
            SignatureMetadata now = Subject.metadata(signature);
            for (Finding finding : findings) {
                String id = finding.metadata().id();
                String asEvent = finding.toEvent()
                        .finding()
                        .flatMap(info -> info.signatureId())
                        .orElse("");
                if (!id.equals(now.id())) {
                    problems.add(Problem.of("raised a finding of " + Shown.text(id) + " and then calls itself "
                            + Shown.text(now.id())));
                } else if (!asEvent.equals(id)) {
                    problems.add(Problem.of(
                            "a finding of " + Shown.text(id) + " becomes an event of " + Shown.text(asEvent)));
                }
            }
        }
        return Answer.of(List.copyOf(problems));
    }

    private static Answer isAboutGivenEvent(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.positives()) {
            for (Finding finding : findings(subject.run(witness.events()), witness)) {
                if (witness.events().stream().noneMatch(event -> event == finding.event())) {
                    problems.add(Problem.of(
                            "raised on an event that it was not given",
                            "in " + witness.label(),
                            "event: " + Shown.event(finding.event())));
                }
            }
        }
        return Answer.of(problems);
    }

    private static Answer survivesJson(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.positives()) {
            for (Finding finding : findings(subject.run(witness.events()), witness)) {
                lost(finding).ifPresent(what -> problems.add(Problem.of(what, "in " + witness.label())));
            }
        }
        return Answer.of(problems);
    }

    private static Optional<String> lost(Finding finding) {
        Event event = finding.toEvent();
        List<Event> read = EventDecoder.create()
                .decode(EventEncoder.tracee024().encode(event), "finding")
                .events();
        if (read.size() != 1 || read.get(0).finding().isEmpty()) {
            return Optional.of("a finding cannot be read back from its JSON");
        }
        int number = 0;
        for (String key : finding.data().keySet()) {
            if (!says(event, number).hasSameContentAs(says(read.get(0), number))) {
                return Optional.of("data \"" + EscapedText.of(key) + "\" is "
                        + Shown.value(finding.data().get(key)) + " and reads back from JSON as "
                        + shown(read.get(0), number));
            }
            number++;
        }
        return Optional.empty();
    }

    /** One argument on its own; an event without any when there is none. */
    private static Event says(Event event, int argument) {
        List<RawArgument> arguments = event.arguments();
        return argument < arguments.size()
                ? Event.builder("data").argument(arguments.get(argument)).build()
                : Event.builder("data").build();
    }

    private static String shown(Event event, int argument) {
        return argument < event.arguments().size()
                ? Shown.value(event.arguments().get(argument).value().orElse(null))
                : "absent";
    }

    private static Answer isImmutable(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.positives()) {
            List<Finding> findings = new ArrayList<>();
            List<String> asRaised = new ArrayList<>();
            subject.sound(witness);
            Trial.Running running = subject.start();
            // Twice, so that there is something behind the last finding.
            for (int round = 0; round < 2; round++) {
                for (Event event : witness.events()) {
                    for (Finding finding : running.send(event)) {
                        findings.add(finding);
                        asRaised.add(text(finding));
                    }
                }
            }
            running.end();
            for (int i = 0; i < findings.size(); i++) {
                if (!asRaised.get(i).equals(text(findings.get(i)))) {
                    problems.add(Problem.of("a finding changed after it was raised", "in " + witness.label()));
                }
            }
        }
        return Answer.of(problems);
    }

    private static String text(Finding finding) {
        return EventEncoder.tracee024().encodeToString(finding.toEvent());
    }
}
