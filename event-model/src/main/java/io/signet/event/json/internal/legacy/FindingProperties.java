package io.signet.event.json.internal.legacy;

import io.signet.event.FindingInfo;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonNeutral;
import io.signet.event.json.internal.text.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The free-form properties of a signature, some of which have a meaning of their own. */
public final class FindingProperties {

    private final @Nullable JsonValue json;
    private final String path;
    private final Map<String, JsonValue> values = new HashMap<>();

    private FindingProperties(@Nullable JsonValue json, String path) {
        this.json = json;
        this.path = path;
    }

    /** Indexes an object that stands somewhere in a document; any other kind has no properties. */
    public static FindingProperties of(@Nullable JsonValue json, String path) throws AmbiguousKeyException {
        FindingProperties properties = new FindingProperties(json, path);
        JsonValue object = FieldType.OBJECT.read(json);
        for (JsonMembers members = object == null ? null : object.members(); members != null && members.next(); ) {
            String key = members.key();
            if (properties.values.put(key, members.value()) != null) {
                throw new AmbiguousKeyException(path + "." + key);
            }
        }
        return properties;
    }

    /** Adds all that can be read. */
    public void describe(FindingInfo.Builder info, int maxDigits) {
        values.forEach((key, value) -> JsonNeutral.of(value, maxDigits).ifPresent(neutral -> {
            info.property(key, neutral);
            special(key, neutral, info);
        }));
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

    /** Reports what cannot be read. */
    public void check(FieldProblems problems, int maxDigits) {
        FieldType.OBJECT.check(path, json, problems);
        values.forEach((key, value) -> {
            String reason = JsonNeutral.problem(value, maxDigits);
            if (reason != null) {
                problems.reportHeader(path + "." + key, "cannot be read: " + reason);
            }
        });
    }
}
