package io.signet.event.json.internal.text;

/** Goes over a list of objects and their members in one walk: each object is gone through to its end before the next. */
public final class JsonObjects {

    private final String document;
    private int next;
    private int objectStart;
    private int keyStart;
    private int keyEnd;
    private int valueStart;

    /** A list that holds objects only, or another value, which has none. */
    public JsonObjects(JsonValue list) {
        document = list.document;
        next = list.kind() == JsonValue.Kind.LIST ? list.start + 1 : -1;
    }

    /** Goes to the next object; false behind the last. */
    public boolean next() {
        if (next < 0) {
            return false;
        }
        int i = JsonWalk.skipSpace(document, next);
        if (document.charAt(i) == ',') {
            i = JsonWalk.skipSpace(document, i + 1);
        }
        if (document.charAt(i) == ']') {
            return false;
        }
        objectStart = i;
        next = i + 1;
        return true;
    }

    /** Goes to the next member of the object; false behind the last. */
    public boolean nextMember() {
        int i = JsonWalk.skipSpace(document, next);
        if (document.charAt(i) == ',') {
            i = JsonWalk.skipSpace(document, i + 1);
        }
        if (document.charAt(i) == '}') {
            next = i + 1;
            return false;
        }
        keyStart = i + 1;
        keyEnd = JsonWalk.skipString(document, i) - 1;
        int colon = JsonWalk.skipSpace(document, keyEnd + 1);
        valueStart = JsonWalk.skipSpace(document, colon + 1);
        next = JsonWalk.skipValue(document, valueStart);
        return true;
    }

    /** Whether the member's key, which has no escapes, is this. */
    public boolean isKey(String key) {
        return keyEnd - keyStart == key.length() && document.startsWith(key, keyStart);
    }

    /** The member's value. */
    public JsonValue value() {
        return new JsonValue(document, valueStart, next);
    }

    /** The object, behind its last member. */
    public JsonValue object() {
        return new JsonValue(document, objectStart, next);
    }
}
