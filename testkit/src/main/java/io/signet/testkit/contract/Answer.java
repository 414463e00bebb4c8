package io.signet.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What checking a rule found: nothing wrong, perhaps with a note on what was not looked at, or what is wrong. */
record Answer(List<Problem> problems, String note) {

    Answer {
        problems = List.copyOf(problems);
    }

    /**
     * One thing that is wrong.
     *
     * @param what without a full stop; it continues "Contract R-02 (MUST): "
     * @param details further lines
     * @param cause what the signature threw
     */
    record Problem(
            String what, List<String> details, @Nullable Throwable cause) {

        Problem {
            details = List.copyOf(details);
        }

        static Problem of(String what, String... details) {
            return new Problem(what, List.of(details), null);
        }
    }

    static Answer passed() {
        return new Answer(List.of(), "");
    }

    static Answer passed(String note) {
        return new Answer(List.of(), note);
    }

    static Answer failed(String what, String... details) {
        return of(List.of(Problem.of(what, details)));
    }

    static Answer of(List<Problem> problems) {
        return new Answer(problems, "");
    }

    Answer noting(String also) {
        return new Answer(problems, note.isEmpty() ? also : note + "; " + also);
    }

    Answer and(Answer other) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        Answer both = new Answer(all, note);
        return other.note.isEmpty() ? both : both.noting(other.note);
    }
}
