package io.signet.testkit.replay;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a signature with Tracee itself: a capture holds Tracee's findings beside the events they were raised on, and what
 * a signature raises on these must be the same.
 *
 * <pre>{@code
 * UpstreamParity.of(Capture.of(path)).compare(new DroppedExecutable()).requireAgreement();
 * }</pre>
 *
 * <p>A finding of Tracee's is this signature's when it names its id; where a dialect prints no id, when it has its event
 * name. Two findings are the same when time, process and thread of their events are, and the container and the data that
 * both print. Configured and run by one thread.
 */
public final class UpstreamParity {

    private final Capture capture;
    private final Set<String> compared = new HashSet<>();
    private Consumer<SignatureEngineBuilder> settings = engine -> {};

    private UpstreamParity(Capture capture) {
        this.capture = Objects.requireNonNull(capture, "capture");
    }

    /**
     * Compares in a capture.
     *
     * @param capture the capture; it is read twice
     * @return a comparison of all data
     */
    public static UpstreamParity of(Capture capture) {
        return new UpstreamParity(capture);
    }

    /**
     * Compares only some of the data.
     *
     * @param names names in the findings' data, such as {@code path}
     * @return this comparison
     */
    public UpstreamParity comparing(String... names) {
        compared.addAll(List.of(names));
        return this;
    }

    /**
     * Sets what else the engine has: data sources, a clock.
     *
     * @param settings for example {@code engine -> engine.clock(fixed)}
     * @return this comparison
     */
    public UpstreamParity engine(Consumer<SignatureEngineBuilder> settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Runs the signature over the events, and compares.
     *
     * @param signature an instance that is used for this alone
     * @return what both raised, and what only one did
     * @throws IOException when the capture cannot be read to its end
     * @throws io.signet.signature.engine.SignatureLoadException when the signature cannot be loaded
     */
    public ParityReport compare(Signature signature) throws IOException {
        Theirs theirs = readTheirs(signature.metadata());
        Ours ours = new Ours(theirs.keys());
        try (SignatureHarness harness = SignatureHarness.of(signature, settings);
                EventReader events = open()) {
            while (events.next()) {
                if (events.event().finding().isEmpty()) {
                    ours.add(events.place(), harness.send(events.event()));
                }
            }
            harness.complete().forEach(finding -> ours.add(Optional.empty(), finding));
        }
        return report(signature.metadata().id(), theirs, ours);
    }

    private EventReader open() throws IOException {
        return EventReader.of(capture.open(), capture.name()).open();
    }

    private Theirs readTheirs(SignatureMetadata metadata) throws IOException {
        Theirs theirs = new Theirs(new ArrayList<>(), new TreeMap<>());
        try (EventReader events = open()) {
            while (events.next()) {
                Event event = events.event();
                Optional<FindingInfo> info = event.finding();
                if (info.isEmpty()) {
                    continue;
                }
                if (isOf(metadata, event, info.get())) {
                    theirs.findings().add(new Recorded(events.place(), event, TriggerKey.ofFinding(event)));
                } else {
                    String other = info.get().signatureId().orElseGet(() -> eventName(event, info.get()));
                    theirs.others().merge(other, 1L, Long::sum);
                }
            }
        }
        return theirs;
    }

    private static boolean isOf(SignatureMetadata metadata, Event event, FindingInfo info) {
        return info.signatureId()
                .map(metadata.id()::equals)
                .orElseGet(() -> eventName(event, info).equals(metadata.eventName()));
    }

    private static String eventName(Event event, FindingInfo info) {
        return info.findingEventName().orElse(event.name());
    }

    private record Recorded(Place place, Event event, TriggerKey key) {}

    private record Raised(Optional<Place> place, Finding finding) {}

    private record Theirs(List<Recorded> findings, Map<String, Long> others) {

        Set<TriggerKey> keys() {
            Set<TriggerKey> keys = new HashSet<>();
            findings.forEach(recorded -> keys.add(recorded.key()));
            return keys;
        }
    }

    /** What the signature raised, and what it made of the events that Tracee raised something on. */
    private static final class Ours {

        private final Set<TriggerKey> asked;
        private final Map<TriggerKey, List<Raised>> raised = new LinkedHashMap<>();
        private final Map<TriggerKey, List<ParityReport.Trigger>> triggers = new HashMap<>();

        Ours(Set<TriggerKey> asked) {
            this.asked = asked;
        }

        void add(Place place, Outcome outcome) {
            outcome.findings().forEach(finding -> add(Optional.of(place), finding));
            TriggerKey key = TriggerKey.of(outcome.event());
            if (asked.contains(key)) {
                triggers.computeIfAbsent(key, none -> new ArrayList<>()).add(new ParityReport.Trigger(place, outcome));
            }
        }

        void add(Optional<Place> place, Finding finding) {
            raised.computeIfAbsent(TriggerKey.of(finding.event()), none -> new ArrayList<>())
                    .add(new Raised(place, finding));
        }

        /** The event that Tracee names, or else one that the rule looked at. */
        Optional<ParityReport.Trigger> trigger(Recorded theirs) {
            Optional<String> name =
                    theirs.event().finding().flatMap(FindingInfo::detectedFrom).map(Event::name);
            List<ParityReport.Trigger> candidates = triggers.getOrDefault(theirs.key(), List.of()).stream()
                    .filter(trigger -> name.isEmpty()
                            || name.get().equals(trigger.outcome().event().name()))
                    .toList();
            return candidates.stream()
                    .filter(trigger -> trigger.outcome().kind() != Outcome.Kind.NOT_SELECTED)
                    .findFirst()
                    .or(() -> candidates.stream().findFirst());
        }
    }

    private ParityReport report(String id, Theirs theirs, Ours ours) {
        List<ParityReport.Agreed> agreed = new ArrayList<>();
        List<ParityReport.OnlyTheirs> onlyTheirs = new ArrayList<>();
        for (Recorded recorded : theirs.findings()) {
            List<Raised> candidates = ours.raised.getOrDefault(recorded.key(), List.of());
            Optional<Raised> same = candidates.stream()
                    .filter(raised -> hasSameContainer(raised.finding().event(), recorded.event())
                            && hasSameData(raised.finding(), recorded.event()))
                    .findFirst();
            if (same.isPresent()) {
                candidates.remove(same.get());
                agreed.add(new ParityReport.Agreed(recorded.place(), same.get().place()));
            } else {
                onlyTheirs.add(new ParityReport.OnlyTheirs(recorded.place(), recorded.event(), ours.trigger(recorded)));
            }
        }
        List<ParityReport.OnlyOurs> onlyOurs = ours.raised.values().stream()
                .flatMap(List::stream)
                .map(raised -> new ParityReport.OnlyOurs(raised.place(), raised.finding()))
                .toList();
        return new ParityReport(id, capture.name(), agreed, onlyTheirs, onlyOurs, theirs.others());
    }

    private static boolean hasSameContainer(Event ours, Event theirs) {
        Optional<String> left = ours.container().id();
        Optional<String> right = theirs.container().id();
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    /** What Tracee did not print says nothing: v0.10 printed no data of a finding. */
    private boolean hasSameData(Finding ours, Event theirs) {
        return ours.data().entrySet().stream()
                .filter(entry -> compared.isEmpty() || compared.contains(entry.getKey()))
                .allMatch(entry -> agrees(entry.getKey(), entry.getValue(), theirs));
    }

    private static boolean agrees(String name, Object ours, Event theirs) {
        Optional<Map<String, @Nullable Object>> data = theirs.finding().flatMap(FindingInfo::data);
        if (data.isPresent()) {
            return !data.get().containsKey(name) || isSame(ours, data.get().get(name));
        }
        return theirs.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .map(argument -> isSame(ours, argument))
                .orElse(true);
    }

    private static boolean isSame(Object ours, @Nullable Object theirs) {
        return theirs != null && isSame(ours, RawArgument.of("", theirs));
    }

    /** As events compare: bytes are their base64 text, and numbers are their value. */
    private static boolean isSame(Object ours, RawArgument theirs) {
        Optional<Object> value = theirs.value();
        if (value.isEmpty()) {
            return false;
        }
        if (ours instanceof Bytes bytes && value.get() instanceof String text) {
            return bytes.toBase64().equals(text);
        }
        if (ours instanceof Number left && value.get() instanceof Number right) {
            return left.doubleValue() == right.doubleValue() && left.longValue() == right.longValue();
        }
        return ours.equals(value.get());
    }
}
