package io.signet.testkit;

import io.signet.event.EscapedText;
import io.signet.signature.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An explanation in lines, bounded: the whole of what people need to see why. */
final class ExplanationText {

    private static final int MOST_FINDINGS = 5;
    private static final int MOST_SELECTORS = 10;
    private static final int MOST_OBSERVATIONS = 40;
    private static final int LAST_OBSERVATIONS = 10;

    private final Explanation why;
    private final Outcome outcome;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Explanation why) {
        this.why = why;
        outcome = why.outcome();
    }

    static String of(Explanation why) {
        return new ExplanationText(why).text();
    }

    private String text() {
        lines.add(Shown.name(why.signatureId()) + ": " + why.verdict());
        lines.add("  event: " + why.eventLine());
        switch (outcome.kind()) {
            case NOT_SELECTED -> {
                lines.add("  the event never reached the rule");
                selectors(why.selectors());
            }
            case LATE -> lines.add("  the event came after the end; a signature gets none then");
            case REJECTED -> rule();
            case UNDECIDED -> {
                lines.add("  because: " + EscapedText.of(outcome.reason().orElse(""), 240));
                rule();
            }
            case RAISED -> {
                bounded(outcome.findings(), MOST_FINDINGS, "findings", finding -> "  finding: " + data(finding));
                rule();
            }
            case THREW -> {
                outcome.failure().ifPresent(failure -> lines.add("  it threw " + failure(failure)));
                rule();
            }
        }
        return String.join("\n", lines);
    }

    /** Why the rule saw the event, and what it looked at. */
    private void rule() {
        List<SelectorCheck> matching =
                why.selectors().stream().filter(SelectorCheck::matches).toList();
        if (matching.isEmpty()) {
            lines.add("  no selector wants this event: in an engine it never reaches the rule");
            selectors(why.selectors());
        } else {
            selectors(matching);
        }
        List<Observation> seen = why.observations();
        if (seen.isEmpty()) {
            lines.add("  it read nothing of the event");
            return;
        }
        lines.add("  it read, in order:");
        if (seen.size() <= MOST_OBSERVATIONS) {
            seen.forEach(observation -> lines.add("    " + observation));
            return;
        }
        int last = seen.size() - LAST_OBSERVATIONS;
        int first = MOST_OBSERVATIONS - LAST_OBSERVATIONS;
        seen.subList(0, first).forEach(observation -> lines.add("    " + observation));
        lines.add("    … " + (last - first) + " more …");
        seen.subList(last, seen.size()).forEach(observation -> lines.add("    " + observation));
    }

    private void selectors(List<SelectorCheck> checks) {
        bounded(checks, MOST_SELECTORS, "selectors", check -> "  selector " + check);
    }

    private <T> void bounded(List<T> all, int most, String what, Function<T, String> line) {
        all.stream().limit(most).map(line).forEach(lines::add);
        if (all.size() > most) {
            lines.add("  and " + (all.size() - most) + " more " + what);
        }
    }

    private static String data(Finding finding) {
        List<String> entries = new ArrayList<>();
        finding.data().forEach((key, value) -> entries.add(Shown.name(key) + "=" + Shown.value(value)));
        return entries.isEmpty() ? "no data" : String.join(", ", entries);
    }

    private static String failure(Throwable failure) {
        String type = Shown.name(failure.getClass().getName());
        return failure.getMessage() == null ? type : type + ": " + Shown.value(failure.getMessage());
    }
}
