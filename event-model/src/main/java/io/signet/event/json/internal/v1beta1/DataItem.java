package io.signet.event.json.internal.v1beta1;

import io.signet.event.Bytes;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonNeutral;
import io.signet.event.json.internal.text.JsonNumbers;
import io.signet.event.json.internal.text.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One data item: the typed key says what the value is, unlike in the legacy family. */
final class DataItem extends RecordedArgument {

    private static final Set<String> LISTS = Set.of("str_array", "int32_array", "u_int64_array");
    private static final Set<String> VALUE_KEY = Set.of("value");

    private final String kind;
    private final int maxDigits;

    DataItem(String name, String kind, @Nullable JsonValue json, int maxDigits) {
        super(name, kind.equals(DataItems.UNTYPED) ? null : kind, json, maxDigits);
        this.kind = kind;
        this.maxDigits = maxDigits;
    }

    @Override
    public boolean isKnownText() {
        return kind.equals("str");
    }

    @Override
    public Optional<Object> value() {
        JsonValue json = json().filter(value -> !value.isNull()).orElse(null);
        if (json == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case "bytes" -> bytes(json);
            case "int32", "int64" -> signed(json).or(() -> neutral(json));
            case "u_int32", "u_int64", "pointer" -> unsigned(json).or(() -> neutral(json));
            case "timespec" ->
                JsonFields.of(json, VALUE_KEY).has("value")
                        ? neutral(JsonFields.of(json, VALUE_KEY).get("value"))
                        : neutral(json);
            default -> LISTS.contains(kind) ? list(json) : neutral(json);
        };
    }

    private Optional<Object> neutral(@Nullable JsonValue json) {
        return json == null ? Optional.empty() : JsonNeutral.of(json, maxDigits);
    }

    /** What is no base64 has no neutral form, so that it is never mistaken for text. */
    private Optional<Object> bytes(JsonValue json) {
        String base64 = json.string();
        return base64 == null ? neutral(json) : Bytes.ofBase64(base64).map(bytes -> bytes);
    }

    private static Optional<Object> signed(JsonValue json) {
        return Optional.ofNullable(JsonNumbers.signed(json));
    }

    private static Optional<Object> unsigned(JsonValue json) {
        Long bits = JsonNumbers.unsigned(json);
        if (bits == null) {
            return Optional.empty();
        }
        return Optional.of(bits < 0 ? new BigInteger(Long.toUnsignedString(bits)) : (Object) bits);
    }

    /** A list is {@code {}} when empty, else {@code {"value":[...]}}; 64-bit elements are decimal text. */
    private Optional<Object> list(JsonValue json) {
        JsonFields fields = JsonFields.of(json, VALUE_KEY);
        JsonValue elements = fields.get("value");
        if (json.kind() != JsonValue.Kind.OBJECT || fields.repeated() != null) {
            return Optional.empty();
        }
        if (elements == null) {
            return Optional.of(List.of());
        }
        return kind.equals("u_int64_array") && elements.kind() == JsonValue.Kind.LIST
                ? unsignedList(elements)
                : neutral(elements);
    }

    private Optional<Object> unsignedList(JsonValue json) {
        List<Object> list = new ArrayList<>();
        for (JsonElements elements = json.elements(); elements.next(); ) {
            Object element = unsigned(elements.value()).orElse(null);
            if (element == null) {
                return neutral(json);
            }
            list.add(element);
        }
        return Optional.of(Collections.unmodifiableList(list));
    }
}
