package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import java.util.List;

/**
 * A file of a case that is being looked at, and what is wrong with it.
 *
 * @param name its name, from the directory of the cases
 * @param problems takes what is wrong
 */
record CaseFile(String name, List<CaseProblem> problems) {

    void problem(long line, String what) {
        problem(CaseProblem.Kind.FILE, line, what);
    }

    void problem(CaseProblem.Kind kind, long line, String what) {
        String place = EscapedText.of(name) + (line > 0 ? ":" + line : "");
        problems.add(new CaseProblem(kind, name, line, place + ": " + what));
    }
}
