package io.signet.event;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pod an event happened in, as far as a dialect carries it. Immutable. Text that Tracee printed empty is absent.
 */
public final class KubernetesInfo {

    private static final KubernetesInfo ABSENT = new Builder().build();

    private final Optional<String> podName;
    private final Optional<String> podNamespace;
    private final Optional<String> podUid;
    private final Optional<Boolean> podSandbox;

    private KubernetesInfo(Builder builder) {
        this.podName = builder.podName;
        this.podNamespace = builder.podNamespace;
        this.podUid = builder.podUid;
        this.podSandbox = builder.podSandbox;
    }

    /**
     * No pod, or nothing known of it.
     *
     * @return the value in which everything is absent
     */
    public static KubernetesInfo absent() {
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
     * The pod's name.
     *
     * @return the name, or empty
     */
    public Optional<String> podName() {
        return podName;
    }

    /**
     * The pod's namespace.
     *
     * @return the namespace, or empty
     */
    public Optional<String> podNamespace() {
        return podNamespace;
    }

    /**
     * The pod's uid.
     *
     * @return the uid, or empty
     */
    public Optional<String> podUid() {
        return podUid;
    }

    /**
     * Whether this is the pod's sandbox container.
     *
     * @return the flag, or empty
     */
    public Optional<Boolean> podSandbox() {
        return podSandbox;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KubernetesInfo that
                && podName.equals(that.podName)
                && podNamespace.equals(that.podNamespace)
                && podUid.equals(that.podUid)
                && podSandbox.equals(that.podSandbox);
    }

    @Override
    public int hashCode() {
        return Objects.hash(podName, podNamespace, podUid, podSandbox);
    }

    /** Tracee prints "" for what it does not know. */
    private static Optional<String> known(String text, String name) {
        return Objects.requireNonNull(text, name).isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Builds a {@link KubernetesInfo}. Not thread-safe. */
    public static final class Builder {

        private Optional<String> podName = Optional.empty();
        private Optional<String> podNamespace = Optional.empty();
        private Optional<String> podUid = Optional.empty();
        private Optional<Boolean> podSandbox = Optional.empty();

        private Builder() {}

        /**
         * The pod's name. An empty text stays absent.
         *
         * @param podName the name
         * @return this builder
         */
        public Builder podName(String podName) {
            this.podName = known(podName, "podName");
            return this;
        }

        /**
         * The pod's namespace. An empty text stays absent.
         *
         * @param podNamespace the namespace
         * @return this builder
         */
        public Builder podNamespace(String podNamespace) {
            this.podNamespace = known(podNamespace, "podNamespace");
            return this;
        }

        /**
         * The pod's uid. An empty text stays absent.
         *
         * @param podUid the uid
         * @return this builder
         */
        public Builder podUid(String podUid) {
            this.podUid = known(podUid, "podUid");
            return this;
        }

        /**
         * Whether this is the pod's sandbox container.
         *
         * @param podSandbox the flag
         * @return this builder
         */
        public Builder podSandbox(boolean podSandbox) {
            this.podSandbox = Optional.of(podSandbox);
            return this;
        }

        /**
         * Builds what was set.
         *
         * @return a new value
         */
        public KubernetesInfo build() {
            return new KubernetesInfo(this);
        }
    }
}
