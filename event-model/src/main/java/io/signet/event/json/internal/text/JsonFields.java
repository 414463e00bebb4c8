package io.signet.event.json.internal.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one object that somebody reads, by key. The first of equal keys is kept, and the second noted. */
public final class JsonFields {

    private static final JsonFields NONE = new JsonFields(null, Map.of(), null, Map.of());

    private final @Nullable JsonValue object;
    private final Map<String, JsonValue> values;
    private final @Nullable String repeated;
    private final Map<String, JsonValue> repeats;

    private JsonFields(
            @Nullable JsonValue object,
            Map<String, JsonValue> values,
            @Nullable String repeated,
            Map<String, JsonValue> repeats) {
        this.object = object;
        this.values = values;
        this.repeated = repeated;
        this.repeats = repeats;
    }

    /** Indexes an object; for any other kind, and for no value, there are no members. */
    public static JsonFields of(@Nullable JsonValue object, Set<String> keys) {
        if (object == null || object.kind() != JsonValue.Kind.OBJECT) {
            return NONE;
        }
        Map<String, JsonValue> values = new HashMap<>();
        Map<String, JsonValue> repeats = Map.of();
        String repeated = null;
        for (JsonMembers members = object.members(); members.next(); ) {
            String key = members.key();
            if (keys.contains(key) && values.putIfAbsent(key, members.value()) != null) {
                repeats = repeated == null ? new HashMap<>() : repeats;
                repeats.put(key, members.value());
                repeated = repeated == null ? key : repeated;
            }
        }
        return new JsonFields(object, values, repeated, repeats);
    }

    /** What a reader sees who takes the last of equal keys. */
    public JsonFields lastOfEqualKeys() {
        if (repeated == null) {
            return this;
        }
        Map<String, JsonValue> last = new HashMap<>(values);
        last.putAll(repeats);
        return new JsonFields(object, last, repeated, repeats);
    }

    /**
     * The same members by the names that their keys spell; two spellings of one name are equal keys. The same object when every
     * key is its own name.
     */
    public JsonFields renamed(Map<String, String> nameOfKey) {
        boolean isSpeltSo = true;
        for (String key : values.keySet()) {
            isSpeltSo &= key.equals(nameOfKey.get(key));
        }
        if (isSpeltSo) {
            return this;
        }
        Map<String, JsonValue> named = new HashMap<>();
        Map<String, JsonValue> namedAgain = new HashMap<>(repeats);
        String again = repeated;
        for (Map.Entry<String, JsonValue> value : values.entrySet()) {
            String name = nameOfKey.getOrDefault(value.getKey(), value.getKey());
            if (named.putIfAbsent(name, value.getValue()) != null) {
                namedAgain.put(name, value.getValue());
                again = name;
            }
        }
        return new JsonFields(object, named, again, namedAgain);
    }

    /** The object that was indexed, or null when there was none. */
    public @Nullable JsonValue object() {
        return object;
    }

    /** The value, or null when the key is not there. */
    public @Nullable JsonValue get(String key) {
        return values.get(key);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean hasAny(Set<String> keys) {
        return values.keySet().stream().anyMatch(keys::contains);
    }

    public boolean has(String key, JsonValue.Kind kind) {
        JsonValue value = values.get(key);
        return value != null && value.kind() == kind;
    }

    /** One key among those asked for that occurs twice, or null. */
    public @Nullable String repeated() {
        return repeated;
    }
}
