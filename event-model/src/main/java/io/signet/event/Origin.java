package io.signet.event;

import java.util.Optional;

/** Where an event happened, seen from container boundaries. Tracee: {@code Event.Origin()}, types/trace/trace.go, v0.24.1. */
public enum Origin {
    /** In a container whose entry point has started. */
    CONTAINER("container"),
    /** In a container that is still being set up, by the runtime. */
    CONTAINER_INIT("container-init"),
    /** Outside any container. */
    HOST("host"),
    /** Not known: only events of foreign sensors. No selector can ask for it by name. */
    UNKNOWN("unknown");

    private final String wireName;

    Origin(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The word Tracee uses.
     *
     * @return {@code container}, {@code container-init}, {@code host} or {@code unknown}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds one of Tracee's three origins by its word, exactly spelt.
     *
     * @param wireName {@code container}, {@code container-init} or {@code host}
     * @return the origin, or empty for every other word, also {@code unknown}
     */
    public static Optional<Origin> ofWireName(String wireName) {
        return switch (wireName) {
            case "container" -> Optional.of(CONTAINER);
            case "container-init" -> Optional.of(CONTAINER_INIT);
            case "host" -> Optional.of(HOST);
            default -> Optional.empty();
        };
    }

    /**
     * The rule of v0.13 to v0.24.1: the started flag wins even without a container id.
     *
     * @param containerStarted {@code contextFlags.containerStarted}
     * @param containerId the container's id, empty on a host
     * @return container, container-init or host
     */
    public static Origin of(boolean containerStarted, String containerId) {
        if (containerStarted) {
            return CONTAINER;
        }
        return containerId.isEmpty() ? HOST : CONTAINER_INIT;
    }
}
