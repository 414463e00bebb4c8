package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.signature.engine.SignatureFailure;
import io.signet.testkit.Outcome;
import io.signet.testkit.Shown;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.contract.Witnesses.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One instance's whole life with a sequence of events: loaded, sent each, told of the end, closed. */
final class Trial {

    private final List<Event> events;
    private final List<Outcome> outcomes;
    private final List<Finding> atEnd;
    private final List<Throwable> thrown;

    private Trial(List<Event> events, List<Outcome> outcomes, List<Finding> atEnd, List<Throwable> thrown) {
        this.events = List.copyOf(events);
        this.outcomes = List.copyOf(outcomes);
        this.atEnd = List.copyOf(atEnd);
        this.thrown = List.copyOf(thrown);
    }

    /**
     * Runs it.
     *
     * @throws io.signet.signature.engine.SignatureLoadException when an engine does not load the instance
     */
    static Trial run(Signature signature, Consumer<SignatureEngineBuilder> settings, List<Event> events) {
        Running running = new Running(signature, settings);
        events.forEach(running::send);
        return running.end();
    }

    /** A trial event by event, so that two instances can take turns. */
    static final class Running {

        private final SignatureHarness harness;
        private final List<Event> events = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private @Nullable Throwable passing;

        Running(Signature signature, Consumer<SignatureEngineBuilder> settings) {
            harness = SignatureHarness.of(signature, settings);
        }

        /** Nothing more is sent once an error has passed through the engine. */
        List<Finding> send(Event event) {
            events.add(event);
            int before = outcomes.size();
            if (passing == null) {
                passing = Thrown.by(() -> outcomes.add(harness.send(event)));
            }
            return outcomes.size() == before ? List.of() : outcomes.get(before).findings();
        }

        Trial end() {
            List<Finding> atEnd = new ArrayList<>();
            List<Throwable> thrown = new ArrayList<>();
            Throwable completing = passing == null ? Thrown.by(() -> atEnd.addAll(harness.complete())) : null;
            Throwable closing = Thrown.by(harness::close);
            harness.failures().stream()
                    .map(SignatureFailure::cause)
                    .filter(cause -> !(cause instanceof EventDataException))
                    .forEach(thrown::add);
            addTo(thrown, passing);
            addTo(thrown, completing);
            addTo(thrown, closing);
            return new Trial(events, outcomes, atEnd, thrown);
        }
    }

    private static void addTo(List<Throwable> thrown, @Nullable Throwable more) {
        if (more != null) {
            thrown.add(more);
        }
    }

    /** One for each event; fewer when an error passed through the engine. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** All findings, in order, those of the end last. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        outcomes.forEach(outcome -> all.addAll(outcome.findings()));
        all.addAll(atEnd);
        return all;
    }

    /** What the signature threw and must not, wherever it did. */
    List<Throwable> thrown() {
        return thrown;
    }

    /** What the signature said to one event, or at the end: what two runs can be compared by. */
    record Said(String verdict, List<About> findings) {

        /** A finding: which event it is about, by its place among those sent (-1 for none of them), and its data in order. */
        record About(int event, List<Object> data, String shown) {

            /** The data alone, for runs whose events are other objects. */
            static About dataOf(Finding finding) {
                return new About(-1, ordered(finding.data()), Trial.shown(finding.data()));
            }

            About dataOnly() {
                return new About(-1, data, shown);
            }
        }

        @Override
        public String toString() {
            if (findings.isEmpty()) {
                return verdict;
            }
            return verdict + " " + findings.stream().map(About::shown).toList();
        }
    }

    /** What it said to each event, and at the end. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        outcomes.forEach(outcome -> said.add(new Said(outcome.explanation().verdict(), about(outcome.findings()))));
        said.add(new Said(atEnd.isEmpty() ? "silent" : "raised", about(atEnd)));
        return said;
    }

    private List<Said.About> about(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new Said.About(indexOf(finding.event()), ordered(finding.data()), shown(finding.data())))
                .toList();
    }

    private int indexOf(Event event) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) == event) {
                return i;
            }
        }
        return -1;
    }

    /** Maps that differ only in their order are not the same: findings have to be the same byte for byte. */
    private static List<Object> ordered(Map<?, ?> data) {
        List<Object> entries = new ArrayList<>();
        data.forEach((key, value) -> {
            entries.add(key);
            entries.add(value instanceof Map<?, ?> map ? ordered(map) : value);
        });
        return entries;
    }

    private static String shown(Map<String, Object> data) {
        if (data.isEmpty()) {
            return "no data";
        }
        StringBuilder text = new StringBuilder();
        data.forEach((key, value) -> text.append(text.isEmpty() ? "" : ", ")
                .append(EscapedText.of(key))
                .append('=')
                .append(Shown.value(value)));
        return text.toString();
    }

    /**
     * The first place at which another run says something else.
     *
     * @param witness what was sent
     * @param here what to call this run, such as "in one instance"
     * @param there what to call the other
     * @return "positive witness 1 was rejected HERE and raised [no data] THERE", or empty
     */
    Optional<String> difference(Trial other, Witness witness, String here, String there) {
        return difference(said(), other.said(), witness, here, there);
    }

    static Optional<String> difference(List<Said> said, List<Said> others, Witness witness, String here, String there) {
        for (int i = 0; i < Math.max(said.size(), others.size()); i++) {
            String one = i < said.size() ? said.get(i).toString() : "not reached";
            String other = i < others.size() ? others.get(i).toString() : "not reached";
            boolean same = i < said.size() && i < others.size() && said.get(i).equals(others.get(i));
            if (!same) {
                return Optional.of(witness.labelOf(i) + " was " + one + " " + here + " and " + other + " " + there);
            }
        }
        return Optional.empty();
    }
}
