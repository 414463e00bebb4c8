package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.signature.engine.SignatureEngine;
import io.signet.testkit.Shown;
import io.signet.testkit.contract.Answer.Problem;
import io.signet.testkit.contract.Witnesses.Witness;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rules P: what a signature leaves behind besides its findings. */
final class PurityRules {

    /** Enough for a bounded memory of a thousand events to look bounded. */
    private static final int EVENTS = 2_000;

    private static final Duration STEP = Duration.ofHours(1);

    private PurityRules() {}

    static List<ContractRule> all() {
        return List.of(
                ContractRule.must("P-01", "It leaves events as they are")
                        .needsWitness()
                        .because("Other signatures get the same event behind it.")
                        .repair("Copy a list before you sort it or take something away.")
                        .check(PurityRules::unchanged),
                ContractRule.must("P-02", "It does not keep every event it sees")
                        .sampled()
                        .because(
                                "An event holds its whole line of the capture, and a stream has no end. To keep some is"
                                        + " fine; of two thousand, an hour of event time apart, more than half are too many.")
                        .repair("Keep the few fields you need, and forget what is too old to matter.")
                        .check(PurityRules::forgets),
                ContractRule.must("P-03", "It prints nothing and leaves no thread running")
                        .sampled()
                        .processWide()
                        .because(
                                "Standard output may be the host's results, and a thread outlives an unloaded plug-in. Seen are"
                                        + " the threads that it starts itself, not those of a common pool.")
                        .repair("Say it in the verdict or in a log at DEBUG, and end in close() what init() started.")
                        .check(PurityRules::isQuiet));
    }

    private static Answer unchanged(Subject subject) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Witness witness : subject.witnesses()) {
            List<ModifiableEvent> given =
                    witness.events().stream().map(ModifiableEvent::new).toList();
            SignatureEngine engine = subject.engine(subject.newSignature(), failure -> {});
            Throwable ignored = Thrown.by(() -> {
                given.forEach(engine::process);
                engine.complete();
            });
            Throwable unusedOfClose = Thrown.by(engine::close);
            for (int i = 0; i < given.size(); i++) {
                String label = witness.labelOf(i);
                given.get(i)
                        .changed()
                        .ifPresent(what -> problems.add(
                                Problem.of("changed " + EscapedText.of(what) + " of an event it was given", label)));
            }
        }
        return Answer.of(List.copyOf(problems));
    }

    private static Answer forgets(Subject subject) {
        List<Witness> witnesses = subject.witnesses();
        SignatureEngine engine = subject.engine(subject.newSignature(), failure -> {});
        List<WeakReference<Event>> given = new ArrayList<>();
        Throwable ignored = Thrown.by(() -> give(engine, witnesses, given));
        WeakReference<Object> canary = new WeakReference<>(new Object());
        for (int i = 0; i < 5 && alive(given) > given.size() / 2; i++) {
            System.gc();
        }
        long alive = alive(given);
        Throwable unusedOfClose = Thrown.by(engine::close);
        if (alive <= given.size() / 2) {
            return Answer.passed();
        }
        if (canary.get() != null) {
            throw CannotCheck.since("this JVM does not collect garbage when it is asked to");
        }
        return Answer.failed("keeps " + alive + " of " + given.size() + " events that it was given");
    }

    /** In a method of its own, so that no variable of the caller keeps an event. */
    private static void give(SignatureEngine engine, List<Witness> witnesses, List<WeakReference<Event>> given) {
        for (int round = 0; given.size() < EVENTS; round++) {
            for (Witness witness : witnesses) {
                for (Event event : witness.events()) {
                    Event fresh = AlteredEvent.later(event, STEP.multipliedBy(round));
                    given.add(new WeakReference<>(fresh));
                    engine.process(fresh);
                }
            }
        }
    }

    private static long alive(List<WeakReference<Event>> given) {
        return given.stream().filter(reference -> reference.get() != null).count();
    }

    private static Answer isQuiet(Subject subject) {
        List<Witness> witnesses = subject.witnesses();
        // What libraries print once, when they are first used, is not the signature's.
        subject.engine(subject.newSignature(), failure -> {}).close();
        ThreadGroup group = new ThreadGroup("signet-contract");
        List<Problem> problems = new ArrayList<>();
        OutputWatch out = OutputWatch.out(group);
        OutputWatch err = OutputWatch.err(group);
        try {
            Watchdog.runIn(group, () -> witnesses.forEach(witness -> subject.run(witness.events())));
            threads(group, subject.patience())
                    .forEach(name ->
                            problems.add(Problem.of("left the thread " + Shown.text(name) + " running after close()")));
        } finally {
            err.restore();
            out.restore();
        }
        printed("System.out", out.text(), problems);
        printed("System.err", err.text(), problems);
        return Answer.of(problems);
    }

    private static void printed(String where, String text, List<Problem> problems) {
        if (!text.isEmpty()) {
            problems.add(Problem.of("printed to " + where, "it printed: " + Shown.text(text)));
        }
    }

    /** The threads of the group that do not end. */
    private static List<String> threads(ThreadGroup group, Duration patience) {
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try {
                threads[i].join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (threads[i].isAlive()) {
                running.add(threads[i].getName());
            }
        }
        return running;
    }
}
