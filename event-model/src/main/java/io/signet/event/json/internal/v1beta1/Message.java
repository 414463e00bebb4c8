package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One protobuf message as JSON: its fields by name, whatever their spelling. A scalar stands bare, as text, or as
 * {@code {"value":...}}, as wrapper messages are shown in Tracee's documentation. No field stands twice.
 */
final class Message {

    private static final Set<String> WRAPPED = Set.of("value");

    private final MessageType type;
    private final JsonFields fields;
    private final Map<String, JsonValue> unwrapped;
    private final String path;
    private final boolean exists;
    private final boolean camelCase;

    private Message(JsonFields spelt, MessageType type, String path, boolean exists) throws AmbiguousKeyException {
        this.type = type;
        this.path = path;
        this.exists = exists;
        fields = AmbiguousKeyException.unambiguous(spelt.renamed(type.nameOfKey()), path);
        camelCase = fields != spelt;
        unwrapped = unwrapped(type.scalars());
    }

    /** A message of a type; for no value, and for one of another kind, a message without fields. */
    static Message of(@Nullable JsonValue json, MessageType type, String path) throws AmbiguousKeyException {
        JsonFields spelt = AmbiguousKeyException.unambiguous(JsonFields.of(json, type.keys()), path);
        return new Message(spelt, type, path, json != null && json.kind() == JsonValue.Kind.OBJECT);
    }

    /** The event itself. */
    static Message top(JsonFields spelt) throws AmbiguousKeyException {
        return new Message(AmbiguousKeyException.unambiguous(spelt, ""), MessageType.EVENT, "", true);
    }

    private Map<String, JsonValue> unwrapped(Set<String> scalars) throws AmbiguousKeyException {
        Map<String, JsonValue> values = Map.of();
        for (String name : scalars) {
            if (fields.has(name, JsonValue.Kind.OBJECT)) {
                JsonFields wrapper =
                        AmbiguousKeyException.unambiguous(JsonFields.of(fields.get(name), WRAPPED), path(name));
                JsonValue value = wrapper.get("value");
                if (value != null) {
                    values = values.isEmpty() ? new HashMap<>() : values;
                    values.put(name, value);
                }
            }
        }
        return values;
    }

    /** A message inside this one. */
    Message message(String name, MessageType type) throws AmbiguousKeyException {
        return of(fields.get(name), type, path(name));
    }

    /** A value, without the wrapper that may be around a scalar; null when the field is not there. */
    @Nullable
    JsonValue get(String name) {
        JsonValue value = unwrapped.get(name);
        return value == null ? fields.get(name) : value;
    }

    /** The object it was read from, or null when there is none. */
    @Nullable
    JsonValue object() {
        return fields.object();
    }

    /** Adds the members that are no fields of it. */
    void collectUnknown(List<UnknownMember> members) {
        if (path.isEmpty()) {
            UnknownMember.collect(fields, type.keys(), members);
        } else {
            UnknownMember.collect(fields, type.keys(), path, members);
        }
    }

    /** Whether there is such a message at all. */
    boolean exists() {
        return exists;
    }

    boolean has(String name) {
        return fields.has(name);
    }

    boolean has(String name, JsonValue.Kind kind) {
        JsonValue value = get(name);
        return value != null && value.kind() == kind;
    }

    /** Whether any field is spelt in camel case. */
    boolean isInCamelCase() {
        return camelCase;
    }

    Optional<String> knownText(String name) {
        return FieldType.knownText(get(name));
    }

    OptionalLong number(FieldType<Long> type, String name) {
        return FieldType.number(type, get(name));
    }

    /** The way to it. */
    String path() {
        return path;
    }

    /** The way to a field. */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void check(FieldProblems problems, FieldType<?> type, String... names) {
        for (String name : names) {
            type.check(path(name), get(name), problems);
        }
    }
}
