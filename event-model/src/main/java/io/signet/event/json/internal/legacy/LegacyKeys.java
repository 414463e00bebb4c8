package io.signet.event.json.internal.legacy;

import java.util.Set;

/** The keys of a legacy event (formats: types/trace/trace.go of each tag). */
final class LegacyKeys {

    static final Set<String> CONTAINER = Set.of("id", "name", "image", "imageDigest");
    static final Set<String> KUBERNETES = Set.of("podName", "podNamespace", "podUID", "podSandbox");
    static final Set<String> CONTEXT_FLAGS = Set.of("containerStarted", "isCompat");
    static final Set<String> EXECUTABLE = Set.of("path");
    static final Set<String> METADATA = Set.of("Version", "Description", "Tags", "Properties");
    static final Set<String> ARGUMENT = Set.of("name", "type", "value");
    static final Set<String> SOURCE_EVENT = Set.of("id", "name", "args", "returnValue");

    /** One of these stands beside {@code eventName} in every event of the family. */
    static final Set<String> COMPANIONS = Set.of("args", "argsNum", "eventId", "hostProcessId");

    /** Keys that came with v0.0.3. */
    static final Set<String> SINCE_0_0_3 = Set.of("hostProcessId", "hostThreadId", "hostParentProcessId");

    /** Keys that came with v0.8.0; those of containers and pods went with v0.13. */
    static final Set<String> SINCE_0_8 = Set.of(
            "threadStartTime", "cgroupId", "containerImage", "containerName", "podName", "podNamespace", "podUID");

    /** Keys that came with v0.11. */
    static final Set<String> SINCE_0_11 = Set.of("podSandbox", "matchedScopes", "syscall");

    /** Keys that came with v0.18. */
    static final Set<String> SINCE_0_18 = Set.of("executable", "threadEntityId", "processEntityId", "parentEntityId");

    /** Keys that came with v0.13 and later. */
    static final Set<String> SINCE_0_13 = Set.of(
            "container",
            "kubernetes",
            "matchedPolicies",
            "executable",
            "threadEntityId",
            "processEntityId",
            "parentEntityId");

    /** Keys that came with v0.8.1 and later, together with the origin {@code container-init}. */
    static final Set<String> SINCE_0_8_1 = Set.of(
            "contextFlags",
            "podSandbox",
            "matchedScopes",
            "syscall",
            "container",
            "kubernetes",
            "matchedPolicies",
            "executable",
            "threadEntityId",
            "processEntityId",
            "parentEntityId");

    static final Set<String> TOP = Set.of(
            "timestamp",
            "threadStartTime",
            "processorId",
            "processId",
            "cgroupId",
            "threadId",
            "parentProcessId",
            "hostProcessId",
            "hostThreadId",
            "hostParentProcessId",
            "userId",
            "mountNamespace",
            "pidNamespace",
            "processName",
            "executable",
            "hostName",
            "containerId",
            "ContainerID",
            "container",
            "containerImage",
            "containerName",
            "kubernetes",
            "podName",
            "podNamespace",
            "podUID",
            "podSandbox",
            "matchedScopes",
            "eventId",
            "eventName",
            "matchedPolicies",
            "argsNum",
            "returnValue",
            "syscall",
            "stackAddresses",
            "contextFlags",
            "threadEntityId",
            "processEntityId",
            "parentEntityId",
            "args",
            "metadata");

    private LegacyKeys() {}
}
