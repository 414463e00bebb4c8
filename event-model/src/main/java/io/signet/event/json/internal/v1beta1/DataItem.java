package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.Base64Text;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonNeutral;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One data item: the typed key says what the value is, unlike in the legacy family. Untyped values go by their token; the only
 * thing that tells bytes from text there is the argument's name.
 */
final class DataItem extends RecordedArgument {

    private static final String BYTES = "bytes";

    private final String key;
    private final String path;
    private final JsonValue object;
    private final int maxDigits;

    /**
     * Takes the key as it is spelt.
     *
     * @param path the way to the item, for messages
     * @param key with {@link ItemKinds#UNTYPED} and no value for an item that has a name alone
     * @param object the object of name and value, or of the value alone in a map, and of what else it holds
     */
    DataItem(String path, String name, String key, @Nullable JsonValue json, JsonValue object, int maxDigits) {
        super(name, key.equals(ItemKinds.UNTYPED) ? null : key, json, maxDigits);
        this.path = path;
        this.key = key;
        this.object = object;
        this.maxDigits = maxDigits;
    }

    @Override
    public List<UnknownMember> unknownMembers() {
        List<UnknownMember> members = new ArrayList<>();
        UnknownMember.collect(JsonFields.of(object, Set.of()), Set.of("name", key), "data[]", members);
        return members;
    }

    String key() {
        return key;
    }

    void check(String eventName, FieldProblems problems) {
        check(path, eventName, problems);
    }

    /** The name that the key spells; the key itself when no version prints it. */
    String kind() {
        String known = ItemKinds.nameOf(key);
        return known == null ? key : known;
    }

    @Override
    public boolean isKnownText() {
        return kind().equals("str");
    }

    /** What has another type than its key says is what its token says; but bytes that are no base64 are never text. */
    @Override
    public Optional<Object> value() {
        JsonValue json = json().filter(value -> !value.isNull()).orElse(null);
        if (json == null) {
            return Optional.empty();
        }
        Object value = typed(json);
        return value == null && !isUndecodableBytes(json)
                ? JsonNeutral.of(json, maxDigits)
                : Optional.ofNullable(value);
    }

    private @Nullable Object typed(JsonValue json) {
        FieldType<Object> reader = reader(json);
        return isTooLong(json) || reader == null ? null : reader.read(json);
    }

    private @Nullable FieldType<Object> reader(JsonValue json) {
        return kind().equals(ItemKinds.UNTYPED) ? readerOfUntyped(json) : ItemKinds.reader(kind());
    }

    /** A {@code timespec} is the one object that holds a single number. */
    private @Nullable FieldType<Object> readerOfUntyped(JsonValue json) {
        boolean isNumber = ItemKinds.unwrapped(json).kind() == JsonValue.Kind.NUMBER && hasOneMember(json);
        if (isNumber) {
            return ItemKinds.reader("timespec");
        }
        return name().equals(BYTES) && json.kind() == JsonValue.Kind.STRING ? ItemKinds.BYTES : null;
    }

    private static boolean hasOneMember(JsonValue json) {
        var members = json.members();
        return members.next() && !members.next();
    }

    private boolean isTooLong(JsonValue json) {
        JsonValue number = ItemKinds.unwrapped(json);
        return number.kind() == JsonValue.Kind.NUMBER && number.length() > maxDigits;
    }

    private boolean isUndecodableBytes(JsonValue json) {
        return reader(json) == ItemKinds.BYTES && ItemKinds.unwrapped(json).string() != null;
    }

    @Override
    public @Nullable String problem() {
        JsonValue json = json().filter(value -> !value.isNull()).orElse(null);
        FieldType<Object> reader = json == null ? null : reader(json);
        if (json == null || reader == null || isTooLong(json) || reader.read(json) != null) {
            return super.problem();
        }
        String text = reader == ItemKinds.BYTES ? ItemKinds.unwrapped(json).string() : null;
        return text == null ? "is not " + reader.expected() + ", as its key says" : Base64Text.problem(text);
    }
}
