package io.signet.signature.engine;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.Finding;
import io.signet.signature.Signal;
import io.signet.signature.SignatureContext;
import io.signet.signature.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls signatures, one after the other, so that one that fails stops nobody; counts what they say. */
final class SignatureRunner {

    private final FailureHandler failureHandler;

    SignatureRunner(FailureHandler failureHandler) {
        this.failureHandler = failureHandler;
    }

    List<Finding> offer(Event event, LoadedSignature[] receivers) {
        List<Finding> findings = null;
        for (LoadedSignature receiver : receivers) {
            Verdict verdict = ask(event, receiver);
            if (verdict != null && !verdict.detections().isEmpty()) {
                findings = findings == null ? new ArrayList<>() : findings;
                for (Detection detection : verdict.detections()) {
                    findings.add(Finding.of(receiver.metadata(), event, detection));
                }
            }
        }
        if (findings == null) {
            return List.of();
        }
        countReturned(findings, List.of(receivers));
        return Collections.unmodifiableList(findings);
    }

    private @Nullable Verdict ask(Event event, LoadedSignature receiver) {
        SignatureCounters counters = receiver.counters();
        counters.offered.increment();
        Verdict verdict = null;
        Throwable failure = null;
        boolean passes = true;
        try {
            verdict = receiver.signature().onEvent(event);
            passes = false;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            failure = e;
            passes = false;
        } finally {
            if (passes) {
                counters.failed.increment();
            }
        }
        if (verdict == null) {
            counters.failed.increment();
            report(
                    receiver,
                    SignatureFailure.Phase.EVENT,
                    Optional.of(event),
                    failure == null
                            ? new BrokenVerdictException("onEvent returned null instead of a verdict")
                            : failure);
            return null;
        }
        count(counters, verdict);
        return verdict;
    }

    private static void count(SignatureCounters counters, Verdict verdict) {
        if (verdict.isUndecided()) {
            counters.undecided.increment();
        } else if (verdict.isNone()) {
            counters.none.increment();
        } else {
            counters.raised.increment();
        }
    }

    /** Only what the caller gets counts as found: an error that passes takes along what others found before it. */
    private static void countReturned(List<Finding> findings, List<LoadedSignature> inOrder) {
        int counted = 0;
        for (LoadedSignature signature : inOrder) {
            String id = signature.metadata().id();
            int first = counted;
            while (counted < findings.size()
                    && findings.get(counted).metadata().id().equals(id)) {
                counted++;
            }
            signature.counters().findings.add(counted - first);
        }
    }

    /** Tells each that every source it selected is complete. */
    List<Finding> complete(List<LoadedSignature> receivers) {
        List<Finding> findings = new ArrayList<>();
        for (LoadedSignature receiver : receivers) {
            Set<String> sources = new LinkedHashSet<>();
            receiver.selectors().forEach(selector -> sources.add(selector.source()));
            sources.forEach(source -> signal(receiver, new Signal.SourceCompleted(source), findings));
        }
        countReturned(findings, receivers);
        return Collections.unmodifiableList(findings);
    }

    private void signal(LoadedSignature receiver, Signal signal, List<Finding> findings) {
        Verdict verdict;
        try {
            verdict = receiver.signature().onSignal(signal);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            signalFailed(receiver, e);
            return;
        }
        if (verdict == null) {
            signalFailed(receiver, new BrokenVerdictException("onSignal returned null instead of a verdict"));
            return;
        }
        for (Detection detection : verdict.detections()) {
            Event about = detection.event().orElse(null);
            if (about == null) {
                signalFailed(
                        receiver,
                        new BrokenVerdictException(
                                "a detection of onSignal names no event: use Detection.about(event)"));
            } else {
                findings.add(Finding.of(receiver.metadata(), about, detection));
            }
        }
    }

    private void signalFailed(LoadedSignature receiver, Throwable cause) {
        receiver.counters().otherFailures.increment();
        report(receiver, SignatureFailure.Phase.SIGNAL, Optional.empty(), cause);
    }

    /** Initialises all, in order. When any of them cannot be, closes again those whose init was entered. */
    void initAll(List<LoadedSignature> signatures, SignatureContext context, LoadCheck check) {
        Deque<LoadedSignature> entered = new ArrayDeque<>();
        try {
            for (LoadedSignature signature : signatures) {
                entered.addFirst(signature);
                init(signature, context, check);
            }
        } catch (Throwable passing) {
            closeAll(entered);
            throw passing;
        }
        if (check.hasProblems()) {
            closeAll(entered);
        }
        check.throwIfAny();
    }

    private static void init(LoadedSignature signature, SignatureContext context, LoadCheck check) {
        try {
            signature.signature().init(context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            check.initFailed(signature, e);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            check.initFailed(signature, e);
        }
    }

    /** Closes all, also those that are added meanwhile. An error that passes does so behind the last of them. */
    void closeAll(Deque<LoadedSignature> signatures) {
        Error passing = null;
        while (!signatures.isEmpty()) {
            try {
                close(signatures.remove());
            } catch (Error error) {
                if (passing == null) {
                    passing = error;
                } else if (passing != error) {
                    passing.addSuppressed(error);
                }
            }
        }
        if (passing != null) {
            throw passing;
        }
    }

    private void close(LoadedSignature signature) {
        try {
            signature.signature().close();
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            signature.counters().otherFailures.increment();
            report(signature, SignatureFailure.Phase.CLOSE, Optional.empty(), e);
        }
    }

    private void report(
            LoadedSignature signature, SignatureFailure.Phase phase, Optional<Event> event, Throwable cause) {
        try {
            failureHandler.onFailure(new SignatureFailure(signature.metadata(), phase, event, cause));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError dropped) {
            // The failure is counted; a handler that fails must not become a second way to stop the others.
        }
    }
}
