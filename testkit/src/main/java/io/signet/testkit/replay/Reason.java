package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.testkit.Explanation;
import io.signet.testkit.Observation;
import io.signet.testkit.Outcome;
import io.signet.testkit.SelectorCheck;
import io.signet.testkit.Shown;
import java.util.List;
import java.util.stream.Collectors;

/** Says what became of an event and why, from what the rule looked at. */
final class Reason {

    private static final int MOST_READ = 8;

    private Reason() {}

    /** {@code it was rejected}. */
    static String verdict(Outcome outcome) {
        return switch (outcome.kind()) {
            case NOT_SELECTED -> "it was not selected";
            case REJECTED -> "it was rejected";
            case UNDECIDED -> "it was undecided: " + Shown.text(outcome.reason().orElse(""));
            case RAISED -> "it raised " + Counted.of(outcome.findings().size(), "finding");
            case THREW -> "it threw " + outcome.failure().map(Reason::thrown).orElse("");
            case LATE -> "it came too late";
        };
    }

    static String thrown(Throwable failure) {
        return EscapedText.of(failure.getClass().getName())
                + (failure.getMessage() == null ? "" : ": " + Shown.text(failure.getMessage()));
    }

    /** What the selectors wanted, or what the rule read. */
    static String why(Outcome outcome) {
        Explanation explanation = outcome.explanation();
        return outcome.kind() == Outcome.Kind.NOT_SELECTED
                ? "Not a rejection: the event never reached " + EscapedText.of(explanation.signatureId()) + ". "
                        + selectors(explanation.selectors())
                : reads(explanation.observations());
    }

    private static String selectors(List<SelectorCheck> selectors) {
        if (selectors.size() == 1) {
            return "Its selector " + selectors.get(0) + ".";
        }
        StringBuilder text = new StringBuilder("None of its selectors matches:");
        for (int i = 0; i < selectors.size(); i++) {
            text.append(i == 0 ? " " : "; ").append(i + 1).append(" ").append(selectors.get(i));
        }
        return text + ".";
    }

    private static String reads(List<Observation> observations) {
        if (observations.isEmpty()) {
            return "It read nothing of the event.";
        }
        int left = Math.max(0, observations.size() - MOST_READ);
        String last = observations.stream()
                .skip(left)
                .map(Observation::toString)
                .collect(Collectors.joining(" · ", left > 0 ? "… · " : "", "."));
        boolean onlyRead = observations.stream().allMatch(Observation.Read.class::isInstance);
        return (onlyRead
                        ? "It read " + Counted.of(observations.size(), "field")
                        : "It looked at " + Counted.of(observations.size(), "thing"))
                + " and stopped: " + last;
    }
}
