package io.signet.benchmarks;

/** The paths that TRC-1022 leaves out, for those who apply the rule by hand. */
final class MemoryPaths {

    private MemoryPaths() {}

    static boolean holds(String path) {
        return path.startsWith("memfd:") || path.startsWith("/run/shm/") || path.startsWith("/dev/shm/");
    }
}
