package io.signet.benchmarks;

import java.util.Locale;

/**
 * What happens in a generated corpus and how often: the proportions of {@code tracee-v0.24.1/mixed.jsonl.gz}, with less
 * {@code magic_write} than there (4.3 %) and more than in a long, quiet capture (0.7 %).
 */
enum EventKind {
    SECURITY_FILE_OPEN(732, 640, "openat", "openat", "openat", "openat", "execve", "openat2"),
    SHARED_OBJECT_LOADED(761, 100, "mmap"),
    SCHED_PROCESS_EXIT(716, 55, "", "exit_group"),
    MAGIC_WRITE(727, 30, "write", "write", "write", "pwrite64"),
    FILE_MODIFICATION(776, 27, "write", "write", "pwrite64"),
    SECURITY_INODE_UNLINK(733, 25, "unlinkat", "unlink"),
    EXECVE(59, 22, "execve"),
    SECURITY_BPRM_CHECK(731, 19, "execve"),
    SCHED_PROCESS_EXEC(715, 19, "execve"),
    SECURITY_SOCKET_CONNECT(736, 16, "connect"),
    SECURITY_INODE_RENAME(768, 15, "renameat", "rename"),
    DO_TRUNCATE(775, 9, "openat", "ftruncate"),
    FCHMODAT(268, 7, "fchmodat"),
    SECURITY_INODE_SYMLINK(746, 5, "symlinkat"),
    NET_PACKET_HTTP(2009, 3, "", "sendto"),
    NET_PACKET_DNS(2006, 3, "", "sendmsg"),
    SECURITY_SOCKET_BIND(738, 2, "bind"),
    CONTAINER_CREATE(2018, 1, "mkdir"),
    CONTAINER_REMOVE(2019, 1, "rmdir"),
    CHMOD(90, 1, "chmod"),
    /** The sensor's own finding: never drawn, it follows what it is about. */
    DROPPED_EXECUTABLE(6029, 0, "write");

    /** How many parts the whole has: the sum of all shares. */
    static final int WHOLE = 1_000;

    private static final EventKind[] DRAWN = drawn();

    private final int id;
    private final int share;

    @SuppressWarnings("ImmutableEnumChecker") // nobody else gets it
    private final String[] syscalls;

    private final String traceeName = name().toLowerCase(Locale.ROOT);

    EventKind(int id, int share, String... syscalls) {
        this.id = id;
        this.share = share;
        this.syscalls = syscalls;
    }

    private static EventKind[] drawn() {
        EventKind[] drawn = new EventKind[WHOLE];
        int next = 0;
        for (EventKind kind : values()) {
            for (int i = 0; i < kind.share; i++) {
                drawn[next++] = kind;
            }
        }
        return drawn;
    }

    static EventKind draw(Dice dice) {
        return dice.oneOf(DRAWN);
    }

    int id() {
        return id;
    }

    /** How many of {@link #WHOLE} events are of this kind. */
    int share() {
        return share;
    }

    String traceeName() {
        return traceeName;
    }

    String syscall(Dice dice) {
        return dice.oneOf(syscalls);
    }
}
