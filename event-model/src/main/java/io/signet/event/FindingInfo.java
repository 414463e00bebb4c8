package io.signet.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor's own finding says of the signature that raised it, and of the event it was raised on. Immutable.
 * Tracee: {@code metadata} and the argument {@code detectedFrom} up to v0.24, {@code threat} and {@code detected_from}
 * on main.
 */
public final class FindingInfo {

    private final Optional<String> signatureId;
    private final Optional<String> signatureName;
    private final Optional<String> version;
    private final Optional<String> description;
    private final Optional<List<String>> tags;
    private final OptionalInt severity;
    private final Optional<String> category;
    private final Optional<String> technique;
    private final Optional<String> techniqueId;
    private final Map<String, Object> properties;
    private final Optional<String> findingEventName;
    private final Optional<Map<String, @Nullable Object>> data;
    private final Optional<Event> detectedFrom;

    private FindingInfo(Builder builder) {
        signatureId = builder.signatureId;
        signatureName = builder.signatureName;
        version = builder.version;
        description = builder.description;
        tags = builder.tags;
        severity = builder.severity;
        category = builder.category;
        technique = builder.technique;
        techniqueId = builder.techniqueId;
        properties = Collections.unmodifiableMap(new TreeMap<>(builder.properties));
        findingEventName = builder.findingEventName;
        data = builder.data;
        detectedFrom = builder.detectedFrom;
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
     * The signature's id. Main prints none.
     *
     * @return for example {@code TRC-1022}, or empty
     */
    public Optional<String> signatureId() {
        return signatureId;
    }

    /**
     * The signature's name.
     *
     * @return for example {@code New executable dropped}, or empty
     */
    public Optional<String> signatureName() {
        return signatureName;
    }

    /**
     * The signature's version.
     *
     * @return for example {@code 1}, or empty
     */
    public Optional<String> version() {
        return version;
    }

    /**
     * What the signature is about.
     *
     * @return the description, or empty
     */
    public Optional<String> description() {
        return description;
    }

    /**
     * The signature's tags.
     *
     * @return an unmodifiable list, or empty when the sensor printed none
     */
    public Optional<List<String>> tags() {
        return tags;
    }

    /**
     * Tracee's severity.
     *
     * @return 0 (info) to 4 (critical) by convention, whatever the signature says, or empty
     */
    public OptionalInt severity() {
        return severity;
    }

    /**
     * The ATT&amp;CK tactic as printed.
     *
     * @return for example {@code defense-evasion} (v0.24) or {@code Defense Evasion} (main), or empty
     */
    public Optional<String> category() {
        return category;
    }

    /**
     * The name of the ATT&amp;CK technique.
     *
     * @return for example {@code Masquerading}, or empty
     */
    public Optional<String> technique() {
        return technique;
    }

    /**
     * The id of the ATT&amp;CK technique.
     *
     * @return for example {@code T1036}, or empty
     */
    public Optional<String> techniqueId() {
        return techniqueId;
    }

    /**
     * All properties as printed, sorted by key; values as in {@link RawArgument#value()}. A property that was printed
     * as null is left out.
     *
     * @return an unmodifiable map, empty when there are none
     */
    public Map<String, Object> properties() {
        return properties;
    }

    /**
     * The name that the finding has where it is printed as an event. A raw finding of tracee-rules says it; elsewhere it is
     * the name of the event itself, and this is empty.
     *
     * @return for example {@code dropped_executable}, or empty (before v0.10, too)
     */
    public Optional<String> findingEventName() {
        return findingEventName;
    }

    /**
     * What the signature says it saw. A raw finding of tracee-rules says it; elsewhere the arguments of the event itself
     * are that, and this is empty.
     *
     * @return an unmodifiable map, sorted by key, values as in {@link RawArgument#value()} and null where null was
     *     printed; empty when there is none
     */
    public Optional<Map<String, @Nullable Object>> data() {
        return data;
    }

    /**
     * The event the finding was raised on: its name, arguments and return value, as far as printed. When that was a
     * finding too (a chain, on main), it says so itself, up to 16 events deep.
     *
     * @return the event, or empty when it was not printed: before v0.18 but for raw findings, and when it had no arguments
     */
    public Optional<Event> detectedFrom() {
        return detectedFrom;
    }

    /** Findings are equal when all they say is, and their source events have the same content. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindingInfo that
                && signatureId.equals(that.signatureId)
                && signatureName.equals(that.signatureName)
                && version.equals(that.version)
                && description.equals(that.description)
                && tags.equals(that.tags)
                && severity.equals(that.severity)
                && category.equals(that.category)
                && technique.equals(that.technique)
                && techniqueId.equals(that.techniqueId)
                && properties.equals(that.properties)
                && findingEventName.equals(that.findingEventName)
                && data.equals(that.data)
                && detectedFrom.isPresent() == that.detectedFrom.isPresent()
                && (detectedFrom.isEmpty() || detectedFrom.get().hasSameContentAs(that.detectedFrom.orElseThrow()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(signatureId, signatureName, version, severity, techniqueId);
    }

    /** Builds a {@link FindingInfo}. Not thread-safe. */
    public static final class Builder {

        private Optional<String> signatureId = Optional.empty();
        private Optional<String> signatureName = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<List<String>> tags = Optional.empty();
        private OptionalInt severity = OptionalInt.empty();
        private Optional<String> category = Optional.empty();
        private Optional<String> technique = Optional.empty();
        private Optional<String> techniqueId = Optional.empty();
        private final Map<String, Object> properties = new TreeMap<>();
        private Optional<String> findingEventName = Optional.empty();
        private Optional<Map<String, @Nullable Object>> data = Optional.empty();
        private Optional<Event> detectedFrom = Optional.empty();

        private Builder() {}

        /**
         * The signature's id.
         *
         * @param signatureId the id
         * @return this builder
         */
        public Builder signatureId(String signatureId) {
            this.signatureId = Optional.of(signatureId);
            return this;
        }

        /**
         * The signature's name.
         *
         * @param signatureName the name
         * @return this builder
         */
        public Builder signatureName(String signatureName) {
            this.signatureName = Optional.of(signatureName);
            return this;
        }

        /**
         * The signature's version.
         *
         * @param version the version
         * @return this builder
         */
        public Builder version(String version) {
            this.version = Optional.of(version);
            return this;
        }

        /**
         * What the signature is about.
         *
         * @param description the description
         * @return this builder
         */
        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        /**
         * The signature's tags.
         *
         * @param tags the tags, copied
         * @return this builder
         */
        public Builder tags(List<String> tags) {
            this.tags = Optional.of(Collections.unmodifiableList(new ArrayList<>(tags)));
            return this;
        }

        /**
         * Tracee's severity.
         *
         * @param severity 0 (info) to 4 (critical) by convention
         * @return this builder
         */
        public Builder severity(int severity) {
            this.severity = OptionalInt.of(severity);
            return this;
        }

        /**
         * The ATT&amp;CK tactic.
         *
         * @param category as printed
         * @return this builder
         */
        public Builder category(String category) {
            this.category = Optional.of(category);
            return this;
        }

        /**
         * The name of the ATT&amp;CK technique.
         *
         * @param technique the name
         * @return this builder
         */
        public Builder technique(String technique) {
            this.technique = Optional.of(technique);
            return this;
        }

        /**
         * The id of the ATT&amp;CK technique.
         *
         * @param techniqueId the id
         * @return this builder
         */
        public Builder techniqueId(String techniqueId) {
            this.techniqueId = Optional.of(techniqueId);
            return this;
        }

        /**
         * One property.
         *
         * @param key its key
         * @param value a value as in {@link RawArgument#of(String, Object)}, copied
         * @return this builder
         * @throws IllegalArgumentException when the value is of another class
         */
        public Builder property(String key, Object value) {
            properties.put(Objects.requireNonNull(key, "key"), NeutralValues.copyOf(value));
            return this;
        }

        /**
         * The name that the finding has where it is printed as an event.
         *
         * @param findingEventName the name
         * @return this builder
         */
        public Builder findingEventName(String findingEventName) {
            this.findingEventName = Optional.of(findingEventName);
            return this;
        }

        /**
         * What the signature says it saw.
         *
         * @param data names with values as in {@link RawArgument#of(String, Object)} or null, copied
         * @return this builder
         * @throws IllegalArgumentException when a value is of another class
         */
        public Builder data(Map<String, ? extends @Nullable Object> data) {
            Map<String, @Nullable Object> copy = new TreeMap<>();
            data.forEach((key, value) ->
                    copy.put(Objects.requireNonNull(key, "key"), value == null ? null : NeutralValues.copyOf(value)));
            this.data = Optional.of(Collections.unmodifiableMap(copy));
            return this;
        }

        /**
         * The event the finding was raised on.
         *
         * @param event the event
         * @return this builder
         */
        public Builder detectedFrom(Event event) {
            detectedFrom = Optional.of(event);
            return this;
        }

        /**
         * Builds what was set.
         *
         * @return a new value
         */
        public FindingInfo build() {
            return new FindingInfo(this);
        }
    }
}
