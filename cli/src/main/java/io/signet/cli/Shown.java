package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.EventDataException;
import java.nio.file.Path;

/** Names and failures as messages show them: one line, printable. */
final class Shown {

    private static final int MESSAGE = 300;

    private Shown() {}

    static String name(String name) {
        return name.isEmpty() ? "\"\"" : EscapedText.of(name);
    }

    static String name(Path path) {
        return name(path.toString());
    }

    /** The message is escaped already; only an absurdly long one goes through the escaper again, to be cut. */
    static String data(EventDataException e) {
        String message = String.valueOf(e.getMessage());
        return message.length() <= MESSAGE ? message : EscapedText.of(message, MESSAGE);
    }

    /** What a signature threw: its class and message. The message is the signature's too, and may throw itself. */
    static String failure(Throwable failure) {
        String type = EscapedText.of(failure.getClass().getName(), MESSAGE);
        String message;
        try {
            message = failure.getMessage();
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            return type;
        }
        return message == null ? type : type + ": " + EscapedText.of(message, MESSAGE);
    }
}
