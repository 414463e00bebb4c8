package io.signet.cli;

import io.signet.event.EscapedText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what the platform says in exceptions. */
final class InputProblem {

    private static final int SHOWN = 400;

    private InputProblem() {}

    /** Why a capture cannot be read, and what to do about it. */
    static String ofCapture(IOException e) {
        String problem = describe(e);
        if (e instanceof NoSuchFileException) {
            return problem + "; write the path of a capture or of a directory of captures, or - for standard input";
        }
        return e instanceof AccessDeniedException ? problem + "; make it readable for this user" : problem;
    }

    static String describe(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return EscapedText.of(problem.getReason(), SHOWN);
        }
        String message = e.getMessage();
        if (e instanceof FileNotFoundException && message != null && message.endsWith(")")) {
            return EscapedText.of(message.substring(message.lastIndexOf('(') + 1, message.length() - 1), SHOWN);
        }
        return EscapedText.of(message == null ? e.getClass().getSimpleName() : message, SHOWN);
    }
}
