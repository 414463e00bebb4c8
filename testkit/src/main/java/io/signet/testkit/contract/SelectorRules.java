package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import io.signet.signature.EventSelector;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.testkit.EventFixture;
import io.signet.testkit.Shown;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Witnesses.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules S: which events a signature asks for. Numbers 02 and 03 need a catalogue of events. */
final class SelectorRules {

    /** Nothing that a sensor calls an event: selectors match names exactly, so these are mistakes. */
    private static final Pattern NO_NAME = Pattern.compile(".*[\\s\\p{Cntrl}*?,\\[\\]|/].*", Pattern.DOTALL);

    private SelectorRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("S-01", "It has at least one selector, each with a source, the same each time")
                        .because("Without, no event ever reaches it, and nobody notices.")
                        .repair(
                                "Return a constant list such as List.of(EventSelector.of(Event.TRACEE, \"magic_write\")).")
                        .check(SelectorRules::present),
                ContractRule.must("S-04", "None of its selectors is covered by another")
                        .because("What looks like a restriction is none.")
                        .repair("Remove the narrower selector, or the broader one if it is the mistake.")
                        .check(SelectorRules::distinct),
                ContractRule.must("S-05", "Each of its selectors can match an event")
                        .because("A selector that matches nothing is a typing error, and looks like a quiet day.")
                        .repair("Spell source and name exactly as events have them; only a whole * means any name.")
                        .check(SelectorRules::satisfiable),
                ContractRule.must("S-06", "Each of its selectors matches some witness event")
                        .needsWitness()
                        .because("A selector that no test exercises may be wrong for ever.")
                        .repair("Add a witness that the selector matches, or remove the selector.")
                        .check(SelectorRules::exercised),
                ContractRule.must("S-07", "It raises on no event that it does not select")
                        .sampled()
                        .because("Who reads the selectors has to be able to trust them.")
                        .repair("Raise on the event that was given, or on an earlier one that was.")
                        .check(SelectorRules::bounded));
    }

    private static Answer present(Subject subject) {
        Signature signature = subject.newSignature();
        List<List<EventSelector>> said = new ArrayList<>();
        Throwable thrown = Thrown.by(() -> {
            said.add(new ArrayList<>(signature.selectors()));
            said.add(new ArrayList<>(subject.newSignature().selectors()));
        });
        if (thrown != null) {
            return Answer.of(List.of(Thrown.problem(thrown, "in selectors()", List.of())));
        }
        List<EventSelector> selectors = said.get(0);
        if (selectors.isEmpty()) {
            return Answer.failed("selectors() is empty");
        }
        if (selectors.contains(null)) {
            return Answer.failed("selectors() has null in it");
        }
        List<Problem> problems = new ArrayList<>();
        selectors.stream()
                .filter(selector -> selector.source().isEmpty())
                .forEach(selector -> problems.add(Problem.of("the selector " + selector + " has no source")));
        if (!selectors.equals(said.get(1))) {
            problems.add(
                    Problem.of("selectors() is " + selectors + " in one instance and " + said.get(1) + " in another"));
        }
        return Answer.of(problems);
    }

    private static Answer distinct(Subject subject) {
        List<EventSelector> selectors = subject.selectors();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            for (int j = 0; j < selectors.size(); j++) {
                boolean isRepeated = selectors.get(i).equals(selectors.get(j));
                if (i != j && covers(selectors.get(j), selectors.get(i)) && (!isRepeated || j < i)) {
                    problems.add(Problem.of("the selector " + selectors.get(i) + " is covered by " + selectors.get(j)));
                }
            }
        }
        return Answer.of(problems);
    }

    private static boolean covers(EventSelector broad, EventSelector narrow) {
        return broad.source().equals(narrow.source())
                && (broad.name().isEmpty() || broad.name().equals(narrow.name()))
                && (broad.origin().isEmpty() || broad.origin().equals(narrow.origin()));
    }

    private static Answer satisfiable(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (EventSelector selector : subject.selectors()) {
            unsatisfiable(selector)
                    .ifPresent(why ->
                            problems.add(Problem.of("no event can match the selector " + selector + ": " + why)));
        }
        return Answer.of(problems);
    }

    private static Optional<String> unsatisfiable(EventSelector selector) {
        String source = selector.source();
        String name = selector.name().orElse("any");
        if (!source.equals(Event.TRACEE) && source.strip().equalsIgnoreCase(Event.TRACEE)) {
            return Optional.of("the source of Tracee's events is " + Shown.text(Event.TRACEE));
        }
        if (NO_NAME.matcher(name).matches()) {
            return Optional.of("names match exactly, and no event is called " + Shown.text(name));
        }
        return source.equals(Event.TRACEE) && !selector.matches(recorded(selector, name))
                ? Optional.of("the event made for it does not match once it is recorded")
                : Optional.empty();
    }

    /** An event for the selector, as it is read back from a capture. */
    private static Event recorded(EventSelector selector, String name) {
        EventFixture fixture = EventFixture.event(name);
        Event event = switch (selector.origin().orElse(Origin.HOST)) {
            case CONTAINER -> fixture.inStartedContainer().build();
            case CONTAINER_INIT -> fixture.inContainerInit().build();
            case HOST, UNKNOWN -> fixture.onHost().build();
        };
        byte[] line = EventEncoder.tracee024().encode(event);
        return EventDecoder.create().decode(line, "event").events().stream()
                .findFirst()
                .orElse(event);
    }

    private static Answer exercised(Subject subject) {
        List<Event> events = subject.witnesses().stream()
                .map(Witness::events)
                .flatMap(Collection::stream)
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (EventSelector selector : subject.selectors()) {
            if (events.stream().noneMatch(selector::matches)) {
                problems.add(Problem.of("no witness event matches the selector " + selector));
            }
        }
        return Answer.of(problems);
    }

    private static Answer bounded(Subject subject) {
        List<EventSelector> selectors = subject.selectors();
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.positives()) {
            for (Finding finding :
                    subject.run(amongUnselected(witness, selectors)).findings()) {
                if (selectors.stream().noneMatch(selector -> selector.matches(finding.event()))) {
                    problems.add(Problem.of(
                            "raised on an event that it does not select",
                            "among " + witness.label(),
                            "event: " + finding.event(),
                            "selectors: " + selectors));
                }
            }
        }
        return Answer.of(problems.stream().distinct().toList());
    }

    /** The witness's events, and before each the same event as if it had happened elsewhere or were called otherwise. */
    private static List<Event> amongUnselected(Witness witness, List<EventSelector> selectors) {
        List<Event> events = new ArrayList<>();
        for (Event event : witness.events()) {
            List<Event> others = new ArrayList<>();
            others.add(AlteredEvent.build(AlteredEvent.named(event, event.name() + "_other"), event.arguments()));
            others.add(AlteredEvent.build(AlteredEvent.headerOf(event).source("other"), event.arguments()));
            for (Origin origin : Origin.values()) {
                others.add(AlteredEvent.build(AlteredEvent.headerOf(event).origin(origin), event.arguments()));
            }
            others.removeIf(other -> selectors.stream().anyMatch(selector -> selector.matches(other)));
            events.addAll(others);
            events.add(event);
        }
        return events;
    }
}
