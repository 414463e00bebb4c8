package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.Base64Text;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An argument of the legacy family: its value can be written as it stands. */
final class LegacyArgument extends RecordedArgument {

    /** What the type was called before v0.24, and since. */
    private static final Set<String> BYTES = Set.of("bytes", "[]byte");

    private final @Nullable JsonValue object;

    /** One that is a member of a list or object, and no object itself. */
    LegacyArgument(String name, @Nullable String type, @Nullable JsonValue json, int maxDigits) {
        this(name, type, json, null, maxDigits);
    }

    LegacyArgument(
            String name, @Nullable String type, @Nullable JsonValue json, @Nullable JsonValue object, int maxDigits) {
        super(name, type, json, maxDigits);
        this.object = object;
    }

    /** The object of name, type and value, and of what else it holds. */
    @Nullable
    JsonValue object() {
        return object;
    }

    @Override
    public List<UnknownMember> unknownMembers() {
        List<UnknownMember> members = new ArrayList<>();
        UnknownMember.collect(JsonFields.of(object, Set.of()), LegacyKeys.ARGUMENT, "args[]", members);
        return members;
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
