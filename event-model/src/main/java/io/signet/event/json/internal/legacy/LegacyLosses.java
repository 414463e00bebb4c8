package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.HeaderField;
import io.signet.event.Origin;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.dialect.MangledFields;
import io.signet.event.json.internal.dialect.RecordedArgument;
import io.signet.event.json.internal.dialect.UnknownMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of an event's header the dialect of v0.24 cannot say, and what it says besides. */
final class LegacyLosses {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "container", LegacyKeys.CONTAINER,
            "kubernetes", LegacyKeys.KUBERNETES,
            "contextFlags", LegacyKeys.CONTEXT_FLAGS,
            "executable", LegacyKeys.EXECUTABLE,
            "metadata", LegacyKeys.METADATA);

    private final Event event;
    private final EncodingNotes notes;

    LegacyLosses(Event event, EncodingNotes notes) {
        this.event = event;
        this.notes = notes;
    }

    /** Those of another family's event that v0.24's own object can take: none of its keys. */
    static List<UnknownMember> unknownMembersOfOthers(Event event) {
        if (event instanceof LegacyEvent || !(event instanceof DecodedEvent decoded)) {
            return List.of();
        }
        return decoded.unknownMembers().stream().filter(LegacyLosses::hasAPlace).toList();
    }

    private static boolean hasAPlace(UnknownMember member) {
        return member.ofEvent() && !LegacyKeys.TOP.contains(member.key());
    }

    /**
     * The id that v0.24 looks for the origin at. Dialects before v0.13 have it in the header alone; where that means no
     * container, nothing is added.
     */
    static Optional<String> nestedId(Event event) {
        boolean isOlder = !event.carries(HeaderField.CONTAINER_ID) && !isOf024(event);
        return isOlder && event.origin() != Origin.HOST
                ? event.container().id()
                : event.container().nestedId();
    }

    void list() {
        if (event.carries(HeaderField.MATCHED_SCOPES)) {
            notes.lost(HeaderField.MATCHED_SCOPES, "v0.24 has no scopes");
        }
        clock(HeaderField.TIMESTAMP, event.time());
        clock(HeaderField.THREAD_START_TIME, event.threadStartTime());
        container();
        if (event.carries(HeaderField.POD_NAME)
                && event.kubernetes().podSandbox().isEmpty()
                && !isOf024(event)) {
            notes.derived(HeaderField.POD_SANDBOX, "false: v0.24 leaves it out then");
        }
        if (event instanceof DecodedEvent decoded) {
            MangledFields.list(decoded, notes);
            unknown(decoded);
        }
    }

    private static boolean isOf024(Event event) {
        return event instanceof LegacyEvent legacy && legacy.canBeOf024();
    }

    private void clock(HeaderField field, Optional<EventTime> time) {
        if (time.isPresent() && !EventTime.guess(time.get().nanos()).equals(time.get())) {
            notes.lost(field, "v0.24 does not say what a time counts from: it goes by its size");
        }
    }

    private void container() {
        Optional<String> id = nestedId(event);
        if (!id.equals(event.container().nestedId())) {
            notes.derived(HeaderField.CONTAINER_ID, "from containerId: v0.24 derives the origin from it");
        }
        Flags flags = Flags.of(event);
        flags.list(event, notes);
        Origin read = Origin.of(flags.started().orElse(false), id.orElse(""));
        if (read != event.origin()) {
            notes.lost("origin", "v0.24 derives another from the container");
        }
    }

    private void unknown(DecodedEvent decoded) {
        for (UnknownMember member : decoded.unknownMembers()) {
            if (decoded instanceof LegacyEvent || hasAPlace(member)) {
                misread(member, member.ofEvent() ? LegacyKeys.TOP : known(member.path()));
            } else {
                notes.lost(EncodingNotes.member(member.path()), "v0.24 has no place for it");
            }
        }
        decoded.arguments()
                .forEach(argument -> ((RecordedArgument) argument)
                        .unknownMembers()
                        .forEach(member -> misread(member, LegacyKeys.ARGUMENT)));
    }

    private static Set<String> known(String path) {
        return KNOWN.getOrDefault(path.substring(0, path.indexOf('.')), Set.of());
    }

    private void misread(UnknownMember member, Set<String> known) {
        String taken = GoKeys.takenFor(member.key(), known);
        if (taken != null) {
            notes.refused("key " + EncodingNotes.member(member.path()), "v0.24's decoder takes it for " + taken);
        }
    }
}
