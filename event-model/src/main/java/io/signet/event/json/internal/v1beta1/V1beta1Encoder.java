package io.signet.event.json.internal.v1beta1;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.RawArgument;
import io.signet.event.json.TraceeDialect;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.dialect.Rfc3339;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonWriter;
import io.signet.event.json.internal.text.ObjectWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the dialect of main since January 2026, as its own printer does (api/v1beta1/event_json.go): fields that are not
 * known are left out. An event that this printer may have printed stays as it is, but for white space.
 */
public final class V1beta1Encoder {

    private static final long MOST_UNSIGNED_32 = 0xffff_ffffL;

    private final Event event;
    private final @Nullable V1beta1Event recorded;
    private final EncodingNotes notes;
    private final JsonWriter line = JsonWriter.ofMain();
    private final ObjectWriter out = new ObjectWriter(line);

    private V1beta1Encoder(Event event, EncodingNotes notes) {
        this.event = event;
        this.notes = notes;
        recorded = event instanceof V1beta1Event message ? message : null;
    }

    /** One JSON object, without a line feed. */
    public static String encode(Event event, EncodingNotes notes) {
        V1beta1Encoder encoder = new V1beta1Encoder(event, notes);
        encoder.write();
        return encoder.line.toString();
    }

    private void write() {
        JsonValue document = recorded == null ? null : recorded.top.object();
        if (document != null && recorded != null && recorded.dialects().contains(TraceeDialect.P3)) {
            line.copy(document);
            return;
        }
        out.key("timestamp").text(epoch(event.time()).orElse("null"));
        out.key("id").number(event.eventId().orElse(0));
        out.key("name").text(event.name());
        event.matchedPolicies().ifPresent(this::policies);
        workload();
        data();
        DetectionEncoder.encode(out, event, recorded, notes);
        V1beta1Losses losses = new V1beta1Losses(event, notes);
        for (UnknownMember member : losses.unknownMembersOfOthers()) {
            out.key(member.key()).rewrite(member.value());
        }
        out.writeTo(line, document, MessageType.EVENT.keys(), false);
        if (notes.wanted()) {
            losses.list();
        }
    }

    private static Optional<String> epoch(Optional<EventTime> time) {
        return time.filter(present -> present.clock() == EventTime.Clock.EPOCH)
                .map(present -> Rfc3339.text(present.nanos()));
    }

    private void policies(List<String> names) {
        ObjectWriter policies = new ObjectWriter(line);
        policies.key("matched").neutral(names);
        writeTo(out.key("policies"), policies, recorded == null ? null : recorded.policies, MessageType.POLICIES);
    }

    private void workload() {
        ObjectWriter workload = new ObjectWriter(line);
        process(workload);
        container(workload);
        k8s(workload);
        Message message = recorded == null ? null : recorded.workload.workload;
        if (!workload.isEmpty() || exists(message)) {
            writeTo(out.key("workload"), workload, message, MessageType.WORKLOAD);
        }
    }

    private static boolean exists(@Nullable Message message) {
        return message != null && message.exists();
    }

    private static void writeTo(JsonWriter to, ObjectWriter members, @Nullable Message message, MessageType type) {
        writeTo(to, members, message, type.keys());
    }

    private static void writeTo(JsonWriter to, ObjectWriter members, @Nullable Message message, Set<String> known) {
        members.writeTo(to, message == null ? null : message.object(), known, false);
    }

    private void process(ObjectWriter workload) {
        V1beta1Workload messages = recorded == null ? null : recorded.workload;
        ObjectWriter process = new ObjectWriter(line);
        event.process().executablePath().ifPresent(path -> {
            ObjectWriter executable = new ObjectWriter(line);
            executable.key("path").text(path);
            writeTo(
                    process.key("executable"),
                    executable,
                    messages == null ? null : messages.executable,
                    MessageType.EXECUTABLE);
        });
        number(process, "unique_id", HeaderField.PROCESS_ENTITY_ID);
        number(process, "host_pid", HeaderField.HOST_PROCESS_ID);
        number(process, "pid", HeaderField.PROCESS_ID);
        ObjectWriter user = new ObjectWriter(line);
        number(user, "id", HeaderField.USER_ID);
        if (!user.isEmpty()) {
            writeTo(process.key("real_user"), user, messages == null ? null : messages.user, MessageType.USER);
        }
        thread(process, messages);
        ancestors(process, messages);
        if (!process.isEmpty()) {
            writeTo(workload.key("process"), process, messages == null ? null : messages.process, MessageType.PROCESS);
        }
    }

    private void thread(ObjectWriter process, @Nullable V1beta1Workload messages) {
        ObjectWriter thread = new ObjectWriter(line);
        epoch(event.threadStartTime())
                .ifPresent(time -> thread.key("start_time").text(time));
        event.process().name().ifPresent(name -> thread.key("name").text(name));
        number(thread, "unique_id", HeaderField.THREAD_ENTITY_ID);
        number(thread, "host_tid", HeaderField.HOST_THREAD_ID);
        number(thread, "tid", HeaderField.THREAD_ID);
        event.syscall().ifPresent(syscall -> thread.key("syscall").text(syscall));
        if (event.compat().orElse(false)) {
            thread.key("compat").bool(true);
        }
        stack(thread, messages);
        if (!thread.isEmpty() || event.compat().isPresent()) {
            writeTo(process.key("thread"), thread, messages == null ? null : messages.thread, MessageType.THREAD);
            if (event.compat().isEmpty() && !event.carries(HeaderField.COMPAT)) {
                notes.derived(HeaderField.COMPAT, "false: main leaves it out then");
            }
        }
    }

    private void stack(ObjectWriter thread, @Nullable V1beta1Workload messages) {
        List<Long> addresses = event.stackAddresses().orElse(List.of());
        if (addresses.isEmpty()) {
            return;
        }
        JsonWriter stack =
                thread.key("user_stack_trace").open('{').key("addresses").open('[');
        for (int i = 0; i < addresses.size(); i++) {
            stack.separate(i);
            stack.open('{').key("address").unsigned(addresses.get(i));
            Optional<String> symbol = messages == null
                    ? Optional.empty()
                    : messages.stack.entries().get(i).knownText("symbol");
            stack.key("symbol").text(symbol.orElse(""));
            stack.close('}');
        }
        stack.close(']').close('}');
    }

    private void ancestors(ObjectWriter process, @Nullable V1beta1Workload messages) {
        ObjectWriter parent = new ObjectWriter(line);
        number(parent, "unique_id", HeaderField.PARENT_ENTITY_ID);
        number(parent, "host_pid", HeaderField.HOST_PARENT_PROCESS_ID);
        number(parent, "pid", HeaderField.PARENT_PROCESS_ID);
        if (parent.isEmpty()) {
            return;
        }
        JsonWriter list = process.key("ancestors").open('[');
        writeTo(list, parent, messages == null ? null : messages.parent, ProcessKeys.IDS);
        JsonValue others = messages == null ? null : messages.process.get("ancestors");
        int index = 0;
        for (JsonElements elements = others == null ? null : others.elements(); elements != null && elements.next(); ) {
            if (index++ > 0) {
                list.separate(index);
                list.rewrite(elements.value());
            }
        }
        list.close(']');
    }

    /** Main prints a container when it knows its id; a name or image without an id would be lost. */
    private void container(ObjectWriter workload) {
        ContainerInfo info = event.container();
        Message message = recorded == null ? null : recorded.workload.container;
        boolean isKnown = info.id().isPresent()
                || info.name().isPresent()
                || info.image().isPresent()
                || info.imageDigest().isPresent();
        if (!isKnown && !exists(message)) {
            return;
        }
        ObjectWriter container = new ObjectWriter(line);
        container.key("id").text(info.id().orElse(""));
        container.key("name").text(info.name().orElse(""));
        Message image = recorded == null ? null : recorded.workload.image;
        if (info.image().isPresent() || info.imageDigest().isPresent() || exists(image)) {
            image(container.key("image"), info, image);
        }
        container.key("started").bool(V1beta1Losses.startedFlag(event));
        writeTo(workload.key("container"), container, message, MessageType.CONTAINER);
    }

    private void image(JsonWriter to, ContainerInfo info, @Nullable Message message) {
        ObjectWriter image = new ObjectWriter(line);
        image.key("id").text(message == null ? "" : message.knownText("id").orElse(""));
        JsonValue digests = message == null ? null : message.get("repo_digests");
        if (digests != null) {
            image.key("repo_digests").rewrite(digests);
        } else if (info.imageDigest().isPresent()) {
            image.key("repo_digests").neutral(List.of(info.imageDigest().get()));
        }
        image.key("name").text(info.image().orElse(""));
        writeTo(to, image, message, MessageType.IMAGE);
    }

    private void k8s(ObjectWriter workload) {
        KubernetesInfo info = event.kubernetes();
        V1beta1Workload messages = recorded == null ? null : recorded.workload;
        boolean isKnown = info.podName().isPresent()
                || info.podUid().isPresent()
                || info.podNamespace().isPresent();
        if (!isKnown) {
            return;
        }
        ObjectWriter k8s = new ObjectWriter(line);
        ObjectWriter pod = new ObjectWriter(line);
        pod.key("name").text(info.podName().orElse(""));
        pod.key("uid").text(info.podUid().orElse(""));
        writeTo(k8s.key("pod"), pod, messages == null ? null : messages.pod, MessageType.POD);
        ObjectWriter namespace = new ObjectWriter(line);
        namespace.key("name").text(info.podNamespace().orElse(""));
        writeTo(k8s.key("namespace"), namespace, messages == null ? null : messages.namespace, MessageType.NAMESPACE);
        writeTo(workload.key("k8s"), k8s, messages == null ? null : messages.k8s, MessageType.K8S);
    }

    private void data() {
        List<RawArgument> items = DetectionEncoder.withoutSource(event);
        if (!items.isEmpty()) {
            new ItemEncoder(out.key("data"), notes).encode(items);
        }
    }

    private void number(ObjectWriter to, String key, HeaderField field) {
        Object value = field.of(event).orElse(null);
        if (value instanceof Long number) {
            if (number >= 0 && number <= MOST_UNSIGNED_32) {
                to.key(key).number(number);
            } else {
                notes.lost(field, "main has 32 bits for it");
            }
        }
    }
}
