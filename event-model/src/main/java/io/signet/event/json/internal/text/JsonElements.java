package io.signet.event.json.internal.text;

/** Goes over the elements of a list, one after the other. */
public final class JsonElements {

    private final String document;
    private final boolean isList;
    private int next;
    private int valueStart;

    JsonElements(JsonValue list) {
        document = list.document;
        isList = list.kind() == JsonValue.Kind.LIST;
        next = list.start + 1;
    }

    /** Goes to the next element; false behind the last. */
    public boolean next() {
        if (!isList) {
            return false;
        }
        int i = JsonWalk.skipSpace(document, next);
        if (document.charAt(i) == ',') {
            i = JsonWalk.skipSpace(document, i + 1);
        }
        if (document.charAt(i) == ']') {
            return false;
        }
        valueStart = i;
        next = JsonWalk.skipValue(document, i);
        return true;
    }

    public JsonValue value() {
        return new JsonValue(document, valueStart, next);
    }
}
