package io.signet.event.json.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * One value inside a document that {@link JsonChecker} has found sound: where it stands, and what it is when asked. Being
 * sound is what makes walking it so simple. Immutable.
 */
public final class JsonValue {

    /** What the first character of a value says it is. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        OBJECT,
        LIST
    }

    final String document;
    final int start;
    final int end;

    JsonValue(String document, int start, int end) {
        this.document = document;
        this.start = start;
        this.end = end;
    }

    /** The value that a sound document is; white space around it is passed over. */
    public static JsonValue of(String document) {
        int start = JsonWalk.skipSpace(document, 0);
        return new JsonValue(document, start, JsonWalk.skipValue(document, start));
    }

    /** A value that stands there in a sound document. */
    public static JsonValue within(String document, int start, int end) {
        return new JsonValue(document, start, end);
    }

    /** The value that its document is. */
    public JsonValue root() {
        return of(document);
    }

    public Kind kind() {
        return switch (document.charAt(start)) {
            case '"' -> Kind.STRING;
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.LIST;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    public boolean isNull() {
        return kind() == Kind.NULL;
    }

    /** The text of a string, or null for any other kind. */
    public @Nullable String string() {
        return kind() == Kind.STRING ? JsonStrings.unescape(document, start + 1, end - 1) : null;
    }

    /** True or false, or null for any other kind. */
    public @Nullable Boolean bool() {
        return kind() == Kind.BOOLEAN ? Boolean.valueOf(document.charAt(start) == 't') : null;
    }

    /** The characters as they stand in the document. */
    public String raw() {
        return document.substring(start, end);
    }

    /** Where it begins in its document. */
    public int start() {
        return start;
    }

    /** How many characters {@link #raw()} has. */
    public int length() {
        return end - start;
    }

    /** The members of an object in order; none for any other kind. */
    public JsonMembers members() {
        return new JsonMembers(this);
    }

    /** The elements of a list in order; none for any other kind. */
    public JsonElements elements() {
        return new JsonElements(this);
    }
}
