package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.text.JsonValue;
import org.jspecify.annotations.Nullable;

/** One record in an envelope, with what is said about this one alone. */
public sealed interface Payload {

    /** What is said about this record alone. */
    Facts facts();

    /** A record as text. */
    record Text(String text, Facts facts) implements Payload {}

    /** A record as part of the document that the envelope is. */
    record Json(JsonValue value, Facts facts) implements Payload {}

    /** A record in base64, perhaps of compressed text. */
    record Encoded(String base64, Facts facts) implements Payload {}

    /** A record that cannot be taken out. */
    record TooDeep(String message, Facts facts) implements Payload {}

    /** A record that may stand there as text or as JSON; null for anything else. */
    static @Nullable Payload of(@Nullable JsonValue value, Facts facts) {
        if (value == null) {
            return null;
        }
        return switch (value.kind()) {
            case STRING -> new Text(String.valueOf(value.string()), facts);
            case OBJECT, LIST -> new Json(value, facts);
            default -> null;
        };
    }
}
