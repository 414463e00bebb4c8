package io.signet.event.json.internal.legacy;

import io.signet.event.FindingInfo;
import io.signet.event.json.internal.text.JsonWriter;
import java.util.List;
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

    static void encode(JsonWriter out, FindingInfo finding) {
        out.key("metadata").open('{');
        out.key("Version").text(finding.version().orElse(""));
        out.key("Description").text(finding.description().orElse(""));
        out.key("Tags");
        out.neutral(finding.tags().orElse(null));
        out.key("Properties");
        out.neutral(properties(finding));
        out.close('}');
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
}
