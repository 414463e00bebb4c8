package io.signet.benchmarks;

/** Something was asked for that there is not; the message says it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
