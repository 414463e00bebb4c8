package io.signet.testkit.contract;

import java.util.Objects;

/** One numbered rule of the contract. Immutable; the list of all is {@link Contract#rules()}. */
public final class ContractRule {

    /** How much a rule weighs. */
    public enum Level {
        /** A signature that breaks it misleads its users or harms its host. */
        MUST,
        /** A signature that breaks it has a reason to. */
        SHOULD
    }

    /** How a rule is verified. */
    public enum Verification {
        /** Wholly, and from the signature alone. */
        CHECKED("checked"),
        /** With some of many possible inputs, or with what this JVM lets one see: that it passes proves little. */
        SAMPLED("sampled"),
        /** Wholly, as far as the author's witness events go. */
        NEEDS_WITNESS("needs witness events"),
        /** No test can tell; the rule is stated so that authors know of it. None of today's rules is of this kind. */
        UNVERIFIABLE("unverifiable");

        private final String text;

        Verification(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final String id;
    private final Level level;
    private final Verification verification;
    private final boolean processWide;
    private final String title;
    private final String rationale;
    private final String repair;
    private final Check check;

    private ContractRule(Builder builder, Check check) {
        id = builder.id;
        title = builder.title;
        level = builder.level;
        verification = builder.verification;
        processWide = builder.processWide;
        rationale = builder.rationale;
        repair = builder.repair;
        this.check = check;
    }

    static Builder must(String id, String title) {
        return new Builder(id, title, Level.MUST);
    }

    /**
     * The rule's number.
     *
     * @return a letter for its group and two digits, such as {@code R-02}
     */
    public String id() {
        return id;
    }

    /**
     * How much it weighs.
     *
     * @return the level
     */
    public Level level() {
        return level;
    }

    /**
     * How it is verified.
     *
     * @return the way
     */
    public Verification verification() {
        return verification;
    }

    /**
     * Whether verifying it changes, for a moment, what the whole process shares: {@code System.out}, {@code System.err},
     * the default locale and the default time zone. Such a rule must not run beside other tests.
     *
     * @return true when it does
     */
    public boolean isProcessWide() {
        return processWide;
    }

    /**
     * What it asks, in one sentence.
     *
     * @return a sentence without a full stop
     */
    public String title() {
        return title;
    }

    /**
     * Why it is asked.
     *
     * @return a sentence or two
     */
    public String rationale() {
        return rationale;
    }

    /**
     * What usually mends a signature that breaks it.
     *
     * @return a sentence or two
     */
    public String repair() {
        return repair;
    }

    /**
     * The whole rule, for people.
     *
     * @return several lines, without one at the end
     */
    public String text() {
        return this + "\n  Level:    " + level + ", " + verification + "\n  Why:      " + rationale + "\n  Repair:   "
                + repair;
    }

    Answer check(Subject subject) {
        return check.of(subject);
    }

    /** Number and title: {@code R-02 A null argument is survived}. */
    @Override
    public String toString() {
        return id + " " + title;
    }

    /** Says of a signature whether it keeps a rule. */
    @FunctionalInterface
    interface Check {
        Answer of(Subject subject);
    }

    static final class Builder {

        private final String id;
        private final String title;
        private final Level level;
        private Verification verification = Verification.CHECKED;
        private boolean processWide;
        private String rationale = "";
        private String repair = "";

        private Builder(String id, String title, Level level) {
            this.id = id;
            this.title = title;
            this.level = level;
        }

        Builder sampled() {
            verification = Verification.SAMPLED;
            return this;
        }

        Builder needsWitness() {
            verification = Verification.NEEDS_WITNESS;
            return this;
        }

        Builder processWide() {
            processWide = true;
            return this;
        }

        Builder because(String rationale) {
            this.rationale = Objects.requireNonNull(rationale, "rationale");
            return this;
        }

        Builder repair(String repair) {
            this.repair = Objects.requireNonNull(repair, "repair");
            return this;
        }

        ContractRule check(Check check) {
            return new ContractRule(this, check);
        }
    }
}
