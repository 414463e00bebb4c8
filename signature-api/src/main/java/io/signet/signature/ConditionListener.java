package io.signet.signature;

/** An event that is told of the conditions a rule asks about: a test kit's, which explains why a rule stayed silent. */
public interface ConditionListener {

    /**
     * A condition was asked about.
     *
     * @param name what the rule calls it
     * @param holds the answer
     */
    void asked(String name, boolean holds);
}
