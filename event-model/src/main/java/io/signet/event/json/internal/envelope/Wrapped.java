package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An object that may be an envelope, as envelopes look at it. */
public final class Wrapped {

    private final JsonValue object;
    private final JsonFields fields;
    private final Predicate<JsonValue> isEvent;

    /**
     * Makes it.
     *
     * @param fields its members, {@link Envelopes#keys()} among them
     * @param isEvent whether an object is an event of a known dialect
     */
    public Wrapped(JsonValue object, JsonFields fields, Predicate<JsonValue> isEvent) {
        this.object = object;
        this.fields = fields;
        this.isEvent = isEvent;
    }

    /** As somebody sees it who takes the last of equal keys. */
    Wrapped lastOfEqualKeys() {
        return new Wrapped(object, fields.lastOfEqualKeys(), isEvent);
    }

    @Nullable
    JsonValue get(String key) {
        return fields.get(key);
    }

    boolean has(String key) {
        return fields.has(key);
    }

    boolean has(String key, JsonValue.Kind kind) {
        return fields.has(key, kind);
    }

    boolean hasText(String key) {
        return fields.has(key, JsonValue.Kind.STRING);
    }

    /** Whether a member is text that begins as a JSON document. */
    boolean hasDocument(String key) {
        String text = text(key);
        return text != null && isDocument(text);
    }

    static boolean isDocument(String text) {
        String document = text.stripLeading();
        return document.startsWith("{") || document.startsWith("[");
    }

    boolean hasEvent(String key) {
        JsonValue value = fields.get(key);
        return value != null && value.kind() == JsonValue.Kind.OBJECT && isEvent.test(value);
    }

    boolean isEventItself() {
        return isEvent.test(object);
    }

    @Nullable
    String text(String key) {
        JsonValue value = fields.get(key);
        return value == null ? null : value.string();
    }

    /** Text behind a way of keys, or null. Which of equal keys is taken does not matter for what is only said beside. */
    @Nullable
    String textAt(String key, String... more) {
        JsonValue value = fields.get(key);
        for (String step : more) {
            value = value == null ? null : JsonFields.of(value, Set.of(step)).get(step);
        }
        if (value == null) {
            return null;
        }
        return value.kind() == JsonValue.Kind.NUMBER ? value.raw() : value.string();
    }

    /** The first of some members that holds a time. */
    Optional<Instant> time(String... keys) {
        for (String key : keys) {
            Optional<Instant> time = Times.of(fields.get(key));
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    /** The record that a member is. */
    @Nullable
    Payload payload(String key) throws AmbiguousKeyException {
        if (fields.isRepeated(key)) {
            throw new AmbiguousKeyException(key);
        }
        return Payload.of(fields.get(key), Facts.NONE);
    }

    /** The first member that is an event. */
    @Nullable
    Payload firstEvent() {
        for (JsonMembers members = object.members(); members.next(); ) {
            JsonValue value = members.value();
            if (value.kind() == JsonValue.Kind.OBJECT && isEvent.test(value)) {
                return new Payload.Json(value, Facts.NONE);
            }
        }
        return null;
    }

    /** Whether there are no members but these. */
    boolean hasOnly(Set<String> keys) {
        for (JsonMembers members = object.members(); members.next(); ) {
            if (!keys.contains(members.key())) {
                return false;
            }
        }
        return true;
    }
}
