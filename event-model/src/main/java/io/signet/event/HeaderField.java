package io.signet.event;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The header fields an event can have, by the keys of v0.24 (types/trace/trace.go, v0.24.1): for those who go over all of
 * them. A signature uses the accessors of {@link Event}.
 */
public enum HeaderField {
    /** {@link Event#time()}. */
    TIMESTAMP("timestamp", Event::time),
    /** {@link Event#threadStartTime()}. */
    THREAD_START_TIME("threadStartTime", Event::threadStartTime),
    /** {@link Event#processorId()}. */
    PROCESSOR_ID("processorId", event -> boxed(event.processorId())),
    /** {@link ProcessInfo#pid()}. */
    PROCESS_ID("processId", event -> boxed(event.process().pid())),
    /** {@link Event#cgroupId()}. */
    CGROUP_ID("cgroupId", event -> boxed(event.cgroupId())),
    /** {@link ProcessInfo#tid()}. */
    THREAD_ID("threadId", event -> boxed(event.process().tid())),
    /** {@link ProcessInfo#parentPid()}. */
    PARENT_PROCESS_ID("parentProcessId", event -> boxed(event.process().parentPid())),
    /** {@link ProcessInfo#hostPid()}. */
    HOST_PROCESS_ID("hostProcessId", event -> boxed(event.process().hostPid())),
    /** {@link ProcessInfo#hostTid()}. */
    HOST_THREAD_ID("hostThreadId", event -> boxed(event.process().hostTid())),
    /** {@link ProcessInfo#hostParentPid()}. */
    HOST_PARENT_PROCESS_ID("hostParentProcessId", event -> boxed(event.process().hostParentPid())),
    /** {@link ProcessInfo#userId()}. */
    USER_ID("userId", event -> boxed(event.process().userId())),
    /** {@link ProcessInfo#mountNamespace()}. */
    MOUNT_NAMESPACE("mountNamespace", event -> boxed(event.process().mountNamespace())),
    /** {@link ProcessInfo#pidNamespace()}. */
    PID_NAMESPACE("pidNamespace", event -> boxed(event.process().pidNamespace())),
    /** {@link ProcessInfo#name()}. */
    PROCESS_NAME("processName", event -> event.process().name()),
    /** {@link ProcessInfo#executablePath()}. */
    EXECUTABLE_PATH("executable.path", event -> event.process().executablePath()),
    /** {@link Event#hostName()}. */
    HOST_NAME("hostName", Event::hostName),
    /** {@link ContainerInfo#headerId()}. */
    HEADER_CONTAINER_ID("containerId", event -> event.container().headerId()),
    /** {@link ContainerInfo#nestedId()}. */
    CONTAINER_ID("container.id", event -> event.container().nestedId()),
    /** {@link ContainerInfo#name()}. */
    CONTAINER_NAME("container.name", event -> event.container().name()),
    /** {@link ContainerInfo#image()}. */
    CONTAINER_IMAGE("container.image", event -> event.container().image()),
    /** {@link ContainerInfo#imageDigest()}. */
    CONTAINER_IMAGE_DIGEST("container.imageDigest", event -> event.container().imageDigest()),
    /** {@link KubernetesInfo#podName()}. */
    POD_NAME("kubernetes.podName", event -> event.kubernetes().podName()),
    /** {@link KubernetesInfo#podNamespace()}. */
    POD_NAMESPACE("kubernetes.podNamespace", event -> event.kubernetes().podNamespace()),
    /** {@link KubernetesInfo#podUid()}. */
    POD_UID("kubernetes.podUID", event -> event.kubernetes().podUid()),
    /** {@link KubernetesInfo#podSandbox()}. */
    POD_SANDBOX("kubernetes.podSandbox", event -> event.kubernetes().podSandbox()),
    /** {@link Event#eventId()}. */
    EVENT_ID("eventId", event -> boxed(event.eventId())),
    /** {@link Event#matchedScopes()}. */
    MATCHED_SCOPES("matchedScopes", event -> boxed(event.matchedScopes())),
    /** {@link Event#matchedPolicies()}. */
    MATCHED_POLICIES("matchedPolicies", Event::matchedPolicies),
    /** {@link Event#argsNum()}. */
    ARGS_NUM("argsNum", event -> boxed(event.argsNum())),
    /** {@link Event#returnValue()}. */
    RETURN_VALUE("returnValue", event -> boxed(event.returnValue())),
    /** {@link Event#syscall()}. */
    SYSCALL("syscall", Event::syscall),
    /** {@link Event#stackAddresses()}. */
    STACK_ADDRESSES("stackAddresses", Event::stackAddresses),
    /** {@link ContainerInfo#started()}. */
    CONTAINER_STARTED(
            "contextFlags.containerStarted", event -> event.container().started()),
    /** {@link Event#compat()}. */
    COMPAT("contextFlags.isCompat", Event::compat),
    /** {@link ProcessInfo#threadEntityId()}. */
    THREAD_ENTITY_ID("threadEntityId", event -> boxed(event.process().threadEntityId())),
    /** {@link ProcessInfo#processEntityId()}. */
    PROCESS_ENTITY_ID("processEntityId", event -> boxed(event.process().processEntityId())),
    /** {@link ProcessInfo#parentEntityId()}. */
    PARENT_ENTITY_ID("parentEntityId", event -> boxed(event.process().parentEntityId()));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // A method reference without state.
    private final Function<Event, Optional<?>> accessor;

    HeaderField(String key, Function<Event, Optional<?>> accessor) {
        this.key = key;
        this.accessor = accessor;
    }

    /**
     * The key of v0.24, with the way to it.
     *
     * @return for example {@code processId} or {@code container.name}
     */
    public String key() {
        return key;
    }

    /**
     * What the field's accessor answers.
     *
     * @param event the event
     * @return a {@code String}, {@code Long} (unsigned where the accessor is), {@code Boolean}, {@code List} or
     *     {@link EventTime}; or empty
     */
    public Optional<?> of(Event event) {
        return accessor.apply(event);
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
