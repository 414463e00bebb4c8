package io.signet.testkit.contract;

import io.signet.testkit.Shown;
import io.signet.testkit.contract.Answer.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signature throws, caught and in words. */
final class Thrown {

    private static final String NULL_VERDICT = "BrokenVerdictException";

    private Thrown() {}

    /** Something that a signature does. */
    @FunctionalInterface
    interface Action {
        void run() throws Throwable;
    }

    /** What the action throws, or null. Everything counts: a rule that runs out of memory is as bad as one that throws. */
    static @Nullable Throwable by(Action action) {
        try {
            action.run();
            return null;
        } catch (CannotCheck cannot) {
            throw cannot;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** {@code threw NullPointerException}, or what the engine says of a verdict that is none. */
    static String text(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        if (name.equals(NULL_VERDICT)) {
            return String.valueOf(thrown.getMessage());
        }
        return "threw " + (name.isEmpty() ? thrown.getClass().getName() : name);
    }

    /**
     * A problem out of it.
     *
     * @param when continues "threw X ", such as "when args.pathname is null"
     */
    static Problem problem(Throwable thrown, String when, List<String> details) {
        List<String> all = new ArrayList<>(details);
        String message = thrown.getMessage();
        if (message != null && !text(thrown).equals(message)) {
            all.add("it says: " + Shown.text(message));
        }
        return new Problem(text(thrown) + " " + when, all, thrown);
    }
}
