package io.signet.signature.trc1022;

/** Paths of files that live in memory (common/parsers/data_parsers.go, v0.24.1): a test of the raw text's prefix. */
final class MemoryPath {

    private MemoryPath() {}

    static boolean matches(String pathname) {
        return pathname.startsWith("memfd:") || pathname.startsWith("/run/shm/") || pathname.startsWith("/dev/shm/");
    }
}
