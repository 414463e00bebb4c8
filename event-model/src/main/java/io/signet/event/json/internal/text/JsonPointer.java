package io.signet.event.json.internal.text;

import io.signet.event.EscapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to one value of a document (RFC 6901). Immutable. */
public final class JsonPointer {

    private static final Pattern LONE_TILDE = Pattern.compile("~(?![01])");

    private final List<String> steps = new ArrayList<>();

    private JsonPointer() {}

    /**
     * Reads a pointer.
     *
     * @throws IllegalArgumentException when it is none, or points at the whole document
     */
    public static JsonPointer of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a JSON pointer begins with /, as in /detail/payload; this is \"" + EscapedText.of(text) + "\"");
        }
        JsonPointer pointer = new JsonPointer();
        for (String step : text.substring(1).split("/", -1)) {
            if (LONE_TILDE.matcher(step).find()) {
                throw new IllegalArgumentException("in a JSON pointer ~ is written ~0 and / is written ~1; this is \""
                        + EscapedText.of(text) + "\"");
            }
            pointer.steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return pointer;
    }

    /** What it finds: a value, or a key on the way that occurs twice, or neither. */
    public record Target(
            @Nullable JsonValue value, @Nullable String repeated) {}

    /** Follows the pointer through objects and lists. */
    public Target in(JsonValue document) {
        JsonValue value = document;
        for (String step : steps) {
            JsonValue next = null;
            if (value.kind() == JsonValue.Kind.OBJECT) {
                for (JsonMembers members = value.members(); members.next(); ) {
                    if (members.key().equals(step)) {
                        if (next != null) {
                            return new Target(null, step);
                        }
                        next = members.value();
                    }
                }
            } else if (value.kind() == JsonValue.Kind.LIST) {
                int index = 0;
                for (JsonElements elements = value.elements(); next == null && elements.next(); index++) {
                    next = step.equals(Integer.toString(index)) ? elements.value() : null;
                }
            }
            if (next == null) {
                return new Target(null, null);
            }
            value = next;
        }
        return new Target(value, null);
    }
}
