package io.signet.testkit.assertj;

import io.signet.testkit.Outcome;
import io.signet.testkit.Outcome.Kind;
import io.signet.testkit.SelectorCheck;
import java.util.List;

/** What became of an event and why, in the words of a message; and what to do about it. */
final class OutcomeText {

    private OutcomeText() {}

    static String was(Outcome outcome) {
        return switch (outcome.kind()) {
            case NOT_SELECTED -> "was not selected";
            case REJECTED -> "was rejected";
            case UNDECIDED -> "was left undecided";
            case RAISED -> "raised " + findings(outcome.findings().size());
            case THREW ->
                "made the rule throw "
                        + outcome.failure()
                                .map(failure -> failure.getClass().getName())
                                .orElse("");
            case LATE -> "came too late";
        };
    }

    static String findings(int count) {
        return count == 1 ? "1 finding" : count + " findings";
    }

    /** The explanation without its first line, which the message says in other words. */
    static String why(Outcome outcome) {
        String explanation = outcome.explanation().toString();
        return explanation.substring(explanation.indexOf('\n') + 1);
    }

    /** What to do when another kind was expected: accept it or mend it, as far as that can be said; otherwise empty. */
    static String advice(Kind expected, Outcome actual) {
        if (actual.kind() == Kind.LATE) {
            return "Send events before complete() and close().";
        }
        if (expected == Kind.NOT_SELECTED) {
            return "The selector let it through: it is wider than this test expects."
                    + (actual.kind() == Kind.REJECTED ? " If the rule is meant to reject it, say wasRejected()." : "");
        }
        return switch (actual.kind()) {
            case NOT_SELECTED -> notSelected(expected, actual.explanation().selectors());
            case THREW -> expected == Kind.RAISED ? "" : "A rule that throws has judged nothing.";
            case REJECTED ->
                expected == Kind.UNDECIDED
                        ? "Not undecided: the rule looked at the event and said no. If that is right, say wasRejected()."
                        : "";
            case UNDECIDED ->
                expected == Kind.REJECTED
                        ? "Not a rejection: the rule could not say. If that is right, say wasUndecided()."
                        : "";
            case RAISED, LATE -> "";
        };
    }

    private static String notSelected(Kind expected, List<SelectorCheck> selectors) {
        if (expected == Kind.REJECTED) {
            return "Not a rejection: the rule never saw the event. If the selector is meant to drop it,"
                    + " say wasNotSelected().";
        }
        boolean isOnHost = selectors.stream()
                .anyMatch(selector -> selector.wanted().equals(List.of("origin=container"))
                        && selector.had().equals(List.of("origin=host")));
        return isOnHost
                ? "A fixture is on the host until it is put into a container: inStartedContainer()."
                : "The rule never saw the event: either the selector is too narrow, or the event is not the one meant.";
    }
}
