package io.signet.testkit.assertj;

import io.signet.event.json.Place;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.ReplayFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was expected of a replay beside what it raised, in words. */
final class ReplayComparison {

    private static final int MOST_LINES = 5;

    private final ReplayText text;
    private final List<ExpectedFinding> missed;
    private final List<ReplayFinding> unexpected;
    private final List<ReplayFinding> unpaired;
    private final int matched;

    private ReplayComparison(CollectedReplay replay, List<ExpectedFinding> expected, boolean isClosed) {
        Matching<ExpectedFinding, ReplayFinding> matching =
                Matching.of(expected, replay.findings(), ExpectedFinding::matches);
        text = new ReplayText(replay);
        missed = matching.missed();
        unpaired = matching.unexpected();
        unexpected = isClosed ? unpaired : List.of();
        matched = matching.matched();
    }

    static ReplayComparison closed(CollectedReplay replay, List<ExpectedFinding> expected) {
        return new ReplayComparison(replay, expected, true);
    }

    static ReplayComparison open(CollectedReplay replay, List<ExpectedFinding> expected) {
        return new ReplayComparison(replay, expected, false);
    }

    boolean isAsExpected() {
        return missed.isEmpty() && unexpected.isEmpty();
    }

    String message() {
        StringBuilder message = new StringBuilder(headline());
        missed.stream().limit(ReplayText.MOST).forEach(expected -> missed(expected, message));
        unexpected.stream()
                .limit(ReplayText.MOST)
                .forEach(finding -> message.append("\n  ")
                        .append(FindingText.id(finding.finding().metadata().id()))
                        .append(" unexpected: ")
                        .append(FindingText.place(finding))
                        .append(" should raise nothing more, it raised ")
                        .append(FindingText.of(finding.finding())));
        involved().forEach(id -> message.append("\n  ").append(text.funnel(id)));
        return message.append("\n  ").append(text.lines()).toString();
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        if (!missed.isEmpty()) {
            parts.add(missed.size() + " missed"
                    + places(missed.stream().map(ExpectedFinding::place).toList()));
        }
        if (!unexpected.isEmpty()) {
            parts.add(unexpected.size() + " unexpected"
                    + places(unexpected.stream().map(FindingText::place).toList()));
        }
        int all = missed.size() + unexpected.size();
        int shown = Math.min(missed.size(), ReplayText.MOST) + Math.min(unexpected.size(), ReplayText.MOST);
        return ReplayText.count(all, "mismatch").replace("mismatchs", "mismatches") + " in this replay: "
                + String.join(", ", parts) + ". " + matched + " further "
                + (matched == 1 ? "finding" : "findings") + " as expected."
                + (shown < all ? " Showing " + shown + " of " + all + "." : "");
    }

    private static String places(List<String> places) {
        return places.stream()
                .limit(MOST_LINES)
                .collect(Collectors.joining(", ", " (", places.size() > MOST_LINES ? ", …)" : ")"));
    }

    private void missed(ExpectedFinding expected, StringBuilder message) {
        message.append("\n  ")
                .append(FindingText.id(expected.signatureId()))
                .append(" missed: ")
                .append(expected.hasPlace() ? expected.place() : "some event")
                .append(" should raise ")
                .append(expected)
                .append(", and no other finding is that.");
        if (!text.ids().contains(expected.signatureId())) {
            message.append("\n    no signature of this id was replayed; there are: ")
                    .append(text.known());
            return;
        }
        String fate = text.fate(expected);
        if (!fate.isEmpty()) {
            message.append("\n    ").append(fate);
        }
        nearest(expected)
                .ifPresent(finding -> message.append("\n    nearest finding: ")
                        .append(FindingText.of(finding))
                        .append("\n      different: ")
                        .append(String.join("; ", expected.differences(finding))));
        String line = text.clickable(expected);
        if (!line.isEmpty() && fate.isEmpty()) {
            message.append("\n    why: ./signet explain ")
                    .append(line)
                    .append(" --signature ")
                    .append(FindingText.id(expected.signatureId()));
        }
    }

    /** Of the findings that nothing else was paired with: one of the same signature if there is, with the fewest differences. */
    private Optional<ReplayFinding> nearest(ExpectedFinding expected) {
        return unpaired.stream()
                .filter(finding -> isOf(expected, finding) || (expected.hasPlace() && expected.isAt(finding)))
                .min(Comparator.comparing((ReplayFinding finding) -> !isOf(expected, finding))
                        .thenComparing(finding -> expected.differences(finding).size())
                        .thenComparing(finding -> distance(expected, finding)));
    }

    private static boolean isOf(ExpectedFinding expected, ReplayFinding finding) {
        return finding.finding().metadata().id().equals(expected.signatureId());
    }

    private static long distance(ExpectedFinding expected, ReplayFinding finding) {
        return Math.abs(
                expected.line().orElse(0L) - finding.place().map(Place::line).orElse(0L));
    }

    /** The signatures of which something was expected or raised amiss, in the order in which they were loaded. */
    private List<String> involved() {
        return text.ids().stream()
                .filter(id -> missed.stream()
                                .anyMatch(expected -> expected.signatureId().equals(id))
                        || unexpected.stream()
                                .anyMatch(finding ->
                                        finding.finding().metadata().id().equals(id)))
                .limit(ReplayText.MOST)
                .toList();
    }
}
