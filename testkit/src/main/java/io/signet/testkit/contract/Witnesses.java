package io.signet.testkit.contract;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.EventFixture;
import io.signet.testkit.replay.CaseWitness;
import io.signet.testkit.replay.ReplayCase;
import io.signet.testkit.replay.ReplayCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Events that show what a signature does: on which it raises, and which it looks at and rejects. Each witness is a sequence of
 * one or more events that goes to an instance of its own, so that a signature with a memory can have witnesses too. Immutable:
 * each method returns another value.
 *
 * <pre>{@code
 * Witnesses.none()
 *     .positive(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer())
 *     .negative(magicWrite("/tmp/x.zip", FileHeaders.ZIP).inStartedContainer())
 * }</pre>
 */
public final class Witnesses {

    private static final Witnesses NONE = new Witnesses(List.of(), engine -> {});

    private final List<Witness> all;
    private final Consumer<SignatureEngineBuilder> settings;

    private Witnesses(List<Witness> all, Consumer<SignatureEngineBuilder> settings) {
        this.all = List.copyOf(all);
        this.settings = settings;
    }

    /** A sequence of events with what to call it. */
    record Witness(String label, boolean isPositive, List<Event> events) {

        Witness {
            events = List.copyOf(events);
        }

        /** {@code positive witness 1}, or {@code event 2 of positive witness 1} where there are several. */
        String labelOf(int index) {
            if (index >= events.size()) {
                return "the end of " + label;
            }
            return events.size() == 1 ? label : "event " + (index + 1) + " of " + label;
        }
    }

    /**
     * No witness. Most rules cannot be verified without.
     *
     * @return the value without events and settings
     */
    public static Witnesses none() {
        return NONE;
    }

    /**
     * Adds a sequence of events on which a new instance raises at least once.
     *
     * @param first the first event
     * @param more the events behind it
     * @return another value
     */
    public Witnesses positive(Event first, Event... more) {
        return with("", true, list(first, more));
    }

    /**
     * Adds a sequence of events on which a new instance raises at least once.
     *
     * @param first the first event
     * @param more the events behind it
     * @return another value
     */
    public Witnesses positive(EventFixture first, EventFixture... more) {
        return with("", true, built(first, more));
    }

    /**
     * Adds a sequence of events on which a new instance raises at least once.
     *
     * @param name what to call it in messages
     * @param sequence the events, at least one
     * @return another value
     * @throws IllegalArgumentException when there is no event
     */
    public Witnesses positive(String name, List<? extends Event> sequence) {
        return with(name, true, sequence);
    }

    /**
     * Adds a sequence of events on which a new instance raises nothing, the last of which it looks at and rejects.
     *
     * @param first the first event
     * @param more the events behind it
     * @return another value
     */
    public Witnesses negative(Event first, Event... more) {
        return with("", false, list(first, more));
    }

    /**
     * Adds a sequence of events on which a new instance raises nothing, the last of which it looks at and rejects.
     *
     * @param first the first event
     * @param more the events behind it
     * @return another value
     */
    public Witnesses negative(EventFixture first, EventFixture... more) {
        return with("", false, built(first, more));
    }

    /**
     * Adds a sequence of events on which a new instance raises nothing, the last of which it looks at and rejects.
     *
     * @param name what to call it in messages
     * @param sequence the events, at least one
     * @return another value
     * @throws IllegalArgumentException when there is no event
     */
    public Witnesses negative(String name, List<? extends Event> sequence) {
        return with(name, false, sequence);
    }

    /**
     * Adds what cases show, see {@link ReplayCase#witnesses}. Data sources and a clock must be set before, with
     * {@link #engine}.
     *
     * @param cases those of the signature
     * @param signatures makes a new instance each time it is asked
     * @return another value
     * @throws IOException when a capture cannot be read
     */
    public Witnesses fromCases(ReplayCases cases, Supplier<? extends Signature> signatures) throws IOException {
        Witnesses with = this;
        for (ReplayCase each : cases.cases()) {
            for (CaseWitness witness : each.witnesses(signatures, settings)) {
                with = with.with(witness.name(), witness.raises(), witness.events());
            }
        }
        return with;
    }

    /**
     * Sets what the signature needs besides events: data sources, and a clock when it needs a certain one. Rules build many
     * engines, some at the same time, and each is given to these settings. Without a clock of the author's, signatures get
     * one that stands still.
     *
     * @param settings for example {@code engine -> engine.dataSource(KEY, fake)}; must not add signatures
     * @return another value, with these settings behind those there are
     */
    public Witnesses engine(Consumer<SignatureEngineBuilder> settings) {
        Objects.requireNonNull(settings, "settings");
        return new Witnesses(all, this.settings.andThen(settings));
    }

    /**
     * The sequences on which it raises.
     *
     * @return unmodifiable lists of events
     */
    public List<List<Event>> positives() {
        return sequences(true);
    }

    /**
     * The sequences that it rejects.
     *
     * @return unmodifiable lists of events
     */
    public List<List<Event>> negatives() {
        return sequences(false);
    }

    private List<List<Event>> sequences(boolean positive) {
        return all.stream()
                .filter(witness -> witness.isPositive() == positive)
                .map(Witness::events)
                .toList();
    }

    List<Witness> all() {
        return all;
    }

    Consumer<SignatureEngineBuilder> settings() {
        return settings;
    }

    private Witnesses with(String name, boolean positive, List<? extends Event> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a witness is a sequence of at least one event");
        }
        String kind = positive ? "positive witness " : "negative witness ";
        long sameKind =
                all.stream().filter(witness -> witness.isPositive() == positive).count();
        String label = kind + (name.isEmpty() ? String.valueOf(sameKind + 1) : EscapedText.quoted(name, 80));
        List<Witness> more = new ArrayList<>(all);
        more.add(new Witness(label, positive, List.copyOf(events)));
        return new Witnesses(more, settings);
    }

    private static List<Event> list(Event first, Event... more) {
        List<Event> events = new ArrayList<>();
        events.add(first);
        events.addAll(Arrays.asList(more));
        return events;
    }

    private static List<Event> built(EventFixture first, EventFixture... more) {
        List<Event> events = new ArrayList<>();
        events.add(first.build());
        Arrays.stream(more).map(EventFixture::build).forEach(events::add);
        return events;
    }
}
