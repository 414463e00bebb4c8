package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.Base64Text;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.text.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An argument of the legacy family: its value can be written as it stands. */
final class LegacyArgument extends RecordedArgument {

    /** What the type was called before v0.24, and since. */
    private static final Set<String> BYTES = Set.of("bytes", "[]byte");

    LegacyArgument(String name, @Nullable String type, @Nullable JsonValue json, int maxDigits) {
        super(name, type, json, maxDigits);
    }

    @Override
    public @Nullable String problem() {
        String text = type().filter(BYTES::contains)
                .flatMap(type -> json())
                .map(JsonValue::string)
                .orElse(null);
        return text == null ? super.problem() : Base64Text.problem(text);
    }
}
