package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.AmbiguousKeyException.unambiguous;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a v1beta1 event a detection: {@code threat} or {@code detected_from}. */
final class V1beta1Finding {

    private final JsonFields threat;
    private final JsonFields tactic;
    private final JsonFields technique;
    private final Map<String, String> properties;
    private final DetectedFrom detectedFrom;

    private V1beta1Finding(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        threat = unambiguous(JsonFields.of(top.get("threat"), V1beta1Keys.THREAT), "threat");
        JsonFields mitre = unambiguous(JsonFields.of(threat.get("mitre"), V1beta1Keys.MITRE), "threat.mitre");
        tactic = unambiguous(JsonFields.of(mitre.get("tactic"), V1beta1Keys.TACTIC), "threat.mitre.tactic");
        technique = unambiguous(JsonFields.of(mitre.get("technique"), V1beta1Keys.TECHNIQUE), "threat.mitre.technique");
        properties = properties(FieldType.OBJECT.read(threat.get("properties")));
        detectedFrom = new DetectedFrom(top.get("detected_from"), maxDigits);
    }

    static @Nullable V1beta1Finding of(JsonFields top, int maxDigits) throws AmbiguousKeyException {
        boolean isFinding = top.has("threat", JsonValue.Kind.OBJECT) || top.has("detected_from", JsonValue.Kind.OBJECT);
        return isFinding ? new V1beta1Finding(top, maxDigits) : null;
    }

    private static Map<String, String> properties(@Nullable JsonValue object) throws AmbiguousKeyException {
        Map<String, String> properties = new HashMap<>();
        if (object == null) {
            return properties;
        }
        Set<String> keys = new HashSet<>();
        for (JsonMembers members = object.members(); members.next(); ) {
            String key = members.key();
            if (!keys.add(key)) {
                throw new AmbiguousKeyException("threat.properties." + key);
            }
            String text = members.value().string();
            if (text != null) {
                properties.put(key, text);
            }
        }
        return properties;
    }

    FindingInfo info() {
        FindingInfo.Builder info = FindingInfo.builder();
        FieldType.TEXT.optional(threat.get("name")).ifPresent(info::signatureName);
        FieldType.TEXT.optional(threat.get("description")).ifPresent(info::description);
        FieldType.number(FieldType.SIGNED, threat.get("severity")).ifPresent(severity -> {
            if ((int) severity == severity) {
                info.severity((int) severity);
            }
        });
        FieldType.TEXT.optional(tactic.get("name")).ifPresent(info::category);
        FieldType.TEXT.optional(technique.get("name")).ifPresent(info::technique);
        FieldType.TEXT.optional(technique.get("id")).ifPresent(info::techniqueId);
        properties.forEach(info::property);
        Event source = detectedFrom.event();
        if (source != null) {
            info.detectedFrom(source);
        }
        return info.build();
    }

    /** Values in which a bare {@code NaN} may stand. */
    List<JsonValue> argumentValues() {
        return detectedFrom.argumentValues();
    }

    void check(FieldProblems problems) {
        FieldType.TEXT.check("threat.name", threat.get("name"), problems);
        FieldType.TEXT.check("threat.description", threat.get("description"), problems);
        FieldType.SIGNED.check("threat.severity", threat.get("severity"), problems);
        FieldType.OBJECT.check("threat.properties", threat.get("properties"), problems);
        FieldType.TEXT.check("threat.mitre.tactic.name", tactic.get("name"), problems);
        FieldType.TEXT.check("threat.mitre.technique.id", technique.get("id"), problems);
        FieldType.TEXT.check("threat.mitre.technique.name", technique.get("name"), problems);
        detectedFrom.check(problems);
    }
}
