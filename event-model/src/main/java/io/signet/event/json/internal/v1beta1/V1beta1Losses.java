package io.signet.event.json.internal.v1beta1;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.HeaderField;
import io.signet.event.Origin;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.dialect.MangledFields;
import io.signet.event.json.internal.dialect.UnknownMember;
import java.util.List;
import java.util.Optional;

/** What of an event's header the dialect of main cannot say, and what it says besides. */
final class V1beta1Losses {

    private static final List<HeaderField> UNKNOWN_TO_MAIN = List.of(
            HeaderField.PROCESSOR_ID,
            HeaderField.CGROUP_ID,
            HeaderField.MOUNT_NAMESPACE,
            HeaderField.PID_NAMESPACE,
            HeaderField.HOST_NAME,
            HeaderField.POD_SANDBOX,
            HeaderField.MATCHED_SCOPES,
            HeaderField.ARGS_NUM);

    private final Event event;
    private final EncodingNotes notes;

    V1beta1Losses(Event event, EncodingNotes notes) {
        this.event = event;
        this.notes = notes;
    }

    /** {@code started} as it is written: false where no id is known, since main knows no such container. */
    static boolean startedFlag(Event event) {
        ContainerInfo container = event.container();
        return container.id().isPresent() && container.started().orElse(event.origin() == Origin.CONTAINER);
    }

    /** Those of another family's event that main's own object can take: none of its keys. */
    List<UnknownMember> unknownMembersOfOthers() {
        if (event instanceof V1beta1Event || !(event instanceof DecodedEvent decoded)) {
            return List.of();
        }
        return decoded.unknownMembers().stream()
                .filter(V1beta1Losses::hasAPlace)
                .toList();
    }

    private static boolean hasAPlace(UnknownMember member) {
        return member.ofEvent() && !MessageType.EVENT.keys().contains(member.key());
    }

    void list() {
        for (HeaderField field : UNKNOWN_TO_MAIN) {
            if (event.carries(field)) {
                notes.lost(field, "main has no such field");
            }
        }
        if (!event.returnValue().equals(V1beta1Event.returnValueOf(event))) {
            notes.lost(HeaderField.RETURN_VALUE, "main has it as an argument alone");
        }
        if (event.eventId().isEmpty() && !event.carries(HeaderField.EVENT_ID)) {
            notes.derived(HeaderField.EVENT_ID, "0, which main prints for what it does not know");
        }
        relative(HeaderField.TIMESTAMP, event.time());
        relative(HeaderField.THREAD_START_TIME, event.threadStartTime());
        container();
        if (event instanceof DecodedEvent decoded) {
            MangledFields.list(decoded, notes);
            decoded.unknownMembers().stream()
                    .filter(member -> !isKept(member))
                    .forEach(member -> notes.lost(EncodingNotes.member(member.path()), "main has no place for it"));
        }
    }

    /** Messages of main's own family keep what else they hold, in their own objects. */
    private boolean isKept(UnknownMember member) {
        return event instanceof V1beta1Event ? !member.path().equals("id") : hasAPlace(member);
    }

    private void relative(HeaderField field, Optional<EventTime> time) {
        if (time.isPresent() && time.get().clock() == EventTime.Clock.RELATIVE) {
            notes.lost(field, "main prints times since 1970 alone");
        }
    }

    private void container() {
        ContainerInfo container = event.container();
        Optional<String> id = container.id();
        id(HeaderField.HEADER_CONTAINER_ID, container.headerId(), id);
        id(HeaderField.CONTAINER_ID, container.nestedId(), id);
        boolean started = startedFlag(event);
        if (started && container.started().isEmpty()) {
            notes.derived(HeaderField.CONTAINER_STARTED, "true, from the origin");
        } else if (!started && container.started().orElse(false)) {
            notes.lost(HeaderField.CONTAINER_STARTED, "main knows no container without an id");
        }
        boolean isWritten = id.isPresent()
                || container.name().isPresent()
                || container.image().isPresent();
        if (isWritten && !started && container.started().isEmpty() && !event.carries(HeaderField.CONTAINER_STARTED)) {
            notes.derived(HeaderField.CONTAINER_STARTED, "false: main always prints it");
        }
        if (Origin.of(started, id.orElse("")) != event.origin()) {
            notes.lost("origin", "main derives another from the container");
        }
    }

    /** Legacy events have the id in two places. */
    private void id(HeaderField field, Optional<String> recorded, Optional<String> written) {
        if (written.isEmpty() || recorded.equals(written)) {
            return;
        }
        if (event.carries(field)) {
            notes.lost(field, "main has one id for both");
        } else {
            notes.derived(field, "main has one id for both");
        }
    }
}
