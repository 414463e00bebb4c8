package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.signature.Finding;
import io.signet.signature.engine.SignatureFailure;
import io.signet.testkit.Outcome;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares what a signature did with what was expected of it, event for event. */
final class Comparison {

    private final Subject subject;
    private final ResolvedExpectations expected;
    private final CaseRun run;
    private final List<CaseProblem> problems = new ArrayList<>();
    private int met;

    /**
     * What the messages are about.
     *
     * @param id the signature's id
     * @param expectFile the file with the expectations
     * @param captureFile the capture
     * @param index the capture's events
     */
    record Subject(String id, String expectFile, String captureFile, EventIndex index) {

        Subject {
            id = EscapedText.of(id);
        }

        String expectedAt(int line, String why) {
            return "\n  Expected in " + EscapedText.of(expectFile) + ":" + line
                    + (why.isEmpty() ? "" : ": " + Shown.text(why));
        }

        String place(Spot spot) {
            return EscapedText.of(captureFile)
                    + (spot.isEnd() ? "" : ":" + spot.line())
                    + (spot.index() == 0 ? "" : " (event " + (spot.index() + 1) + ")");
        }

        String event(Spot spot, Outcome outcome) {
            return "\n  " + place(spot) + "  " + outcome.explanation().eventLine();
        }
    }

    private Comparison(Subject subject, ResolvedExpectations expected, CaseRun run) {
        this.subject = subject;
        this.expected = expected;
        this.run = run;
    }

    static Comparison of(Subject subject, ResolvedExpectations expected, CaseRun run) {
        Comparison comparison = new Comparison(subject, expected, run);
        comparison.findings();
        comparison.quiet();
        comparison.thrown();
        return comparison;
    }

    List<CaseProblem> problems() {
        return problems;
    }

    /** How many expectations were met, of both sorts. */
    int met() {
        return met;
    }

    private void findings() {
        SortedMap<Spot, List<Finding>> raised = run.findings();
        SortedSet<Spot> spots = new TreeSet<>(raised.keySet());
        spots.addAll(expected.findings().keySet());
        for (Spot spot : spots) {
            List<ExpectedFinding> wanted = expected.findings().getOrDefault(spot, List.of());
            List<Finding> actual = raised.getOrDefault(spot, List.of());
            Pairing<ExpectedFinding, Finding> pairing = Pairing.of(
                    wanted,
                    actual,
                    (want, finding) -> ExpectedData.differences(want.data(), finding.data())
                            .isEmpty());
            List<ExpectedFinding> missing = pairing.unmatchedExpected();
            List<Finding> surplus = pairing.unmatchedActual();
            met += wanted.size() - missing.size();
            int both = Math.min(missing.size(), surplus.size());
            for (int i = 0; i < both; i++) {
                different(spot, missing.get(i), surplus.get(i));
            }
            missing.stream().skip(both).forEach(want -> missed(spot, want));
            if (!expected.quiet().containsKey(spot)) {
                surplus.stream().skip(both).forEach(finding -> unexpected(spot, finding));
            }
        }
    }

    private void different(Spot spot, ExpectedFinding want, Finding finding) {
        StringBuilder text = new StringBuilder(subject.id())
                .append(" raised a finding at ")
                .append(spot)
                .append(" with other data than expected.");
        for (String difference : ExpectedData.differences(want.data(), finding.data())) {
            text.append("\n  ").append(difference).append('.');
        }
        text.append(eventAt(spot)).append(subject.expectedAt(want.line(), want.why()));
        add(Kind.DIFFERENT, spot, text.toString());
    }

    private void missed(Spot spot, ExpectedFinding want) {
        String text = subject.id() + " missed: ";
        Optional<Outcome> outcome = Optional.ofNullable(run.outcomes().get(spot));
        if (spot.isEnd()) {
            text += "the end of the capture should raise a finding, and did not.";
        } else if (outcome.isPresent()) {
            text += spot + " should raise a finding, " + but(outcome.get()) + "." + subject.event(spot, outcome.get())
                    + "\n  " + Reason.why(outcome.get());
        } else {
            text += spot + " should raise a finding, and is Tracee's own: those are not offered to signatures.\n  "
                    + subject.place(spot);
        }
        text += nearest(spot, want) + subject.expectedAt(want.line(), want.why());
        add(Kind.MISSED, spot, text);
    }

    private static String but(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.RAISED
                ? "one more than the " + outcome.findings().size() + " it raised"
                : Reason.verdict(outcome);
    }

    /** A finding with the data that was expected here, raised elsewhere and expected nowhere. */
    private String nearest(Spot spot, ExpectedFinding want) {
        if (want.data().isEmpty()) {
            return "";
        }
        return run.findings().entrySet().stream()
                .filter(raised -> !raised.getKey().equals(spot)
                        && !expected.findings().containsKey(raised.getKey())
                        && raised.getValue().stream()
                                .anyMatch(finding -> ExpectedData.differences(want.data(), finding.data())
                                        .isEmpty()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(near -> "\n  Nearest finding: " + near + ", with the data expected here.")
                .orElse("");
    }

    private void unexpected(Spot spot, Finding finding) {
        String at = subject.index().anchor(spot).toString();
        String text = subject.id() + " raised a finding at " + spot + " that nobody expects." + eventAt(spot)
                + "\n  data: " + data(finding)
                + "\n  If it is right, say so in " + EscapedText.of(subject.expectFile()) + ": { \"at\": \"" + at
                + "\", \"why\": \"…\" }";
        add(Kind.UNEXPECTED, spot, text);
    }

    static String data(Finding finding) {
        if (finding.data().isEmpty()) {
            return "none";
        }
        List<String> entries = new ArrayList<>();
        finding.data().forEach((name, value) -> entries.add(EscapedText.of(name) + "=" + Shown.value(value)));
        return String.join("  ", entries);
    }

    private String eventAt(Spot spot) {
        Outcome outcome = run.outcomes().get(spot);
        return outcome == null ? "" : subject.event(spot, outcome);
    }

    private void quiet() {
        expected.quiet().forEach((spot, want) -> {
            Outcome outcome = run.outcomes().get(spot);
            if (outcome == null) {
                add(
                        Kind.NOT_QUIET,
                        spot,
                        subject.id() + ": " + spot + " should be " + want.because()
                                + ", and is Tracee's own finding: those are not offered to signatures.\n  "
                                + subject.place(spot) + subject.expectedAt(want.line(), want.why()));
            } else if (outcome.kind() == want.because().kind()) {
                met++;
            } else {
                notQuiet(spot, want, outcome);
            }
        });
    }

    private void notQuiet(Spot spot, ExpectedQuiet want, Outcome outcome) {
        boolean isRaised = outcome.kind() == Outcome.Kind.RAISED;
        StringBuilder text = new StringBuilder(subject.id())
                .append(isRaised ? " raised a finding at " + spot + ", which should be " : ": " + spot + " should be ")
                .append(want.because())
                .append(isRaised ? "." : ", " + Reason.verdict(outcome) + ".")
                .append(subject.event(spot, outcome));
        if (isRaised) {
            outcome.findings().forEach(finding -> text.append("\n  data: ").append(data(finding)));
        } else {
            text.append("\n  ").append(Reason.why(outcome));
        }
        text.append(subject.expectedAt(want.line(), want.why()));
        add(isRaised ? Kind.UNEXPECTED : Kind.NOT_QUIET, spot, text.toString());
    }

    private void thrown() {
        Set<Spot> named = new HashSet<>(expected.quiet().keySet());
        named.addAll(expected.findings().keySet());
        long kept = 0;
        for (Map.Entry<Spot, Outcome> entry : run.outcomes().entrySet()) {
            Outcome outcome = entry.getValue();
            if (outcome.kind() == Outcome.Kind.THREW) {
                kept++;
                if (!named.contains(entry.getKey())) {
                    threw(entry.getKey(), outcome);
                }
            }
        }
        long more = run.count(Outcome.Kind.THREW) - kept;
        if (more > 0) {
            add(Kind.THREW, Spot.END, subject.id() + " threw at " + Counted.of(more, "further event") + ".");
        }
        for (SignatureFailure failure : run.otherFailures()) {
            String when = failure.phase() == SignatureFailure.Phase.CLOSE
                    ? "when it was closed"
                    : "at the end of the capture";
            add(Kind.THREW, Spot.END, subject.id() + " threw " + Reason.thrown(failure.cause()) + " " + when + ".");
        }
    }

    private void threw(Spot spot, Outcome outcome) {
        String thrown = outcome.failure().map(Reason::thrown).orElse("");
        add(
                Kind.THREW,
                spot,
                subject.id() + " threw " + thrown + " at " + spot + "." + subject.event(spot, outcome) + "\n  "
                        + Reason.why(outcome) + "\n  If that is right, say so in "
                        + EscapedText.of(subject.expectFile()) + " under \"quiet\": { \"at\": \""
                        + subject.index().anchor(spot) + "\", \"because\": \"threw\", \"why\": \"…\" }");
    }

    private void add(Kind kind, Spot spot, String message) {
        problems.add(new CaseProblem(kind, subject.captureFile(), spot.lineOrNone(), message));
    }
}
