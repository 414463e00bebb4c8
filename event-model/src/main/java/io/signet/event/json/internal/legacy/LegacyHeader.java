package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.text.JsonFields;
import java.util.List;

/** Which type each header field has, for checking all of them. */
final class LegacyHeader {

    private static final List<String> SIGNED = List.of(
            "threadStartTime",
            "processorId",
            "processId",
            "threadId",
            "parentProcessId",
            "hostProcessId",
            "hostThreadId",
            "hostParentProcessId",
            "userId",
            "mountNamespace",
            "pidNamespace",
            "eventId",
            "argsNum",
            "returnValue");
    private static final List<String> UNSIGNED_32 = List.of("threadEntityId", "processEntityId", "parentEntityId");
    private static final List<String> TEXT = List.of(
            "processName",
            "hostName",
            "containerId",
            "ContainerID",
            "containerImage",
            "containerName",
            "podName",
            "podNamespace",
            "podUID",
            "syscall");
    private static final List<String> OBJECTS =
            List.of("executable", "container", "kubernetes", "contextFlags", "metadata");

    private LegacyHeader() {}

    static void check(
            JsonFields top,
            JsonFields container,
            JsonFields kubernetes,
            JsonFields contextFlags,
            JsonFields executable,
            FieldProblems problems) {
        SIGNED.forEach(key -> FieldType.SIGNED.check(key, top.get(key), problems));
        UNSIGNED_32.forEach(key -> FieldType.UNSIGNED_32.check(key, top.get(key), problems));
        TEXT.forEach(key -> FieldType.TEXT.check(key, top.get(key), problems));
        OBJECTS.forEach(key -> FieldType.OBJECT.check(key, top.get(key), problems));
        FieldType.UNSIGNED.check("cgroupId", top.get("cgroupId"), problems);
        FieldType.UNSIGNED.check("matchedScopes", top.get("matchedScopes"), problems);
        FieldType.BOOL.check("podSandbox", top.get("podSandbox"), problems);
        FieldType.TEXTS.check("matchedPolicies", top.get("matchedPolicies"), problems);
        FieldType.ADDRESSES.check("stackAddresses", top.get("stackAddresses"), problems);
        FieldType.TEXT.check("executable.path", executable.get("path"), problems);
        List.of("id", "name", "image", "imageDigest")
                .forEach(key -> FieldType.TEXT.check("container." + key, container.get(key), problems));
        List.of("podName", "podNamespace", "podUID")
                .forEach(key -> FieldType.TEXT.check("kubernetes." + key, kubernetes.get(key), problems));
        FieldType.BOOL.check("kubernetes.podSandbox", kubernetes.get("podSandbox"), problems);
        List.of("containerStarted", "isCompat")
                .forEach(key -> FieldType.BOOL.check("contextFlags." + key, contextFlags.get(key), problems));
    }
}
