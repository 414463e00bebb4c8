package io.signet.signature.engine;

import java.io.Serial;

/** What a signature returned is no verdict. The message is a constant of the engine's, so it can be logged. */
final class BrokenVerdictException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    BrokenVerdictException(String message) {
        super(message);
    }
}
