package io.signet.event.json.internal.text;

/** Goes over the members of an object, one after the other. */
public final class JsonMembers {

    private final String document;
    private final boolean isObject;
    private int next;
    private int keyStart;
    private int keyEnd;
    private int valueStart;
    private int valueEnd;

    JsonMembers(JsonValue object) {
        document = object.document;
        isObject = object.kind() == JsonValue.Kind.OBJECT;
        next = object.start + 1;
    }

    /** Goes to the next member; false behind the last. */
    public boolean next() {
        if (!isObject) {
            return false;
        }
        int i = JsonWalk.skipSpace(document, next);
        if (document.charAt(i) == ',') {
            i = JsonWalk.skipSpace(document, i + 1);
        }
        if (document.charAt(i) == '}') {
            return false;
        }
        keyStart = i + 1;
        keyEnd = JsonWalk.skipString(document, i) - 1;
        int colon = JsonWalk.skipSpace(document, keyEnd + 1);
        valueStart = JsonWalk.skipSpace(document, colon + 1);
        valueEnd = JsonWalk.skipValue(document, valueStart);
        next = valueEnd;
        return true;
    }

    public String key() {
        return JsonStrings.unescape(document, keyStart, keyEnd);
    }

    public JsonValue value() {
        return new JsonValue(document, valueStart, valueEnd);
    }
}
