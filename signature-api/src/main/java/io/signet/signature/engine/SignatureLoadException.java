package io.signet.signature.engine;

import java.io.Serial;
import java.util.List;

/** Signatures could not be loaded. Lists every problem at once; what was initialised has been closed. */
public final class SignatureLoadException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One line each. */
    private final List<String> problems;

    SignatureLoadException(List<String> problems, List<Throwable> causes) {
        super(message(problems));
        this.problems = List.copyOf(problems);
        causes.forEach(this::addSuppressed);
    }

    private static String message(List<String> problems) {
        return problems.size() == 1
                ? problems.get(0)
                : problems.size() + " problems:\n- " + String.join("\n- ", problems);
    }

    /**
     * What is wrong, one line each; each names the signature and the remedy.
     *
     * @return an unmodifiable list, never empty
     */
    public List<String> problems() {
        return problems;
    }
}
