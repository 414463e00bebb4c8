package io.signet.event.json;

/**
 * The JSON shapes that Tracee wrote, by the letters of this library: no event carries a version. A line may fit several: see
 * {@link EventReader#dialects()}.
 */
public enum TraceeDialect {
    /** {@code api} and {@code arguments}. */
    A("A", "v0.0.1"),
    /** Arguments are bare values. */
    B("B", "v0.0.2"),
    /** Arguments have names; host process ids. */
    C("C", "v0.0.3 - v0.3.1"),
    /** Arguments have types; {@code stackAddresses}; float seconds since boot. */
    D("D", "v0.4.0 - v0.5.2"),
    /** As D, and the container id is spelt {@code ContainerID}. */
    D_PRIME("D'", "v0.5.3, v0.5.4"),
    /** Integer nanoseconds; {@code containerId}. */
    E("E", "v0.6.0 - v0.6.5"),
    /** {@code processorId}. */
    F("F", "v0.7.0"),
    /** Thread start time, cgroup, flat container and pod fields. */
    G("G", "v0.8.0"),
    /** {@code contextFlags.containerStarted}. */
    H("H", "v0.8.1 - v0.10.0"),
    /** {@code podSandbox}, {@code matchedScopes}, {@code syscall}. */
    I("I", "v0.11.0, v0.11.1"),
    /** As I; findings have {@code metadata}. */
    J("J", "v0.12.0"),
    /** Objects {@code container} and {@code kubernetes}; {@code matchedPolicies}; no {@code containerId}. */
    K("K", "v0.13.0 - v0.14.2"),
    /** {@code containerId} again. */
    L("L", "v0.15.0 - v0.17.1"),
    /** {@code executable} and entity ids; C type names. */
    M("M", "v0.18.0 - v0.23.2"),
    /** As M, with Go type names. */
    N("N", "v0.24.0, v0.24.1"),
    /** v1beta1 through protojson. */
    P1("P1", "main 2025-11-26 - 2025-12-08"),
    /** v1beta1 by hand, data items with an untyped value. */
    P2("P2", "main 2025-12-08 - 2026-01-08"),
    /** v1beta1 by hand, data items with a typed key. */
    P3("P3", "main since 2026-01-08"),
    /** The gRPC message as JSON, in snake or camel case. */
    R("R", "gRPC clients of v0.18.0 and later"),
    /** The raw template of tracee-rules around an event of E to N. */
    T("T", "tracee-rules v0.6.2 - v0.24.1");

    private final String id;
    private final String versions;

    TraceeDialect(String id, String versions) {
        this.id = id;
        this.versions = versions;
    }

    /**
     * The letter.
     *
     * @return for example {@code N} or {@code D'}
     */
    public String id() {
        return id;
    }

    /**
     * The versions of Tracee that wrote it.
     *
     * @return in words, for example {@code v0.24.0, v0.24.1}
     */
    public String versions() {
        return versions;
    }
}
