package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonNeutral;
import io.signet.event.json.internal.text.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a legacy event a finding: {@code metadata}, and the argument that holds the source event
 * (pkg/events/findings/findings.go, v0.24.1). It was called {@code triggeredBy} before v0.24.
 */
final class LegacyFinding {

    private final JsonFields metadata;
    private final Map<String, JsonValue> properties;
    private final int maxDigits;
    private final @Nullable Event detectedFrom;

    LegacyFinding(JsonFields metadata, List<RawArgument> arguments, int maxDigits) throws AmbiguousKeyException {
        this.metadata = metadata;
        properties = properties(FieldType.OBJECT.read(metadata.get("Properties")));
        this.maxDigits = maxDigits;
        detectedFrom = detectedFrom(arguments, maxDigits);
    }

    private static Map<String, JsonValue> properties(@Nullable JsonValue object) throws AmbiguousKeyException {
        Map<String, JsonValue> properties = new HashMap<>();
        if (object == null) {
            return properties;
        }
        for (JsonMembers members = object.members(); members.next(); ) {
            String key = members.key();
            if (properties.put(key, members.value()) != null) {
                throw new AmbiguousKeyException("metadata.Properties." + key);
            }
        }
        return properties;
    }

    private static @Nullable Event detectedFrom(List<RawArgument> arguments, int maxDigits) {
        for (RawArgument argument : arguments) {
            boolean isSource =
                    argument.name().equals("detectedFrom") || argument.name().equals("triggeredBy");
            if (isSource && argument instanceof RecordedArgument recorded) {
                JsonValue json = recorded.json().orElse(null);
                if (json != null && json.kind() == JsonValue.Kind.OBJECT) {
                    return sourceEvent(json, maxDigits);
                }
            }
        }
        return null;
    }

    /** A key that occurs twice inside an argument's value spoils that value, not the line. */
    static @Nullable Event sourceEvent(JsonValue json, int maxDigits) {
        try {
            JsonFields fields = AmbiguousKeyException.unambiguous(JsonFields.of(json, LegacyKeys.SOURCE_EVENT), "");
            EventBuilder event = Event.builder(
                            FieldType.TEXT.optional(fields.get("name")).orElse(""))
                    .origin(Origin.UNKNOWN);
            FieldType.number(FieldType.SIGNED, fields.get("id")).ifPresent(event::eventId);
            FieldType.number(FieldType.SIGNED, fields.get("returnValue")).ifPresent(event::returnValue);
            LegacyArguments.decode(fields.get("args"), "", maxDigits).forEach(event::argument);
            return event.build();
        } catch (AmbiguousKeyException e) {
            return null;
        }
    }

    FindingInfo info() {
        FindingInfo.Builder info = FindingInfo.builder();
        FieldType.TEXT.optional(metadata.get("Version")).ifPresent(info::version);
        FieldType.TEXT.optional(metadata.get("Description")).ifPresent(info::description);
        FieldType.TEXTS.optional(metadata.get("Tags")).ifPresent(info::tags);
        properties.forEach((key, json) -> JsonNeutral.of(json, maxDigits).ifPresent(value -> {
            info.property(key, value);
            special(key, value, info);
        }));
        if (detectedFrom != null) {
            info.detectedFrom(detectedFrom);
        }
        return info.build();
    }

    private static void special(String key, Object value, FindingInfo.Builder info) {
        if (value instanceof Long severity && key.equals("Severity") && severity.intValue() == severity) {
            info.severity(severity.intValue());
        }
        if (value instanceof String text) {
            switch (key) {
                case "signatureID" -> info.signatureId(text);
                case "signatureName" -> info.signatureName(text);
                case "Category" -> info.category(text);
                case "Technique" -> info.technique(text);
                case "external_id" -> info.techniqueId(text);
                default -> {}
            }
        }
    }

    void checkFields(FieldProblems problems) {
        FieldType.TEXT.check("metadata.Version", metadata.get("Version"), problems);
        FieldType.TEXT.check("metadata.Description", metadata.get("Description"), problems);
        FieldType.TEXTS.check("metadata.Tags", metadata.get("Tags"), problems);
        FieldType.OBJECT.check("metadata.Properties", metadata.get("Properties"), problems);
        properties.forEach((key, value) -> {
            String reason = JsonNeutral.problem(value, maxDigits);
            if (reason != null) {
                problems.reportHeader("metadata.Properties." + key, "cannot be read: " + reason);
            }
        });
    }
}
