package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.FieldType.TEXT;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a v1beta1 event a detection: {@code threat}, or the event it was raised on. */
final class V1beta1Finding {

    final Message threat;
    private final Message mitre;
    private final Message tactic;
    private final Message technique;
    private final Map<String, JsonValue> properties;
    private final DetectedFrom detectedFrom;

    private V1beta1Finding(Message threat, DetectedFrom detectedFrom) throws AmbiguousKeyException {
        this.threat = threat;
        this.detectedFrom = detectedFrom;
        mitre = threat.message("mitre", MessageType.MITRE);
        tactic = mitre.message("tactic", MessageType.TACTIC);
        technique = mitre.message("technique", MessageType.TECHNIQUE);
        properties = properties(FieldType.OBJECT.read(threat.get("properties")));
    }

    static @Nullable V1beta1Finding of(Message top, List<DataItem> items, int maxDigits) throws AmbiguousKeyException {
        Message threat = top.message("threat", MessageType.THREAT);
        DetectedFrom detectedFrom = DetectedFrom.of(top, items, maxDigits);
        return threat.exists() || detectedFrom.event() != null ? new V1beta1Finding(threat, detectedFrom) : null;
    }

    private static Map<String, JsonValue> properties(@Nullable JsonValue object) throws AmbiguousKeyException {
        Map<String, JsonValue> properties = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (JsonMembers members = object == null ? null : object.members(); members != null && members.next(); ) {
            String key = members.key();
            if (!keys.add(key)) {
                throw new AmbiguousKeyException("threat.properties." + key);
            }
            properties.put(key, members.value());
        }
        return properties;
    }

    FindingInfo info() {
        FindingInfo.Builder info = FindingInfo.builder();
        TEXT.optional(threat.get("name")).ifPresent(info::signatureName);
        TEXT.optional(threat.get("description")).ifPresent(info::description);
        ProtoTypes.SEVERITY.optional(threat.get("severity")).ifPresent(severity -> info.severity(severity.intValue()));
        if (threat.exists() && !threat.has("severity")) {
            info.severity(0); // protobuf leaves out the first of an enum
        }
        TEXT.optional(tactic.get("name")).ifPresent(info::category);
        TEXT.optional(technique.get("name")).ifPresent(info::technique);
        TEXT.optional(technique.get("id")).ifPresent(info::techniqueId);
        properties.forEach((key, value) -> TEXT.optional(value).ifPresent(text -> info.property(key, text)));
        Event source = detectedFrom.event();
        if (source != null) {
            info.detectedFrom(source);
        }
        return info.build();
    }

    void collectUnknown(List<UnknownMember> members) {
        for (Message message : List.of(threat, mitre, tactic, technique)) {
            message.collectUnknown(members);
        }
        detectedFrom.collectUnknown(members);
    }

    /** Values in which a bare {@code NaN} may stand. */
    List<JsonValue> argumentValues() {
        return detectedFrom.argumentValues();
    }

    /** Whether any field is spelt in camel case. */
    boolean isInCamelCase() {
        return detectedFrom.isInCamelCase();
    }

    void check(FieldProblems problems) {
        threat.check(problems, TEXT, "name", "description");
        threat.check(problems, ProtoTypes.SEVERITY, "severity");
        threat.check(problems, FieldType.OBJECT, "properties", "mitre");
        properties.forEach((key, value) -> TEXT.check("threat.properties." + key, value, problems));
        mitre.check(problems, FieldType.OBJECT, "tactic", "technique");
        tactic.check(problems, TEXT, "name");
        technique.check(problems, TEXT, "id", "name");
        detectedFrom.check(problems);
    }
}
