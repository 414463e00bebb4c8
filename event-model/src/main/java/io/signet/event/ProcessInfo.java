package io.signet.event;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The process and thread that caused an event, as far as a dialect carries it. Immutable. Numbers are those of the
 * kernel: an absent one was not recorded, 0 was.
 */
public final class ProcessInfo {

    private static final ProcessInfo ABSENT = new Builder().build();

    private final OptionalLong pid;
    private final OptionalLong tid;
    private final OptionalLong parentPid;
    private final OptionalLong hostPid;
    private final OptionalLong hostTid;
    private final OptionalLong hostParentPid;
    private final OptionalLong userId;
    private final Optional<String> name;
    private final Optional<String> executablePath;
    private final OptionalLong mountNamespace;
    private final OptionalLong pidNamespace;
    private final OptionalLong threadEntityId;
    private final OptionalLong processEntityId;
    private final OptionalLong parentEntityId;

    private ProcessInfo(Builder builder) {
        this.pid = builder.pid;
        this.tid = builder.tid;
        this.parentPid = builder.parentPid;
        this.hostPid = builder.hostPid;
        this.hostTid = builder.hostTid;
        this.hostParentPid = builder.hostParentPid;
        this.userId = builder.userId;
        this.name = builder.name;
        this.executablePath = builder.executablePath;
        this.mountNamespace = builder.mountNamespace;
        this.pidNamespace = builder.pidNamespace;
        this.threadEntityId = builder.threadEntityId;
        this.processEntityId = builder.processEntityId;
        this.parentEntityId = builder.parentEntityId;
    }

    /**
     * Nothing is known.
     *
     * @return the value in which everything is absent
     */
    public static ProcessInfo absent() {
        return ABSENT;
    }

    /**
     * Starts with everything absent.
     *
     * @return a new builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Process id inside its pid namespace. Tracee: {@code processId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong pid() {
        return pid;
    }

    /**
     * Thread id inside its pid namespace. Tracee: {@code threadId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong tid() {
        return tid;
    }

    /**
     * Parent process id inside its pid namespace. Tracee: {@code parentProcessId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong parentPid() {
        return parentPid;
    }

    /**
     * Process id as the host sees it. Tracee: {@code hostProcessId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong hostPid() {
        return hostPid;
    }

    /**
     * Thread id as the host sees it. Tracee: {@code hostThreadId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong hostTid() {
        return hostTid;
    }

    /**
     * Parent process id as the host sees it. Tracee: {@code hostParentProcessId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong hostParentPid() {
        return hostParentPid;
    }

    /**
     * The real user. Tracee: {@code userId}.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong userId() {
        return userId;
    }

    /**
     * The thread's name (comm). Tracee: {@code processName}.
     *
     * @return at most 15 bytes as the kernel keeps it, chosen by the process, or empty
     */
    public Optional<String> name() {
        return name;
    }

    /**
     * The path of the executable. Tracee: {@code executable.path}; often not collected.
     *
     * @return a path, or empty
     */
    public Optional<String> executablePath() {
        return executablePath;
    }

    /**
     * The mount namespace.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong mountNamespace() {
        return mountNamespace;
    }

    /**
     * The pid namespace.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong pidNamespace() {
        return pidNamespace;
    }

    /**
     * Tracee's hash of thread id and start time.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong threadEntityId() {
        return threadEntityId;
    }

    /**
     * Tracee's hash of process id and start time.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong processEntityId() {
        return processEntityId;
    }

    /**
     * Tracee's hash of the parent's id and start time.
     *
     * @return 0 to 2^32-1, or empty
     */
    public OptionalLong parentEntityId() {
        return parentEntityId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProcessInfo that
                && pid.equals(that.pid)
                && tid.equals(that.tid)
                && parentPid.equals(that.parentPid)
                && hostPid.equals(that.hostPid)
                && hostTid.equals(that.hostTid)
                && hostParentPid.equals(that.hostParentPid)
                && userId.equals(that.userId)
                && name.equals(that.name)
                && executablePath.equals(that.executablePath)
                && mountNamespace.equals(that.mountNamespace)
                && pidNamespace.equals(that.pidNamespace)
                && threadEntityId.equals(that.threadEntityId)
                && processEntityId.equals(that.processEntityId)
                && parentEntityId.equals(that.parentEntityId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                pid,
                tid,
                parentPid,
                hostPid,
                hostTid,
                hostParentPid,
                userId,
                name,
                executablePath,
                mountNamespace,
                pidNamespace,
                threadEntityId,
                processEntityId,
                parentEntityId);
    }

    /** Tracee prints "" for what it does not know. */
    private static Optional<String> known(String text, String name) {
        return Objects.requireNonNull(text, name).isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Builds a {@link ProcessInfo}. Not thread-safe. */
    public static final class Builder {

        private OptionalLong pid = OptionalLong.empty();
        private OptionalLong tid = OptionalLong.empty();
        private OptionalLong parentPid = OptionalLong.empty();
        private OptionalLong hostPid = OptionalLong.empty();
        private OptionalLong hostTid = OptionalLong.empty();
        private OptionalLong hostParentPid = OptionalLong.empty();
        private OptionalLong userId = OptionalLong.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> executablePath = Optional.empty();
        private OptionalLong mountNamespace = OptionalLong.empty();
        private OptionalLong pidNamespace = OptionalLong.empty();
        private OptionalLong threadEntityId = OptionalLong.empty();
        private OptionalLong processEntityId = OptionalLong.empty();
        private OptionalLong parentEntityId = OptionalLong.empty();

        private Builder() {}

        /**
         * Process id inside its pid namespace. Tracee: {@code processId}.
         *
         * @param pid 0 to 2^32-1
         * @return this builder
         */
        public Builder pid(long pid) {
            this.pid = OptionalLong.of(pid);
            return this;
        }

        /**
         * Thread id inside its pid namespace. Tracee: {@code threadId}.
         *
         * @param tid 0 to 2^32-1
         * @return this builder
         */
        public Builder tid(long tid) {
            this.tid = OptionalLong.of(tid);
            return this;
        }

        /**
         * Parent process id inside its pid namespace. Tracee: {@code parentProcessId}.
         *
         * @param parentPid 0 to 2^32-1
         * @return this builder
         */
        public Builder parentPid(long parentPid) {
            this.parentPid = OptionalLong.of(parentPid);
            return this;
        }

        /**
         * Process id as the host sees it. Tracee: {@code hostProcessId}.
         *
         * @param hostPid 0 to 2^32-1
         * @return this builder
         */
        public Builder hostPid(long hostPid) {
            this.hostPid = OptionalLong.of(hostPid);
            return this;
        }

        /**
         * Thread id as the host sees it. Tracee: {@code hostThreadId}.
         *
         * @param hostTid 0 to 2^32-1
         * @return this builder
         */
        public Builder hostTid(long hostTid) {
            this.hostTid = OptionalLong.of(hostTid);
            return this;
        }

        /**
         * Parent process id as the host sees it. Tracee: {@code hostParentProcessId}.
         *
         * @param hostParentPid 0 to 2^32-1
         * @return this builder
         */
        public Builder hostParentPid(long hostParentPid) {
            this.hostParentPid = OptionalLong.of(hostParentPid);
            return this;
        }

        /**
         * The real user. Tracee: {@code userId}.
         *
         * @param userId 0 to 2^32-1
         * @return this builder
         */
        public Builder userId(long userId) {
            this.userId = OptionalLong.of(userId);
            return this;
        }

        /**
         * The thread's name (comm). Tracee: {@code processName}. An empty text stays absent.
         *
         * @param name at most 15 bytes as the kernel keeps it, chosen by the process
         * @return this builder
         */
        public Builder name(String name) {
            this.name = known(name, "name");
            return this;
        }

        /**
         * The path of the executable. Tracee: {@code executable.path}; often not collected. An empty text stays absent.
         *
         * @param executablePath a path
         * @return this builder
         */
        public Builder executablePath(String executablePath) {
            this.executablePath = known(executablePath, "executablePath");
            return this;
        }

        /**
         * The mount namespace.
         *
         * @param mountNamespace 0 to 2^32-1
         * @return this builder
         */
        public Builder mountNamespace(long mountNamespace) {
            this.mountNamespace = OptionalLong.of(mountNamespace);
            return this;
        }

        /**
         * The pid namespace.
         *
         * @param pidNamespace 0 to 2^32-1
         * @return this builder
         */
        public Builder pidNamespace(long pidNamespace) {
            this.pidNamespace = OptionalLong.of(pidNamespace);
            return this;
        }

        /**
         * Tracee's hash of thread id and start time.
         *
         * @param threadEntityId 0 to 2^32-1
         * @return this builder
         */
        public Builder threadEntityId(long threadEntityId) {
            this.threadEntityId = OptionalLong.of(threadEntityId);
            return this;
        }

        /**
         * Tracee's hash of process id and start time.
         *
         * @param processEntityId 0 to 2^32-1
         * @return this builder
         */
        public Builder processEntityId(long processEntityId) {
            this.processEntityId = OptionalLong.of(processEntityId);
            return this;
        }

        /**
         * Tracee's hash of the parent's id and start time.
         *
         * @param parentEntityId 0 to 2^32-1
         * @return this builder
         */
        public Builder parentEntityId(long parentEntityId) {
            this.parentEntityId = OptionalLong.of(parentEntityId);
            return this;
        }

        /**
         * Builds what was set.
         *
         * @return a new value
         */
        public ProcessInfo build() {
            return new ProcessInfo(this);
        }
    }
}
