package io.signet.signature;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A MITRE ATT&amp;CK technique, as a signature names it. Immutable. Ids are what lasts: names of tactics changed with
 * version 19 (April 2026).
 */
public final class AttackReference {

    private static final Pattern TECHNIQUE_ID = Pattern.compile("T[0-9]{4}(\\.[0-9]{3})?");

    private final String techniqueId;
    private final String technique;
    private final String tactic;
    private final Optional<String> stixId;

    private AttackReference(Builder builder) {
        techniqueId = builder.techniqueId;
        technique = builder.technique;
        tactic = builder.tactic;
        stixId = builder.stixId;
    }

    /**
     * Starts with the technique.
     *
     * @param techniqueId its external id, such as {@code T1036} or {@code T1036.005}
     * @param technique its name, such as {@code Masquerading}
     * @return a new builder, not thread-safe
     * @throws IllegalArgumentException when the id is not of that form
     */
    public static Builder technique(String techniqueId, String technique) {
        if (!TECHNIQUE_ID.matcher(techniqueId).matches()) {
            throw new IllegalArgumentException("a technique id looks like T1036 or T1036.005");
        }
        return new Builder(techniqueId, Objects.requireNonNull(technique, "technique"));
    }

    /**
     * The technique's external id.
     *
     * @return for example {@code T1036}
     */
    public String techniqueId() {
        return techniqueId;
    }

    /**
     * The technique's name.
     *
     * @return for example {@code Masquerading}
     */
    public String technique() {
        return technique;
    }

    /**
     * The tactic's short name.
     *
     * @return for example {@code defense-evasion}; empty text when none was given
     */
    public String tactic() {
        return tactic;
    }

    /**
     * The technique's STIX id.
     *
     * @return for example {@code attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0}, or empty
     */
    public Optional<String> stixId() {
        return stixId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttackReference that
                && techniqueId.equals(that.techniqueId)
                && technique.equals(that.technique)
                && tactic.equals(that.tactic)
                && stixId.equals(that.stixId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(techniqueId, technique, tactic, stixId);
    }

    @Override
    public String toString() {
        return techniqueId + " " + technique;
    }

    /** Builds an {@link AttackReference}. Not thread-safe. */
    public static final class Builder {

        private final String techniqueId;
        private final String technique;
        private String tactic = "";
        private Optional<String> stixId = Optional.empty();

        private Builder(String techniqueId, String technique) {
            this.techniqueId = techniqueId;
            this.technique = technique;
        }

        /**
         * The tactic.
         *
         * @param shortName its short name, such as {@code defense-evasion}
         * @return this builder
         */
        public Builder tactic(String shortName) {
            tactic = Objects.requireNonNull(shortName, "shortName");
            return this;
        }

        /**
         * The technique's STIX id.
         *
         * @param id {@code attack-pattern--} and a UUID
         * @return this builder
         */
        public Builder stixId(String id) {
            stixId = Optional.of(id);
            return this;
        }

        /**
         * Builds what was set.
         *
         * @return a new value
         */
        public AttackReference build() {
            return new AttackReference(this);
        }
    }
}
