package io.signet.event;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The container an event happened in, as far as a dialect carries it. Immutable. Text that Tracee printed empty is absent.
 */
public final class ContainerInfo {

    private static final ContainerInfo ABSENT = new Builder().build();

    private final Optional<String> headerId;
    private final Optional<String> nestedId;
    private final Optional<String> name;
    private final Optional<String> image;
    private final Optional<String> imageDigest;
    private final Optional<Boolean> started;

    private ContainerInfo(Builder builder) {
        this.headerId = builder.headerId;
        this.nestedId = builder.nestedId;
        this.name = builder.name;
        this.image = builder.image;
        this.imageDigest = builder.imageDigest;
        this.started = builder.started;
    }

    /**
     * No container, or nothing known of it.
     *
     * @return the value in which everything is absent
     */
    public static ContainerInfo absent() {
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
     * The container's id.
     *
     * @return 12 characters in old versions, 64 hexadecimal digits from v0.6.5 on, or empty
     */
    public Optional<String> id() {
        return headerId.isPresent() ? headerId : nestedId;
    }

    /**
     * The id in the header of a legacy event, {@code containerId}. It can be absent where the other one is there: v0.18
     * findings.
     *
     * @return the id, or empty
     */
    public Optional<String> headerId() {
        return headerId;
    }

    /**
     * The id inside {@code container}, which is the one that decides the origin from v0.13 on.
     *
     * @return the id, or empty
     */
    public Optional<String> nestedId() {
        return nestedId;
    }

    /**
     * The container's name. Absent without enrichment.
     *
     * @return the name, or empty
     */
    public Optional<String> name() {
        return name;
    }

    /**
     * The image's name. Absent without enrichment.
     *
     * @return the name, or empty
     */
    public Optional<String> image() {
        return image;
    }

    /**
     * The image's digest.
     *
     * @return the digest, or empty
     */
    public Optional<String> imageDigest() {
        return imageDigest;
    }

    /**
     * Whether the entry point had started. Tracee: {@code contextFlags.containerStarted}.
     *
     * @return the flag, or empty
     */
    public Optional<Boolean> started() {
        return started;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContainerInfo that
                && headerId.equals(that.headerId)
                && nestedId.equals(that.nestedId)
                && name.equals(that.name)
                && image.equals(that.image)
                && imageDigest.equals(that.imageDigest)
                && started.equals(that.started);
    }

    @Override
    public int hashCode() {
        return Objects.hash(headerId, nestedId, name, image, imageDigest, started);
    }

    /** Tracee prints "" for what it does not know. */
    private static Optional<String> known(String text, String name) {
        return Objects.requireNonNull(text, name).isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Builds a {@link ContainerInfo}. Not thread-safe. */
    public static final class Builder {

        private Optional<String> headerId = Optional.empty();
        private Optional<String> nestedId = Optional.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> image = Optional.empty();
        private Optional<String> imageDigest = Optional.empty();
        private Optional<Boolean> started = Optional.empty();

        private Builder() {}

        /**
         * The container's id. An empty text stays absent.
         *
         * @param id 12 characters in old versions, 64 hexadecimal digits from v0.6.5 on
         * @return this builder
         */
        public Builder id(String id) {
            return headerId(id).nestedId(id);
        }

        /**
         * The id in the header only; see {@link ContainerInfo#headerId()}. An empty text stays absent.
         *
         * @param headerId the id
         * @return this builder
         */
        public Builder headerId(String headerId) {
            this.headerId = known(headerId, "headerId");
            return this;
        }

        /**
         * The id inside {@code container} only; see {@link ContainerInfo#nestedId()}. An empty text stays absent.
         *
         * @param nestedId the id
         * @return this builder
         */
        public Builder nestedId(String nestedId) {
            this.nestedId = known(nestedId, "nestedId");
            return this;
        }

        /**
         * The container's name. Absent without enrichment. An empty text stays absent.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = known(name, "name");
            return this;
        }

        /**
         * The image's name. Absent without enrichment. An empty text stays absent.
         *
         * @param image the name
         * @return this builder
         */
        public Builder image(String image) {
            this.image = known(image, "image");
            return this;
        }

        /**
         * The image's digest. An empty text stays absent.
         *
         * @param imageDigest the digest
         * @return this builder
         */
        public Builder imageDigest(String imageDigest) {
            this.imageDigest = known(imageDigest, "imageDigest");
            return this;
        }

        /**
         * Whether the entry point had started. Tracee: {@code contextFlags.containerStarted}.
         *
         * @param started the flag
         * @return this builder
         */
        public Builder started(boolean started) {
            this.started = Optional.of(started);
            return this;
        }

        /**
         * Builds what was set.
         *
         * @return a new value
         */
        public ContainerInfo build() {
            return new ContainerInfo(this);
        }
    }
}
