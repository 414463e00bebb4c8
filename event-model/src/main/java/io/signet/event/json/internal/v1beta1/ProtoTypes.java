package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types that protobuf's JSON writes in more than one way. */
final class ProtoTypes {

    /** An enum: its number, or the name that the version at hand has for it. */
    static final FieldType<JsonValue> NUMBER_OR_NAME = FieldType.of(
            "a number or a name",
            value -> value.kind() == JsonValue.Kind.STRING || JsonNumbers.signed(value) != null ? value : null);

    /** Names in the order of their numbers (enum Severity). */
    private static final List<String> SEVERITIES = List.of("INFO", "LOW", "MEDIUM", "HIGH", "CRITICAL");

    static final FieldType<Long> SEVERITY = FieldType.of("a severity", ProtoTypes::severity);

    private ProtoTypes() {}

    private static @Nullable Long severity(JsonValue value) {
        Long number = JsonNumbers.signed(value);
        if (number != null) {
            return number.intValue() == number ? number : null;
        }
        String name = value.string();
        int index = name == null ? -1 : SEVERITIES.indexOf(name);
        return index < 0 ? null : (Long) (long) index;
    }
}
