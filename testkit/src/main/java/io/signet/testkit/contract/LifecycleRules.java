package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.engine.SignatureFailure;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Witnesses.Witness;
import java.lang.reflect.Modifier;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules L: from the first instance to the last close. */
final class LifecycleRules {

    private LifecycleRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("L-01", "ServiceLoader finds it, and an engine loads it")
                        .because("This is how hosts and the command line come by signatures.")
                        .repair("Make the class public with a public constructor without arguments, name it in"
                                + " META-INF/services/io.signet.signature.Signature (and in provides of a module), and let init()"
                                + " succeed with what the witnesses' settings give.")
                        .check(LifecycleRules::canBeFound),
                ContractRule.must("L-02", "Closing it twice is harmless")
                        .because("Hosts close in finally blocks, and a failed start closes too.")
                        .repair("Let close() forget what it closed.")
                        .check(LifecycleRules::closesTwice),
                ContractRule.must("L-03", "An event after close does no harm")
                        .needsWitness()
                        .because(
                                "A host that calls signatures itself may have one event in flight. An engine delivers none, so"
                                        + " a verdict then becomes no finding.")
                        .repair(
                                "Return a verdict, or throw EventDataException as ever; do not use what close() took away.")
                        .check(LifecycleRules::survivesLateEvents),
                ContractRule.must("L-04", "It can be closed when init() failed")
                        .because("An engine closes every signature whose init() it entered.")
                        .repair("Let close() expect that anything init() sets may not be set.")
                        .check(LifecycleRules::closesAfterFailedInit),
                ContractRule.must("L-05", "Two instances share no state")
                        .needsWitness()
                        .because(
                                "Hosts run one engine for each partition of a stream, each with an instance of its own.")
                        .repair("Keep state in fields, never in static ones, and make a new instance each time.")
                        .check(LifecycleRules::sharesNothing));
    }

    private static Answer canBeFound(Subject subject) {
        Throwable unmade = Thrown.by(subject::newInstance);
        if (unmade != null) {
            return Answer.of(List.of(Thrown.problem(unmade, "when a new instance is made", List.of())));
        }
        Signature signature = subject.newSignature();
        // What metadata and selectors do wrong is for their own rules to say.
        Subject.metadata(signature);
        subject.selectors();
        List<Problem> problems = new ArrayList<>();
        initFailure(subject).ifPresent(problems::add);
        Class<?> type = signature.getClass();
        SignatureLoader.Loaded installed = subject.installed(signature);
        if (installed.signatures().stream().noneMatch(other -> other.getClass() == type)) {
            problems.add(
                    new Problem("ServiceLoader does not find " + type.getName() + ": " + why(type), List.of(), null));
        }
        return Answer.of(problems);
    }

    private static Optional<Problem> initFailure(Subject subject) {
        InitWatch watch = new InitWatch(subject.newSignature());
        try {
            subject.engine(watch, ignored -> {}).close();
        } catch (CannotCheck notLoaded) {
            if (watch.failure == null) {
                throw notLoaded;
            }
        }
        return Optional.ofNullable(watch.failure).map(cause -> Thrown.problem(cause, "in init()", List.of()));
    }

    /** Passes everything on, and remembers what init threw. */
    private static final class InitWatch implements Signature {

        private final Signature signature;
        private @Nullable Throwable failure;

        InitWatch(Signature signature) {
            this.signature = signature;
        }

        @Override
        public SignatureMetadata metadata() {
            return signature.metadata();
        }

        @Override
        public List<EventSelector> selectors() {
            return signature.selectors();
        }

        @Override
        public List<DataSourceKey<?>> requiredDataSources() {
            return signature.requiredDataSources();
        }

        @Override
        public Verdict onEvent(Event event) {
            return signature.onEvent(event);
        }

        @Override
        public void init(SignatureContext context) throws Exception {
            try {
                signature.init(context);
            } catch (Exception | Error e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void close() {
            signature.close();
        }
    }

    private static String why(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!Modifier.isPublic(outer.getModifiers())) {
                return (outer == type ? "the class" : outer.getName()) + " is not public";
            }
        }
        boolean hasConstructor =
                Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
        return hasConstructor
                ? "it is not named as a provider of " + Signature.class.getName()
                : "it has no public constructor without arguments";
    }

    private static Answer closesTwice(Subject subject) {
        Signature signature = subject.newSignature();
        List<Problem> problems = new ArrayList<>();
        SignatureEngine engine = subject.engine(signature, failure -> {
            if (failure.phase() == SignatureFailure.Phase.CLOSE) {
                problems.add(Thrown.problem(failure.cause(), "in close()", List.of()));
            }
        });
        Throwable first = Thrown.by(engine::close);
        if (first != null) {
            problems.add(Thrown.problem(first, "in close()", List.of()));
        }
        if (problems.isEmpty()) {
            Throwable second = Thrown.by(signature::close);
            if (second != null) {
                problems.add(Thrown.problem(second, "when it is closed a second time", List.of()));
            }
        }
        return Answer.of(problems);
    }

    private static Answer survivesLateEvents(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            subject.sound(witness);
            Signature signature = subject.newSignature();
            SignatureEngine engine = subject.engine(signature, failure -> {});
            Throwable ignored = Thrown.by(() -> witness.events().forEach(engine::process));
            Throwable unusedOfClose = Thrown.by(engine::close);
            for (int i = 0; i < witness.events().size(); i++) {
                Event late = witness.events().get(i);
                if (subject.selectors().stream().anyMatch(selector -> selector.matches(late))) {
                    late(signature, late, witness.labelOf(i)).ifPresent(problems::add);
                }
            }
        }
        return Answer.of(problems);
    }

    private static Optional<Problem> late(Signature signature, Event event, String label) {
        Verdict[] verdict = new Verdict[1];
        Throwable thrown = Thrown.by(() -> verdict[0] = signature.onEvent(event));
        List<String> details = List.of("in " + label);
        if (thrown instanceof EventDataException) {
            return Optional.empty();
        }
        if (thrown != null) {
            return Optional.of(Thrown.problem(thrown, "when an event came after close()", details));
        }
        return verdict[0] == null
                ? Optional.of(new Problem("onEvent returned null when an event came after close()", details, null))
                : Optional.empty();
    }

    private static Answer closesAfterFailedInit(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        closeAfter(subject, new BrokenContext(), "when init() failed before").ifPresent(problems::add);
        closeAfter(subject, new EmptyContext(), "when init() found no data source before")
                .ifPresent(problems::add);
        return Answer.of(problems);
    }

    private static Optional<Problem> closeAfter(Subject subject, SignatureContext context, String when) {
        Signature signature = subject.newSignature();
        Throwable ignored = Thrown.by(() -> signature.init(context));
        Throwable thrown = Thrown.by(signature::close);
        return Optional.ofNullable(thrown).map(cause -> Thrown.problem(cause, "in close() " + when, List.of()));
    }

    /** A host that fails whatever it is asked for. */
    private static final class BrokenContext implements SignatureContext {

        @Override
        public <T extends DataSource> Optional<T> dataSource(DataSourceKey<T> key) {
            throw new IllegalStateException("the contract lets init() fail here");
        }

        @Override
        public InstantSource clock() {
            throw new IllegalStateException("the contract lets init() fail here");
        }
    }

    /** A host without data sources. */
    private static final class EmptyContext implements SignatureContext {

        @Override
        public <T extends DataSource> Optional<T> dataSource(DataSourceKey<T> key) {
            return Optional.empty();
        }

        @Override
        public InstantSource clock() {
            return InstantSource.system();
        }
    }

    private static Answer sharesNothing(Subject subject) {
        Signature one = subject.newSignature();
        if (one == subject.newSignature()) {
            return Answer.failed("the same instance was given twice instead of a new one");
        }
        List<Problem> problems = new ArrayList<>();
        for (Witness witness : subject.witnesses()) {
            Trial alone = subject.baseline(witness);
            Trial.Running first = subject.start();
            Trial.Running second = subject.start();
            for (Event event : witness.events()) {
                first.send(event);
                second.send(event);
            }
            for (Trial.Running instance : List.of(first, second)) {
                alone.difference(instance.end(), witness, "alone", "when two instances take turns")
                        .ifPresent(difference -> problems.add(Problem.of(difference)));
            }
            continuing(subject, witness).ifPresent(problems::add);
        }
        return Answer.of(problems);
    }

    /** Whether one instance goes on with what another began. */
    private static Optional<Problem> continuing(Subject subject, Witness witness) {
        List<Event> events = witness.events();
        Event last = events.get(events.size() - 1);
        Trial alone = subject.run(List.of(last));
        Trial.Running first = subject.start();
        events.subList(0, events.size() - 1).forEach(first::send);
        Trial.Running second = subject.start();
        second.send(last);
        Trial behind = second.end();
        first.end();
        Witness ending = new Witness("the last event of " + witness.label(), witness.isPositive(), List.of(last));
        return alone.difference(behind, ending, "alone", "behind an instance that saw the events before it")
                .map(Problem::of);
    }
}
