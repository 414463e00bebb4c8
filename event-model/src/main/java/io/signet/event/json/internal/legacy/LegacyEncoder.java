package io.signet.event.json.internal.legacy;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import io.signet.event.json.internal.text.ObjectWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the dialect of v0.24.1: the struct {@code trace.Event} in the order of its fields (types/trace/trace.go). A field
 * that the event does not carry is left out, which Go's decoder takes for its zero; one that is carried and empty is
 * written as Go prints it. An event that v0.24 may have printed keeps its order and whatever else it holds.
 */
public final class LegacyEncoder {

    private static final Set<HeaderField> CONTAINER = EnumSet.of(
            HeaderField.CONTAINER_ID,
            HeaderField.CONTAINER_NAME,
            HeaderField.CONTAINER_IMAGE,
            HeaderField.CONTAINER_IMAGE_DIGEST);
    private static final Set<HeaderField> KUBERNETES =
            EnumSet.of(HeaderField.POD_NAME, HeaderField.POD_NAMESPACE, HeaderField.POD_UID, HeaderField.POD_SANDBOX);

    /** All that v0.5 and before printed, but for the container's id: their times are in seconds. */
    private static final Set<HeaderField> UNTIL_0_5 = EnumSet.of(
            HeaderField.TIMESTAMP,
            HeaderField.PROCESS_ID,
            HeaderField.THREAD_ID,
            HeaderField.PARENT_PROCESS_ID,
            HeaderField.HOST_PROCESS_ID,
            HeaderField.HOST_THREAD_ID,
            HeaderField.HOST_PARENT_PROCESS_ID,
            HeaderField.USER_ID,
            HeaderField.MOUNT_NAMESPACE,
            HeaderField.PID_NAMESPACE,
            HeaderField.PROCESS_NAME,
            HeaderField.HOST_NAME,
            HeaderField.EVENT_ID,
            HeaderField.ARGS_NUM,
            HeaderField.RETURN_VALUE,
            HeaderField.STACK_ADDRESSES);

    private final Event event;
    private final @Nullable LegacyEvent recorded;
    private final boolean inPlace;
    private final EncodingNotes notes;
    private final JsonWriter line = JsonWriter.ofGo();
    private final ObjectWriter out = new ObjectWriter(line);

    private LegacyEncoder(Event event, EncodingNotes notes) {
        this.event = event;
        this.notes = notes;
        recorded = event instanceof LegacyEvent legacy ? legacy : null;
        inPlace = recorded != null && recorded.canBeOf024();
    }

    /** One JSON object, without a line feed. */
    public static String encode(Event event, EncodingNotes notes) {
        LegacyEncoder encoder = new LegacyEncoder(event, notes);
        encoder.write();
        if (notes.wanted()) {
            new LegacyLosses(event, notes).list();
        }
        return encoder.line.toString();
    }

    private void write() {
        time(HeaderField.TIMESTAMP, event.time());
        time(HeaderField.THREAD_START_TIME, event.threadStartTime());
        number(HeaderField.PROCESSOR_ID);
        process();
        text(HeaderField.HOST_NAME, "hostName");
        container();
        kubernetes();
        identity();
        number(HeaderField.ARGS_NUM);
        number(HeaderField.RETURN_VALUE);
        text(HeaderField.SYSCALL, "syscall");
        stack();
        contextFlags();
        number(HeaderField.THREAD_ENTITY_ID);
        number(HeaderField.PROCESS_ENTITY_ID);
        number(HeaderField.PARENT_ENTITY_ID);
        arguments();
        LegacyFindingEncoder.encode(out, event, recorded, inPlace, notes);
        LegacyLosses.unknownMembersOfOthers(event)
                .forEach(member -> out.key(member.key()).rewrite(member.value()));
        out.writeTo(line, recorded == null ? null : recorded.objects().top().object(), LegacyKeys.TOP, inPlace);
    }

    private void writeTo(String key, ObjectWriter members, @Nullable JsonFields recordedObject, Set<String> known) {
        JsonValue object = recordedObject == null ? null : recordedObject.object();
        members.writeTo(out.key(key), object, known, inPlace);
    }

    private void process() {
        number(HeaderField.PROCESS_ID);
        if (event.cgroupId().isPresent() || (recorded == null && event.carries(HeaderField.CGROUP_ID))) {
            out.key("cgroupId").unsigned(event.cgroupId().orElse(0));
        }
        number(HeaderField.THREAD_ID);
        number(HeaderField.PARENT_PROCESS_ID);
        number(HeaderField.HOST_PROCESS_ID);
        number(HeaderField.HOST_THREAD_ID);
        number(HeaderField.HOST_PARENT_PROCESS_ID);
        number(HeaderField.USER_ID);
        number(HeaderField.MOUNT_NAMESPACE);
        number(HeaderField.PID_NAMESPACE);
        text(HeaderField.PROCESS_NAME, "processName");
        if (event.carries(HeaderField.EXECUTABLE_PATH)) {
            ObjectWriter executable = new ObjectWriter(line);
            boolean isEmptyText =
                    recorded == null || recorded.objects().executable().has("path", JsonValue.Kind.STRING);
            Optional<String> path = event.process().executablePath();
            if (path.isPresent() || isEmptyText) {
                executable.key("path").text(path.orElse(""));
            }
            writeTo(
                    "executable",
                    executable,
                    recorded == null ? null : recorded.objects().executable(),
                    LegacyKeys.EXECUTABLE);
        }
    }

    /** v0.24 derives the origin from {@code container.id}; dialects before v0.13 have the id in the header only. */
    private void container() {
        text(HeaderField.HEADER_CONTAINER_ID, "containerId");
        ContainerInfo container = event.container();
        Optional<String> id = LegacyLosses.nestedId(event);
        if (carriesAny(CONTAINER) || id.isPresent()) {
            JsonFields object = recorded == null ? null : recorded.objects().container();
            ObjectWriter members = new ObjectWriter(line);
            unlessEmpty(members, "id", id, object);
            unlessEmpty(members, "name", container.name(), object);
            unlessEmpty(members, "image", container.image(), object);
            unlessEmpty(members, "imageDigest", container.imageDigest(), object);
            writeTo("container", members, object, LegacyKeys.CONTAINER);
        }
    }

    private void kubernetes() {
        if (!carriesAny(KUBERNETES)) {
            return;
        }
        KubernetesInfo kubernetes = event.kubernetes();
        JsonFields object = recorded == null ? null : recorded.objects().kubernetes();
        ObjectWriter members = new ObjectWriter(line);
        unlessEmpty(members, "podName", kubernetes.podName(), object);
        unlessEmpty(members, "podNamespace", kubernetes.podNamespace(), object);
        unlessEmpty(members, "podUID", kubernetes.podUid(), object);
        boolean sandbox = kubernetes.podSandbox().orElse(false);
        if (sandbox || stands("podSandbox", object, JsonValue.Kind.BOOLEAN)) {
            members.key("podSandbox").bool(sandbox);
        }
        writeTo("kubernetes", members, object, LegacyKeys.KUBERNETES);
    }

    private void identity() {
        if (event.eventId().isPresent() || (recorded == null && event.carries(HeaderField.EVENT_ID))) {
            out.key("eventId").text(Long.toString(event.eventId().orElse(0)));
        }
        out.key("eventName").text(event.name());
        List<String> policies = event.matchedPolicies().orElse(List.of());
        if (!policies.isEmpty() || (inPlace && event.matchedPolicies().isPresent())) {
            out.key("matchedPolicies").neutral(policies);
        }
    }

    /** Nobody knows is null; where something stands that is no list, there is nothing to write. */
    private void stack() {
        boolean isIllTyped = recorded != null
                && !recorded.objects().top().has(HeaderField.STACK_ADDRESSES.key(), JsonValue.Kind.NULL);
        if (event.stackAddresses().isPresent()) {
            JsonWriter list = out.key("stackAddresses");
            list.open('[');
            int index = 0;
            for (long address : event.stackAddresses().get()) {
                list.separate(index++);
                list.unsigned(address);
            }
            list.close(']');
        } else if (event.carries(HeaderField.STACK_ADDRESSES) && !isIllTyped) {
            out.key("stackAddresses").nothing();
        }
    }

    private void contextFlags() {
        Flags flags = Flags.of(event);
        ObjectWriter members = new ObjectWriter(line);
        flags.started().ifPresent(started -> members.key("containerStarted").bool(started));
        flags.compat().ifPresent(compat -> members.key("isCompat").bool(compat));
        boolean isRecorded =
                recorded != null && recorded.objects().contextFlags().object() != null;
        if (!members.isEmpty() || isRecorded || isTakenForSeconds()) {
            writeTo(
                    "contextFlags",
                    members,
                    recorded == null ? null : recorded.objects().contextFlags(),
                    LegacyKeys.CONTEXT_FLAGS);
        }
    }

    /** Without any key of later versions the time would be read as theirs: seconds since boot. */
    private boolean isTakenForSeconds() {
        if (event.time().isEmpty()) {
            return false;
        }
        for (HeaderField field : HeaderField.values()) {
            if (!UNTIL_0_5.contains(field) && event.carries(field)) {
                return false;
            }
        }
        return true;
    }

    /** An event can do without, if it has another of the keys by which it is told. */
    private void arguments() {
        boolean isTold = event.argsNum().isPresent()
                || event.eventId().isPresent()
                || event.process().hostPid().isPresent();
        if (inPlace && recorded != null && !recorded.objects().top().has("args") && isTold) {
            return;
        }
        JsonWriter list = out.key("args");
        if (recorded != null && recorded.objects().top().has("args", JsonValue.Kind.NULL)) {
            list.nothing();
        } else {
            boolean fromC = recorded != null && recorded.mustRenameTypes();
            new LegacyArgumentEncoder(list, fromC, inPlace && !fromC, notes).encode(event);
        }
    }

    private boolean carriesAny(Set<HeaderField> fields) {
        return fields.stream().anyMatch(event::carries);
    }

    private void time(HeaderField field, Optional<EventTime> time) {
        number(field, time.map(EventTime::nanos));
    }

    private void number(HeaderField field) {
        number(field, field.of(event).map(Long.class::cast));
    }

    /** Null and what is no number are recorded nowhere but in a document, and there it is all they are. */
    private void number(HeaderField field, Optional<Long> number) {
        boolean isZero = recorded == null && event.carries(field);
        if (number.isPresent() || isZero) {
            out.key(field.key()).number(number.orElse(0L));
        }
    }

    /** A text that is carried and not known is empty; where something stands that is no text, there is nothing to write. */
    private void text(HeaderField field, String key) {
        Optional<?> text = field.of(event);
        boolean isIllTyped = recorded != null
                && recorded.objects().top().has(key)
                && !recorded.objects().top().has(key, JsonValue.Kind.STRING);
        if (text.isPresent() || (event.carries(field) && !isIllTyped)) {
            out.key(key).text(text.map(String.class::cast).orElse(""));
        }
    }

    /** Go leaves out what is empty; where it stands all the same, it stays. */
    private void unlessEmpty(
            ObjectWriter members, String key, Optional<String> value, @Nullable JsonFields recordedObject) {
        if (value.isPresent() || stands(key, recordedObject, JsonValue.Kind.STRING)) {
            members.key(key).text(value.orElse(""));
        }
    }

    private boolean stands(String key, @Nullable JsonFields recordedObject, JsonValue.Kind kind) {
        return inPlace && recordedObject != null && recordedObject.has(key, kind);
    }
}
