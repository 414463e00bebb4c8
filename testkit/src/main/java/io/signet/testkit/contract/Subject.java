package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.signature.EventSelector;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.engine.FailureHandler;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.contract.Witnesses.Witness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A signature under contract: new instances of it, what its author gave, and runs of the two. */
final class Subject {

    /** Stands still, so that a signature which uses the clock it is given can be compared with itself. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-21T13:53:20Z"));

    private final Supplier<? extends Signature> supplier;
    private final Witnesses witnesses;
    private final SignatureLoader.@Nullable Loaded installed;
    private final Duration patience;

    Subject(
            Supplier<? extends Signature> supplier,
            Witnesses witnesses,
            SignatureLoader.@Nullable Loaded installed,
            Duration patience) {
        this.supplier = supplier;
        this.witnesses = witnesses;
        this.installed = installed;
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    /** What to call it in a report, whatever state it is in. */
    String name() {
        String[] name = {"a signature"};
        Throwable ignored = Thrown.by(() -> {
            Signature signature = supplier.get();
            name[0] = signature.getClass().getName();
            String id = signature.metadata().id();
            name[0] = id.isEmpty() ? name[0] : id;
        });
        return name[0];
    }

    /** As the author makes it, with whatever that throws. */
    Signature newInstance() {
        return Objects.requireNonNull(supplier.get(), "null was given instead of a new instance");
    }

    Signature newSignature() {
        Signature[] made = new Signature[1];
        Throwable thrown = Thrown.by(() -> made[0] = newInstance());
        if (thrown != null) {
            throw CannotCheck.since("a new instance cannot be made, see L-01");
        }
        return made[0];
    }

    /** What was installed beside it. */
    SignatureLoader.Loaded installed(Signature signature) {
        return installed == null ? SignatureLoader.load(signature.getClass().getClassLoader()) : installed;
    }

    SignatureMetadata metadata() {
        return metadata(newSignature());
    }

    static SignatureMetadata metadata(Signature signature) {
        SignatureMetadata[] said = new SignatureMetadata[1];
        Throwable thrown = Thrown.by(() -> said[0] = signature.metadata());
        if (thrown != null || said[0] == null) {
            throw CannotCheck.since(
                    "metadata() " + (thrown == null ? "returned null" : Thrown.text(thrown)) + ", see M-01");
        }
        return said[0];
    }

    List<EventSelector> selectors() {
        Signature signature = newSignature();
        List<List<EventSelector>> said = new ArrayList<>();
        Throwable thrown = Thrown.by(() -> said.add(List.copyOf(signature.selectors())));
        if (thrown != null || said.get(0).isEmpty()) {
            throw CannotCheck.since("it has no selectors, see S-01");
        }
        return said.get(0);
    }

    List<Witness> witnesses() {
        if (witnesses.all().isEmpty()) {
            throw CannotCheck.needs("witness events: a sequence on which it raises and one that it rejects,"
                    + " Witnesses.none().positive(event).negative(event)");
        }
        return witnesses.all();
    }

    List<Witness> positives() {
        List<Witness> positives =
                witnesses.all().stream().filter(Witness::isPositive).toList();
        if (positives.isEmpty()) {
            throw CannotCheck.needs(
                    "a positive witness, a sequence of events on which it raises: Witnesses.positive(event)");
        }
        return positives;
    }

    List<Witness> negatives() {
        List<Witness> negatives = witnesses.all().stream()
                .filter(witness -> !witness.isPositive())
                .toList();
        if (negatives.isEmpty()) {
            throw CannotCheck.needs(
                    "a negative witness, an event that it selects and rejects: Witnesses.negative(event)");
        }
        return negatives;
    }

    /** The author's settings, behind the clock that stands still. */
    Consumer<SignatureEngineBuilder> settings() {
        return settings(CLOCK);
    }

    Consumer<SignatureEngineBuilder> settings(InstantSource clock) {
        return engine -> {
            engine.clock(clock);
            witnesses.settings().accept(engine);
        };
    }

    Trial run(List<Event> events) {
        return run(newSignature(), events);
    }

    Trial run(Signature signature, List<Event> events) {
        return run(signature, settings(), events);
    }

    static Trial run(Signature signature, Consumer<SignatureEngineBuilder> settings, List<Event> events) {
        try {
            return Trial.run(signature, settings, events);
        } catch (SignatureLoadException notLoaded) {
            throw cannotLoad(notLoaded);
        } catch (Error passing) {
            throw cannotLoad(passing);
        }
    }

    /** A new instance that has not been sent anything yet. */
    Trial.Running start() {
        try {
            return new Trial.Running(newSignature(), settings());
        } catch (SignatureLoadException notLoaded) {
            throw cannotLoad(notLoaded);
        } catch (Error passing) {
            throw cannotLoad(passing);
        }
    }

    /** A run of a witness on which it throws nothing that it must not. */
    Trial sound(Witness witness) {
        Trial trial = run(witness.events());
        if (!trial.thrown().isEmpty()) {
            throw CannotCheck.since("it " + Thrown.text(trial.thrown().get(0)) + " on " + witness.label()
                    + " as it is, see " + (witness.isPositive() ? "W-01" : "W-02"));
        }
        return trial;
    }

    /** A run of a witness that says the same when it is run again. */
    Trial baseline(Witness witness) {
        Trial first = run(witness.events());
        Trial second = run(witness.events());
        if (!first.said().equals(second.said())) {
            throw CannotCheck.since("two new instances do not say the same of " + witness.label() + ", see D-01");
        }
        return first;
    }

    /** An engine without the kit's watching, for rules that must not be seen to watch. Failures are told to the handler. */
    SignatureEngine engine(Signature signature, FailureHandler onFailure) {
        SignatureEngineBuilder builder = SignatureEngine.builder();
        settings().accept(builder);
        try {
            return builder.add(signature).onFailure(onFailure).build();
        } catch (SignatureLoadException notLoaded) {
            throw cannotLoad(notLoaded);
        } catch (Error passing) {
            throw cannotLoad(passing);
        }
    }

    /** What no engine survives: L-01 says so when init() is to blame. */
    private static CannotCheck cannotLoad(Error passing) {
        return CannotCheck.since("loading it " + Thrown.text(passing));
    }

    static CannotCheck cannotLoad(SignatureLoadException notLoaded) {
        String problem = EscapedText.of(notLoaded.problems().get(0), 400);
        return problem.contains(" requires the data source ")
                ? CannotCheck.needs("a data source in the settings of the witnesses, Witnesses.engine(...): " + problem)
                : CannotCheck.since("an engine does not load it (" + problem + ")");
    }
}
