package io.signet.event.json.internal.dialect;

import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A member of a document that no accessor reads: what a later version or somebody else added.
 *
 * @param path the way to it, from the event
 * @param key its key
 * @param value its value
 * @param ofEvent whether it stands in the event's own object, and not in one inside
 */
public record UnknownMember(String path, String key, JsonValue value, boolean ofEvent) {

    /** Adds those of an object inside the event. */
    public static void collect(JsonFields object, Set<String> known, String path, List<UnknownMember> members) {
        each(
                object,
                known,
                member ->
                        members.add(new UnknownMember(path + "." + member.key(), member.key(), member.value(), false)));
    }

    /** Adds those of the event's own object. */
    public static void collect(JsonFields object, Set<String> known, List<UnknownMember> members) {
        each(object, known, member -> members.add(new UnknownMember(member.key(), member.key(), member.value(), true)));
    }

    private static void each(JsonFields object, Set<String> known, Consumer<JsonMembers> found) {
        JsonValue json = object.object();
        for (JsonMembers members = json == null ? null : json.members(); members != null && members.next(); ) {
            if (!known.contains(members.key())) {
                found.accept(members);
            }
        }
    }
}
