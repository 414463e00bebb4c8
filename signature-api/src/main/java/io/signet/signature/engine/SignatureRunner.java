package io.signet.signature.engine;

import io.signet.event.Event;
import io.signet.signature.Detection;
import io.signet.signature.Finding;
import io.signet.signature.Signal;
import io.signet.signature.SignatureContext;
import io.signet.signature.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
        return findings == null ? List.of() : Collections.unmodifiableList(findings);
    }

    private @Nullable Verdict ask(Event event, LoadedSignature receiver) {
        SignatureCounters counters = receiver.counters();
        counters.offered.increment();
        Verdict verdict = null;
        Throwable failure = null;
        boolean returned = false;
        try {
            verdict = receiver.signature().onEvent(event);
            returned = true;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            failure = e;
            returned = true;
        } finally {
            if (!returned) {
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
                            ? new IllegalStateException("onEvent returned null instead of a verdict")
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
            counters.findings.add(verdict.detections().size());
        }
    }

    List<Finding> signal(LoadedSignature receiver, Signal signal) {
        List<Finding> findings = new ArrayList<>();
        try {
            Verdict verdict = receiver.signature().onSignal(signal);
            if (verdict == null) {
                throw new IllegalStateException("onSignal returned null instead of a verdict");
            }
            for (Detection detection : verdict.detections()) {
                Event about = detection
                        .event()
                        .orElseThrow(() -> new IllegalStateException(
                                "a detection of onSignal names no event: use Detection.about(event)"));
                findings.add(Finding.of(receiver.metadata(), about, detection));
            }
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            receiver.counters().otherFailures.increment();
            report(receiver, SignatureFailure.Phase.SIGNAL, Optional.empty(), e);
        }
        receiver.counters().findings.add(findings.size());
        return findings;
    }

    /** What init threw, or null. */
    static @Nullable Throwable init(LoadedSignature signature, SignatureContext context) {
        try {
            signature.signature().init(context);
            return null;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            return e;
        }
    }

    void close(LoadedSignature signature) {
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
