package io.signet.event.json.internal.v1beta1;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.legacy.SourceEvents;
import io.signet.event.json.internal.text.JsonWriter;
import io.signet.event.json.internal.text.ObjectWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what makes an event a detection: {@code threat} and {@code detected_from}. */
final class DetectionEncoder {

    private static final String CATEGORY = "Category";

    /** Properties of legacy findings that main has fields for. */
    private static final Set<String> FIELDS = Set.of("Severity", "Technique", "external_id", "signatureName");

    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*+");
    private static final int LONGEST_CHAIN = 16;

    private final JsonWriter style;
    private final FindingInfo finding;
    private final @Nullable V1beta1Event recorded;
    private final EncodingNotes notes;

    private DetectionEncoder(
            JsonWriter style, FindingInfo finding, @Nullable V1beta1Event recorded, EncodingNotes notes) {
        this.style = style;
        this.finding = finding;
        this.recorded = recorded;
        this.notes = notes;
    }

    static void encode(ObjectWriter out, Event event, @Nullable V1beta1Event recorded, EncodingNotes notes) {
        FindingInfo finding = event.finding().orElse(null);
        if (finding == null) {
            return;
        }
        DetectionEncoder encoder = new DetectionEncoder(JsonWriter.ofMain(), finding, recorded, notes);
        if (encoder.hasThreat()) {
            encoder.threat(out.key("threat"));
        }
        finding.detectedFrom().ifPresent(source -> encoder.source(source, out.key("detected_from"), 0));
        if (finding.version().isPresent()) {
            notes.lost("finding's version", "main has no such field");
        }
        if (finding.tags().isPresent()) {
            notes.lost("finding's tags", "main has no such field");
        }
    }

    /** The arguments but for the one that holds the event that a finding was raised on. */
    static List<RawArgument> withoutSource(Event event) {
        boolean hasSource = event.finding().flatMap(FindingInfo::detectedFrom).isPresent();
        return hasSource
                ? event.arguments().stream()
                        .filter(DetectionEncoder::isNoSource)
                        .toList()
                : event.arguments();
    }

    private static boolean isNoSource(RawArgument argument) {
        return !SourceEvents.isDataItem(argument)
                && (argument instanceof DataItem || !SourceEvents.NAMES.contains(argument.name()));
    }

    private @Nullable Message message() {
        return recorded == null || recorded.finding == null ? null : recorded.finding.threat;
    }

    private boolean hasThreat() {
        Message message = message();
        return message == null ? !isSourceAlone() : message.exists();
    }

    private boolean isSourceAlone() {
        FindingInfo.Builder source = FindingInfo.builder();
        finding.detectedFrom().ifPresent(source::detectedFrom);
        return finding.detectedFrom().isPresent() && source.build().equals(finding);
    }

    private void threat(JsonWriter to) {
        ObjectWriter threat = new ObjectWriter(style);
        finding.description().ifPresent(text -> threat.key("description").text(text));
        mitre(threat);
        if (finding.severity().isEmpty()) {
            notes.derived("finding's severity", "0: main always prints one");
        }
        threat.key("severity").number(finding.severity().orElse(0));
        finding.signatureName().ifPresent(name -> threat.key("name").text(name));
        Map<String, String> properties = properties();
        if (!properties.isEmpty()) {
            JsonWriter object = threat.key("properties").open('{');
            properties.forEach((key, value) -> object.key(key).text(value));
            object.close('}');
        }
        Message message = message();
        threat.writeTo(to, message == null ? null : message.object(), MessageType.THREAT.keys(), false);
    }

    private void mitre(ObjectWriter threat) {
        ObjectWriter mitre = new ObjectWriter(style);
        tactic().ifPresent(name -> {
            JsonWriter tactic = mitre.key("tactic").open('{');
            tactic.key("name").text(name);
            tactic.close('}');
        });
        if (finding.technique().isPresent() || finding.techniqueId().isPresent()) {
            JsonWriter technique = mitre.key("technique").open('{');
            finding.techniqueId().ifPresent(id -> technique.key("id").text(id));
            finding.technique().ifPresent(name -> technique.key("name").text(name));
            technique.close('}');
        }
        if (!mitre.isEmpty()) {
            mitre.writeTo(threat.key("mitre"));
        }
    }

    /** Main spells out what legacy findings have as a category: {@code defense-evasion} is Defense Evasion. */
    private Optional<String> tactic() {
        Optional<String> category = finding.category();
        boolean isSlug = category.isPresent()
                && category.get().equals(finding.properties().get(CATEGORY))
                && SLUG.matcher(category.get()).matches();
        if (!isSlug) {
            return category;
        }
        notes.derived("finding's tactic", "the category in the spelling of main");
        return Optional.of(spelt(category.get()));
    }

    private static String spelt(String slug) {
        StringBuilder name = new StringBuilder(slug.replace('-', ' '));
        for (int i = 0; i < name.length(); i++) {
            boolean isFirst = i == 0 || name.charAt(i - 1) == ' ';
            if (isFirst && !slug.startsWith("and-", i)) {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        finding.properties().forEach((key, value) -> {
            if (recorded != null || !FIELDS.contains(key)) {
                properties.put(key, text(key, value));
            }
        });
        finding.signatureId().ifPresent(id -> properties.putIfAbsent("signatureID", id));
        return properties;
    }

    private String text(String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        notes.lost("type of finding's property " + EncodingNotes.member(key), "main prints properties as text");
        JsonWriter json = JsonWriter.ofMain();
        json.neutral(value);
        return json.toString();
    }

    private void source(Event source, JsonWriter to, int depth) {
        to.open('{');
        to.key("id").number(source.eventId().orElse(0));
        to.key("name").text(source.name());
        Optional<Event> parent = source.finding().flatMap(FindingInfo::detectedFrom);
        if (parent.isEmpty()) {
            parent = SourceEvents.in(source);
        }
        List<RawArgument> items = parent.isPresent()
                ? source.arguments().stream()
                        .filter(DetectionEncoder::isNoSource)
                        .toList()
                : source.arguments();
        if (!items.isEmpty()) {
            new ItemEncoder(to.key("data"), notes).encode(items);
        }
        if (!source.returnValue().equals(V1beta1Event.returnValueOf(source))) {
            notes.lost("detectedFrom.returnValue", "main has it as an argument alone");
        }
        if (parent.isPresent() && depth < LONGEST_CHAIN) {
            source(parent.get(), to.key("parent"), depth + 1);
        }
        to.close('}');
    }
}
