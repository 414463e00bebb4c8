package io.signet.event.json.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one object: the members that are known, and what else the object had from which they were read. */
public final class ObjectWriter {

    private final JsonWriter values;
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /** One that writes as {@code style} does. */
    public ObjectWriter(JsonWriter style) {
        values = style.another();
    }

    /** Begins a member; its value is to be appended to what this returns, before the next one. */
    public JsonWriter key(String key) {
        keys.add(key);
        starts.add(values.length());
        return values;
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The known members alone. */
    public void writeTo(JsonWriter out) {
        out.open('{');
        for (int i = 0; i < keys.size(); i++) {
            write(i, out);
        }
        out.close('}');
    }

    /**
     * The known members, and those of the recorded object that are not known.
     *
     * @param inPlace whether to keep the recorded object's order, nulls and strings
     */
    public void writeTo(JsonWriter out, @Nullable JsonValue recorded, Set<String> known, boolean inPlace) {
        if (inPlace) {
            writeInPlace(out, recorded, known);
        } else {
            writeTo(out, recorded, known);
        }
    }

    private void writeTo(JsonWriter out, @Nullable JsonValue recorded, Set<String> known) {
        out.open('{');
        for (int i = 0; i < keys.size(); i++) {
            write(i, out);
        }
        for (JsonMembers members = members(recorded); members != null && members.next(); ) {
            String key = members.key();
            if (!known.contains(key)) {
                out.key(key).rewrite(members.value());
            }
        }
        out.close('}');
    }

    /** Known members that the recorded object does not have come last. */
    private void writeInPlace(JsonWriter out, @Nullable JsonValue recorded, Set<String> known) {
        Map<String, Integer> left = new HashMap<>();
        keys.forEach(key -> left.put(key, left.size()));
        out.open('{');
        for (JsonMembers members = members(recorded); members != null && members.next(); ) {
            String key = members.key();
            JsonValue value = members.value();
            Integer index = left.remove(key);
            if (value.isNull() || !known.contains(key) || (index != null && isString(index) && isString(value))) {
                out.key(key).rewrite(value);
            } else if (index != null) {
                write(index, out);
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            if (left.containsKey(keys.get(i))) {
                write(i, out);
            }
        }
        out.close('}');
    }

    private static @Nullable JsonMembers members(@Nullable JsonValue recorded) {
        return recorded == null ? null : recorded.members();
    }

    private boolean isString(int index) {
        return values.charAt(starts.get(index)) == '"';
    }

    private static boolean isString(JsonValue value) {
        return value.kind() == JsonValue.Kind.STRING;
    }

    private void write(int index, JsonWriter out) {
        int end = index + 1 < starts.size() ? starts.get(index + 1) : values.length();
        out.key(keys.get(index)).json(values, starts.get(index), end);
    }
}
