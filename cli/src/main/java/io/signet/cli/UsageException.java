package io.signet.cli;

import java.io.Serial;

/** The command line, or what it names, cannot be used; the message says what to write instead. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
