package io.signet.signature.engine;

/** Stands for an {@code OutOfMemoryError} and its like: an error that no engine may swallow. */
final class PassingError extends Error {

    private static final long serialVersionUID = 1L;

    PassingError(String message) {
        super(message);
    }
}
