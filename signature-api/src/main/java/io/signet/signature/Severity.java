package io.signet.signature;

import java.util.Arrays;
import java.util.Optional;

/** How bad a finding is, on Tracee's scale (api/v1beta1/threat.proto). */
public enum Severity {
    /** 0. */
    INFO(0),
    /** 1. */
    LOW(1),
    /** 2. */
    MEDIUM(2),
    /** 3. */
    HIGH(3),
    /** 4. */
    CRITICAL(4);

    private final int number;

    Severity(int number) {
        this.number = number;
    }

    /**
     * Tracee's number.
     *
     * @return 0 (info) to 4 (critical)
     */
    public int number() {
        return number;
    }

    /**
     * The severity of a number.
     *
     * @param number 0 to 4
     * @return the severity, or empty for any other number
     */
    public static Optional<Severity> ofNumber(int number) {
        return Arrays.stream(values())
                .filter(severity -> severity.number == number)
                .findFirst();
    }
}
