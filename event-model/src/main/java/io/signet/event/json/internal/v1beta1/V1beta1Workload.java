package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.FieldType.TEXT;
import static io.signet.event.json.internal.dialect.FieldType.UNSIGNED_32;

import io.signet.event.ContainerInfo;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The message {@code workload}, before v0.22.5 {@code context}: process, container and pod. */
final class V1beta1Workload {

    final Message process;
    final Message thread;
    final Message container;
    final Message image;
    final ProcessKeys keys;
    final Timestamp start;
    final StackTrace stack;
    final Message workload;
    final Message executable;
    final Message user;
    final Message parent;
    final Message k8s;
    final Message pod;
    final Message namespace;

    V1beta1Workload(Message top) throws AmbiguousKeyException {
        workload = top.message(top.has("workload") ? "workload" : "context", MessageType.WORKLOAD);
        process = workload.message("process", MessageType.PROCESS);
        thread = process.message("thread", MessageType.THREAD);
        keys = ProcessKeys.of(process, thread);
        start = new Timestamp(thread, keys.start());
        stack = new StackTrace(thread);
        executable = process.message("executable", MessageType.EXECUTABLE);
        user = process.message("real_user", MessageType.USER);
        parent = keys.isOld()
                ? process.message("parent", MessageType.PROCESS)
                : Message.of(first(process.get("ancestors")), MessageType.PROCESS, process.path("ancestors[0]"));
        container = workload.message("container", MessageType.CONTAINER);
        image = container.message("image", MessageType.IMAGE);
        k8s = workload.message("k8s", MessageType.K8S);
        pod = k8s.message("pod", MessageType.POD);
        namespace = k8s.message("namespace", MessageType.NAMESPACE);
    }

    private static @Nullable JsonValue first(@Nullable JsonValue list) {
        if (list == null) {
            return null;
        }
        JsonElements elements = list.elements();
        return elements.next() ? elements.value() : null;
    }

    /** {@code container.id} decides: without one the event is from the host, whatever the flag says. */
    Origin origin() {
        if (container.knownText("id").isEmpty()) {
            return Origin.HOST;
        }
        boolean started = Boolean.TRUE.equals(FieldType.BOOL.read(started()));
        return started ? Origin.CONTAINER : Origin.CONTAINER_INIT;
    }

    /** From v0.21 to v0.23 it was called {@code is_running}. */
    private @Nullable JsonValue started() {
        return container.get(container.has("started") ? "started" : "is_running");
    }

    ProcessInfo process() {
        ProcessInfo.Builder info = ProcessInfo.builder();
        process.number(UNSIGNED_32, keys.pid()).ifPresent(info::pid);
        process.number(UNSIGNED_32, keys.hostPid()).ifPresent(info::hostPid);
        process.number(UNSIGNED_32, keys.entityId()).ifPresent(info::processEntityId);
        thread.number(UNSIGNED_32, keys.tid()).ifPresent(info::tid);
        thread.number(UNSIGNED_32, keys.hostTid()).ifPresent(info::hostTid);
        thread.number(UNSIGNED_32, keys.entityId()).ifPresent(info::threadEntityId);
        parent.number(UNSIGNED_32, keys.pid()).ifPresent(info::parentPid);
        parent.number(UNSIGNED_32, keys.hostPid()).ifPresent(info::hostParentPid);
        parent.number(UNSIGNED_32, keys.entityId()).ifPresent(info::parentEntityId);
        user.number(UNSIGNED_32, "id").ifPresent(info::userId);
        thread.knownText("name").ifPresent(info::name);
        executable.knownText("path").ifPresent(info::executablePath);
        return info.build();
    }

    ContainerInfo container() {
        ContainerInfo.Builder info = ContainerInfo.builder();
        container.knownText("id").ifPresent(info::id);
        container.knownText("name").ifPresent(info::name);
        image.knownText("name").ifPresent(info::image);
        FieldType.TEXTS
                .optional(image.get("repo_digests"))
                .filter(digests -> !digests.isEmpty())
                .ifPresent(digests -> info.imageDigest(digests.get(0)));
        FieldType.BOOL.optional(started()).ifPresent(info::started);
        return info.build();
    }

    KubernetesInfo kubernetes() {
        KubernetesInfo.Builder info = KubernetesInfo.builder();
        pod.knownText("name").ifPresent(info::podName);
        pod.knownText("uid").ifPresent(info::podUid);
        namespace.knownText("name").ifPresent(info::podNamespace);
        return info.build();
    }

    /** What no accessor reads: of a list the elements behind the first, of parents all but their ids. */
    void collectUnknown(List<UnknownMember> members) {
        for (Message message : List.of(workload, process, executable, user, thread, container, image, k8s, pod)) {
            message.collectUnknown(members);
        }
        namespace.collectUnknown(members);
        stack.collectUnknown(members);
        if (image.knownText("id").isPresent()) {
            members.add(unread(image, "id"));
        }
        collectOthers(process, "ancestors", members);
        collectOthers(image, "repo_digests", members);
        JsonValue first = parent.object();
        UnknownMember.collect(JsonFields.of(first, Set.of()), ProcessKeys.IDS, parent.path(), members);
    }

    private static UnknownMember unread(Message message, String key) {
        JsonValue value = Objects.requireNonNull(message.get(key));
        return new UnknownMember(message.path(key), key, value, false);
    }

    private static void collectOthers(Message message, String key, List<UnknownMember> members) {
        JsonValue list = message.get(key);
        int index = 0;
        for (JsonElements elements = list == null ? null : list.elements(); elements != null && elements.next(); ) {
            if (index > 0) {
                String path = message.path(key + "[" + index + "]");
                members.add(new UnknownMember(path, key, elements.value(), false));
            }
            index++;
        }
    }

    /** Whether any field is spelt in camel case. */
    boolean isInCamelCase() {
        return Stream.of(workload, process, thread, container, image, k8s, executable, user, parent, pod, namespace)
                        .anyMatch(Message::isInCamelCase)
                || stack.isInCamelCase();
    }

    void check(FieldProblems problems) {
        workload.check(problems, FieldType.OBJECT, "process", "container", "k8s");
        process.check(problems, UNSIGNED_32, keys.entityId(), keys.hostPid(), keys.pid());
        process.check(problems, FieldType.LIST, "ancestors");
        process.check(problems, FieldType.OBJECT, "parent", "executable", "real_user", "thread");
        executable.check(problems, TEXT, "path");
        user.check(problems, UNSIGNED_32, "id");
        thread.check(problems, UNSIGNED_32, keys.entityId(), keys.hostTid(), keys.tid());
        thread.check(problems, TEXT, "name", "syscall");
        thread.check(problems, FieldType.BOOL, "compat");
        thread.check(problems, FieldType.OBJECT, "user_stack_trace");
        start.check(problems);
        stack.check(problems);
        if (!keys.isOld()) {
            FieldType.OBJECT.check(parent.path(), first(process.get("ancestors")), problems);
        }
        parent.check(problems, UNSIGNED_32, keys.entityId(), keys.hostPid(), keys.pid());
        container.check(problems, TEXT, "id", "name");
        container.check(problems, FieldType.BOOL, "started", "is_running");
        container.check(problems, FieldType.OBJECT, "image");
        image.check(problems, TEXT, "id", "name");
        image.check(problems, FieldType.TEXTS, "repo_digests");
        k8s.check(problems, FieldType.OBJECT, "pod", "namespace");
        pod.check(problems, TEXT, "name", "uid");
        namespace.check(problems, TEXT, "name");
    }
}
