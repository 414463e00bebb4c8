package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.RawArgument;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.TypeNames;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The argument of a finding that holds the event it was raised on, with the type names of v0.24. */
public final class SourceEvents {

    /** Its name since v0.24. */
    public static final String NAME = "detectedFrom";

    /** Its names; the second until v0.23. */
    public static final Set<String> NAMES = Set.of(NAME, "triggeredBy");

    /** A source that is a finding has such an argument itself. Deeper ones stay as they are. */
    private static final int DEEPEST = 16;

    /** The typed keys of a data item that holds it (v0.18 to v0.22.4 through gRPC). */
    private static final Set<String> ITEM_KEYS = Set.of("triggered_by", "triggeredBy");

    private static final int MAX_DIGITS = DecodeLimits.defaults().numberDigits();

    private SourceEvents() {}

    /** Whether it is an argument of a finding that came through gRPC, which is read as the finding's source. */
    public static boolean isDataItem(RawArgument argument) {
        return !(argument instanceof LegacyArgument)
                && argument.type().filter(ITEM_KEYS::contains).isPresent();
    }

    /** The event that a source was raised on itself, when it is an argument of it, as v0.24 prints findings on findings. */
    public static Optional<Event> in(Event source) {
        for (RawArgument argument : source.arguments()) {
            JsonValue json = NAMES.contains(argument.name()) && argument instanceof LegacyArgument legacy
                    ? legacy.json().orElse(null)
                    : null;
            if (json != null && json.kind() == JsonValue.Kind.OBJECT) {
                return Optional.ofNullable(LegacyFinding.sourceEvent(json, MAX_DIGITS));
            }
        }
        return Optional.empty();
    }

    /** What v0.24 calls a type, given its value. */
    interface Names {
        String of(String type, @Nullable JsonValue value);
    }

    /** The object {@code {"args":[...],"id":..,"name":..,"returnValue":..}}, written anew. */
    static void rewrite(JsonValue source, JsonWriter out, Names names) {
        rewrite(source, out, names, 0);
    }

    private static void rewrite(JsonValue source, JsonWriter out, Names names, int depth) {
        if (source.kind() != JsonValue.Kind.OBJECT || depth == DEEPEST) {
            out.rewrite(source);
            return;
        }
        out.open('{');
        for (JsonMembers members = source.members(); members.next(); ) {
            out.key(members.key());
            if (members.key().equals("args") && members.value().kind() == JsonValue.Kind.LIST) {
                arguments(members.value(), out, names, depth);
            } else {
                out.rewrite(members.value());
            }
        }
        out.close('}');
    }

    private static void arguments(JsonValue list, JsonWriter out, Names names, int depth) {
        out.open('[');
        int index = 0;
        for (JsonElements elements = list.elements(); elements.next(); ) {
            out.separate(index++);
            argument(elements.value(), out, names, depth);
        }
        out.close(']');
    }

    private static void argument(JsonValue element, JsonWriter out, Names names, int depth) {
        JsonFields fields = JsonFields.of(element, LegacyKeys.ARGUMENT);
        String type = FieldType.TEXT.read(fields.get("type"));
        String name = FieldType.TEXT.read(fields.get("name"));
        if (type == null || name == null || fields.repeated() != null) {
            out.rewrite(element);
            return;
        }
        boolean isSource = NAMES.contains(name) && type.equals(TypeNames.UNKNOWN);
        out.open('{');
        for (JsonMembers members = element.members(); members.next(); ) {
            out.key(members.key());
            switch (members.key()) {
                case "name" -> out.text(isSource ? NAME : name);
                case "type" -> out.text(names.of(type, fields.get("value")));
                case "value" -> {
                    if (isSource) {
                        rewrite(members.value(), out, names, depth + 1);
                    } else {
                        out.rewrite(members.value());
                    }
                }
                default -> out.rewrite(members.value());
            }
        }
        out.close('}');
    }
}
