package io.signet.signature;

import java.util.Optional;

/** How bad a finding is, on Tracee's scale (api/v1beta1/threat.proto). */
public enum Severity {
    /** 0. */
    INFO,
    /** 1. */
    LOW,
    /** 2. */
    MEDIUM,
    /** 3. */
    HIGH,
    /** 4. */
    CRITICAL;

    /**
     * Tracee's number.
     *
     * @return 0 (info) to 4 (critical)
     */
    public int number() {
        return ordinal();
    }

    /**
     * The severity of a number.
     *
     * @param number 0 to 4
     * @return the severity, or empty for any other number
     */
    public static Optional<Severity> ofNumber(int number) {
        return number >= 0 && number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }
}
