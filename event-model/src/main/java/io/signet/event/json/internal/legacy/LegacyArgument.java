package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.text.JsonValue;
import org.jspecify.annotations.Nullable;

/** An argument of the legacy family: its value can be written as it stands. */
final class LegacyArgument extends RecordedArgument {

    LegacyArgument(String name, @Nullable String type, @Nullable JsonValue json, int maxDigits) {
        super(name, type, json, maxDigits);
    }
}
