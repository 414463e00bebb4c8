package io.signet.event.json.internal.v1beta1;

import static io.signet.event.json.internal.dialect.AmbiguousKeyException.unambiguous;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree {@code workload}: process, container and pod, each object indexed and free of repeated keys. */
final class V1beta1Workload {

    private static final String STACK = "workload.process.thread.user_stack_trace";

    final JsonFields process;
    final JsonFields executable;
    final JsonFields user;
    final JsonFields thread;
    final JsonFields parent;
    final JsonFields container;
    final JsonFields image;
    final JsonFields pod;
    final JsonFields namespace;
    private final @Nullable List<@Nullable JsonValue> addresses;
    private final JsonFields stack;
    private final JsonFields workload;
    private final JsonFields k8s;

    private V1beta1Workload(@Nullable JsonValue json) throws AmbiguousKeyException {
        workload = fields(json, V1beta1Keys.WORKLOAD, "workload");
        process = fields(workload.get("process"), V1beta1Keys.PROCESS, "workload.process");
        executable = fields(process.get("executable"), V1beta1Keys.EXECUTABLE, "workload.process.executable");
        user = fields(process.get("real_user"), V1beta1Keys.USER, "workload.process.real_user");
        thread = fields(process.get("thread"), V1beta1Keys.THREAD, "workload.process.thread");
        stack = fields(thread.get("user_stack_trace"), V1beta1Keys.STACK, STACK);
        addresses = addresses(FieldType.LIST.read(stack.get("addresses")));
        parent = fields(first(process.get("ancestors")), V1beta1Keys.PROCESS, "workload.process.ancestors[0]");
        container = fields(workload.get("container"), V1beta1Keys.CONTAINER, "workload.container");
        image = fields(container.get("image"), V1beta1Keys.IMAGE, "workload.container.image");
        k8s = fields(workload.get("k8s"), V1beta1Keys.K8S, "workload.k8s");
        pod = fields(k8s.get("pod"), V1beta1Keys.POD, "workload.k8s.pod");
        namespace = fields(k8s.get("namespace"), V1beta1Keys.NAMESPACE, "workload.k8s.namespace");
    }

    static V1beta1Workload of(@Nullable JsonValue json) throws AmbiguousKeyException {
        return new V1beta1Workload(json);
    }

    boolean hasThread() {
        return process.has("thread", JsonValue.Kind.OBJECT);
    }

    /** Empty when there is none, and when any of them is no address. */
    Optional<List<Long>> stackAddresses() {
        if (addresses == null) {
            return Optional.empty();
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonValue address : addresses) {
            Long number = FieldType.UNSIGNED.read(address);
            if (number == null) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(Collections.unmodifiableList(numbers));
    }

    private static @Nullable List<@Nullable JsonValue> addresses(@Nullable JsonValue list)
            throws AmbiguousKeyException {
        if (list == null) {
            return null;
        }
        List<@Nullable JsonValue> addresses = new ArrayList<>();
        for (JsonElements elements = list.elements(); elements.next(); ) {
            String path = STACK + ".addresses[" + addresses.size() + "]";
            addresses.add(fields(elements.value(), V1beta1Keys.ADDRESS, path).get("address"));
        }
        return addresses;
    }

    private static JsonFields fields(@Nullable JsonValue json, Set<String> keys, String path)
            throws AmbiguousKeyException {
        return unambiguous(JsonFields.of(json, keys), path);
    }

    private static @Nullable JsonValue first(@Nullable JsonValue list) {
        if (list == null) {
            return null;
        }
        JsonElements elements = list.elements();
        return elements.next() ? elements.value() : null;
    }

    void check(FieldProblems problems) {
        List.of("process", "container", "k8s")
                .forEach(key -> FieldType.OBJECT.check("workload." + key, workload.get(key), problems));
        numbers(process, "workload.process.", List.of("unique_id", "host_pid", "pid"), problems);
        FieldType.TEXT.check("workload.process.executable.path", executable.get("path"), problems);
        numbers(user, "workload.process.real_user.", List.of("id"), problems);
        numbers(thread, "workload.process.thread.", List.of("unique_id", "host_tid", "tid"), problems);
        texts(thread, "workload.process.thread.", List.of("name", "syscall"), problems);
        FieldType.RFC_3339.check("workload.process.thread.start_time", thread.get("start_time"), problems);
        FieldType.BOOL.check("workload.process.thread.compat", thread.get("compat"), problems);
        FieldType.LIST.check(STACK + ".addresses", stack.get("addresses"), problems);
        checkAddresses(problems);
        FieldType.LIST.check("workload.process.ancestors", process.get("ancestors"), problems);
        numbers(parent, "workload.process.ancestors[0].", List.of("unique_id", "host_pid", "pid"), problems);
        texts(container, "workload.container.", List.of("id", "name"), problems);
        FieldType.BOOL.check("workload.container.started", container.get("started"), problems);
        texts(image, "workload.container.image.", List.of("id", "name"), problems);
        FieldType.TEXTS.check("workload.container.image.repo_digests", image.get("repo_digests"), problems);
        texts(pod, "workload.k8s.pod.", List.of("name", "uid"), problems);
        texts(namespace, "workload.k8s.namespace.", List.of("name"), problems);
    }

    private void checkAddresses(FieldProblems problems) {
        if (addresses == null) {
            return;
        }
        for (int i = 0; i < addresses.size(); i++) {
            FieldType.UNSIGNED.check(STACK + ".addresses[" + i + "].address", addresses.get(i), problems);
        }
    }

    private static void numbers(JsonFields fields, String path, List<String> keys, FieldProblems problems) {
        keys.forEach(key -> FieldType.UNSIGNED_32.check(path + key, fields.get(key), problems));
    }

    private static void texts(JsonFields fields, String path, List<String> keys, FieldProblems problems) {
        keys.forEach(key -> FieldType.TEXT.check(path + key, fields.get(key), problems));
    }
}
