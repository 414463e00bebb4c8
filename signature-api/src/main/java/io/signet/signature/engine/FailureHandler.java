package io.signet.signature.engine;

/**
 * Is told of every failure of a signature. Called by the engine's thread, from inside {@code process}, {@code complete},
 * {@code close} and {@code unload}, so it may call what a signature may: {@link SignatureEngine#unload} takes the one that
 * failed out of service. What it throws is dropped, but for errors that pass through the engine anyway.
 */
@FunctionalInterface
public interface FailureHandler {

    /**
     * A signature failed.
     *
     * @param failure which one, doing what, and why
     */
    void onFailure(SignatureFailure failure);

    /**
     * The default: a warning in the log at the 1st, 10th, 100th, ... failure of each signature. It names types, never
     * values; the exception itself is logged at DEBUG. The logger is named after {@link SignatureEngine}.
     *
     * @return a new handler with counts of its own, thread-safe
     */
    static FailureHandler logging() {
        return new LoggingFailureHandler();
    }
}
