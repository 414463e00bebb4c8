package io.signet.signature;

import io.signet.event.EscapedText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who a signature is. Immutable; declare it once in a constant. Tracee: {@code detect.SignatureMetadata}.
 */
public final class SignatureMetadata {

    private final String id;
    private final String name;
    private final String version;
    private final String eventName;
    private final String description;
    private final Optional<Severity> severity;
    private final Optional<AttackReference> attack;
    private final Optional<List<String>> tags;
    private final Map<String, Object> properties;

    private SignatureMetadata(Builder builder) {
        id = builder.id;
        name = builder.name;
        version = builder.version;
        eventName = builder.eventName;
        description = builder.description;
        severity = builder.severity;
        attack = builder.attack;
        tags = builder.tags;
        properties = Collections.unmodifiableMap(new TreeMap<>(builder.allProperties()));
    }

    /**
     * Starts with what every signature has.
     *
     * @param id its id, unique in an engine, such as {@code TRC-1022}
     * @param name its name for people, such as {@code New executable dropped}
     * @return a new builder, not thread-safe
     */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /**
     * The signature's id.
     *
     * @return for example {@code TRC-1022}
     */
    public String id() {
        return id;
    }

    /**
     * The signature's name for people.
     *
     * @return for example {@code New executable dropped}
     */
    public String name() {
        return name;
    }

    /**
     * The signature's version.
     *
     * @return an integer such as {@code 1}, or a semantic version; {@code 1} unless set
     */
    public String version() {
        return version;
    }

    /**
     * The name of the event that a finding becomes: its identity in Tracee's stream.
     *
     * @return for example {@code dropped_executable}
     */
    public String eventName() {
        return eventName;
    }

    /**
     * What it detects, in a sentence or two.
     *
     * @return the description; empty text unless set
     */
    public String description() {
        return description;
    }

    /**
     * How bad a finding is.
     *
     * @return the severity, or empty
     */
    public Optional<Severity> severity() {
        return severity;
    }

    /**
     * Which technique it detects.
     *
     * @return the reference, or empty
     */
    public Optional<AttackReference> attack() {
        return attack;
    }

    /**
     * Its tags. None and an empty list differ, as in Tracee.
     *
     * @return an unmodifiable list, or empty
     */
    public Optional<List<String>> tags() {
        return tags;
    }

    /**
     * All properties as Tracee has them, sorted by key: {@code Severity} (an integer), {@code Category},
     * {@code Technique}, {@code id} (STIX) and {@code external_id} of what was set, and further ones.
     *
     * @return an unmodifiable map
     */
    public Map<String, Object> properties() {
        return properties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignatureMetadata that
                && id.equals(that.id)
                && name.equals(that.name)
                && version.equals(that.version)
                && eventName.equals(that.eventName)
                && description.equals(that.description)
                && severity.equals(that.severity)
                && attack.equals(that.attack)
                && tags.equals(that.tags)
                && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return EscapedText.of(id) + " " + EscapedText.of(name);
    }

    /** Builds a {@link SignatureMetadata}. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String name;
        private String version = "1";
        private String eventName = "";
        private String description = "";
        private Optional<Severity> severity = Optional.empty();
        private Optional<AttackReference> attack = Optional.empty();
        private Optional<List<String>> tags = Optional.empty();
        private final Map<String, Object> properties = new TreeMap<>();

        private Builder(String id, String name) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * The version.
         *
         * @param version an integer or a semantic version
         * @return this builder
         */
        public Builder version(String version) {
            this.version = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * The name of the event that a finding becomes. An engine refuses a signature without one.
         *
         * @param eventName lower case with underscores, unique in an engine
         * @return this builder
         */
        public Builder eventName(String eventName) {
            this.eventName = Objects.requireNonNull(eventName, "eventName");
            return this;
        }

        /**
         * What it detects.
         *
         * @param description a sentence or two
         * @return this builder
         */
        public Builder description(String description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /**
         * How bad a finding is.
         *
         * @param severity the severity
         * @return this builder
         */
        public Builder severity(Severity severity) {
            this.severity = Optional.of(severity);
            return this;
        }

        /**
         * Which technique it detects.
         *
         * @param attack the reference
         * @return this builder
         */
        public Builder attack(AttackReference attack) {
            this.attack = Optional.of(attack);
            return this;
        }

        /**
         * Its tags.
         *
         * @param tags copied
         * @return this builder
         */
        public Builder tags(List<String> tags) {
            this.tags = Optional.of(List.copyOf(tags));
            return this;
        }

        /**
         * A further property.
         *
         * @param key its key; one that severity or ATT&amp;CK reference also set is taken from here
         * @param value as in {@link Detection#with(String, Object)}
         * @return this builder
         * @throws IllegalArgumentException when the value is of another class
         */
        public Builder property(String key, Object value) {
            properties.put(Objects.requireNonNull(key, "key"), DataValues.copyOf(key, value));
            return this;
        }

        private Map<String, Object> allProperties() {
            Map<String, Object> all = new TreeMap<>();
            severity.ifPresent(known -> all.put("Severity", known.number()));
            attack.ifPresent(known -> {
                if (!known.tactic().isEmpty()) {
                    all.put("Category", known.tactic());
                }
                all.put("Technique", known.technique());
                all.put("external_id", known.techniqueId());
                known.stixId().ifPresent(stixId -> all.put("id", stixId));
            });
            all.putAll(properties);
            return all;
        }

        /**
         * Builds what was set.
         *
         * @return a new value
         */
        public SignatureMetadata build() {
            return new SignatureMetadata(this);
        }
    }
}
