package io.signet.testkit.contract;

import io.signet.testkit.contract.ContractResult.Status;
import java.io.Serial;

/** A rule cannot be checked here: something it stands on is missing or broken. Ends a check, and never leaves the package. */
final class CannotCheck extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What the result will be. */
    private final Status status;

    private CannotCheck(Status status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The author has to give something: the message continues "needs ". */
    static CannotCheck needs(String what) {
        return new CannotCheck(Status.NEEDS_WITNESS, what);
    }

    /** Another rule is broken first: the message continues "cannot be verified: ". */
    static CannotCheck since(String why) {
        return new CannotCheck(Status.UNVERIFIABLE, why);
    }

    Status status() {
        return status;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
