package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import io.signet.event.json.internal.text.ObjectWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code metadata} of a finding. Its conversion always sets five properties, to null when the signature has none
 * (pkg/events/findings/findings.go, v0.24.1), and adds the signature's id and name.
 */
final class LegacyFindingEncoder {

    private static final List<String> ALWAYS = List.of("Severity", "Category", "Technique", "id", "external_id");

    private LegacyFindingEncoder() {}

    static void encode(
            ObjectWriter out, Event event, @Nullable LegacyEvent recorded, boolean inPlace, EncodingNotes notes) {
        FindingInfo finding = event.finding().orElse(null);
        if (finding == null) {
            return;
        }
        if (recorded != null) {
            if (recorded.objects().metadata().object() == null) {
                notes.derived("metadata", "{}: v0.24 tells a finding by it, v0.10 and v0.11 by its name alone");
            }
            recorded(recorded.objects().metadata())
                    .writeTo(out.key("metadata"), recorded.objects().metadata().object(), LegacyKeys.METADATA, inPlace);
            return;
        }
        JsonWriter metadata = out.key("metadata").open('{');
        metadata.key("Version").text(finding.version().orElse(""));
        metadata.key("Description").text(finding.description().orElse(""));
        metadata.key("Tags").neutral(finding.tags().orElse(null));
        metadata.key("Properties").neutral(properties(finding));
        metadata.close('}');
        listCategory(finding, notes);
    }

    /** What was recorded is kept, with what other versions leave out still left out. */
    private static ObjectWriter recorded(JsonFields metadata) {
        ObjectWriter members = new ObjectWriter(JsonWriter.ofGo());
        FieldType.TEXT
                .optional(metadata.get("Version"))
                .ifPresent(version -> members.key("Version").text(version));
        FieldType.TEXT
                .optional(metadata.get("Description"))
                .ifPresent(text -> members.key("Description").text(text));
        JsonValue tags = metadata.get("Tags");
        if (tags != null && (tags.isNull() || FieldType.TEXTS.read(tags) != null)) {
            members.key("Tags").rewrite(tags);
        }
        JsonValue properties = metadata.get("Properties");
        if (properties != null && (properties.isNull() || FieldType.OBJECT.read(properties) != null)) {
            members.key("Properties").rewrite(properties);
        }
        return members;
    }

    private static Map<String, @Nullable Object> properties(FindingInfo finding) {
        Map<String, @Nullable Object> properties = new TreeMap<>();
        ALWAYS.forEach(key -> properties.put(key, null));
        finding.severity().ifPresent(severity -> properties.put("Severity", (long) severity));
        finding.category().ifPresent(category -> properties.put("Category", category));
        finding.technique().ifPresent(technique -> properties.put("Technique", technique));
        finding.techniqueId().ifPresent(id -> properties.put("external_id", id));
        finding.signatureId().ifPresent(id -> properties.put("signatureID", id));
        finding.signatureName().ifPresent(name -> properties.put("signatureName", name));
        properties.putAll(finding.properties());
        return properties;
    }

    /** Main has the tactic's name besides the category, which says the same in other letters. */
    private static void listCategory(FindingInfo finding, EncodingNotes notes) {
        Object property = finding.properties().get("Category");
        String category = finding.category().orElse(null);
        if (property != null && category != null && !slug(category).equals(slug(String.valueOf(property)))) {
            notes.lost("finding's tactic", "v0.24 has the category in its place");
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
