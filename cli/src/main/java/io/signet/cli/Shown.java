package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.EventDataException;
import java.nio.file.Path;

/** Names and failures as messages show them: one line, printable. */
final class Shown {

    private static final int MESSAGE = 300;

    private static final String UNKNOWN = "-";
    private static final int WORD = 600;

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

    /** Text of a capture: a plain word as it is, anything else in quotes, so that it is plain where it ends. */
    static String word(String text) {
        return isWord(text) ? text : EscapedText.quoted(text, WORD);
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= WORD
                && !text.equals(UNKNOWN)
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "._:/@+-".indexOf(c) >= 0);
    }
}
