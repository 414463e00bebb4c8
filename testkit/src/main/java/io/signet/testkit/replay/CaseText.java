package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.testkit.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a report says to people. */
final class CaseText {

    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_LINES = 5;

    private final CaseReport report;

    private CaseText(CaseReport report) {
        this.report = report;
    }

    static String of(CaseReport report) {
        CaseText text = new CaseText(report);
        List<CaseProblem> problems = report.problems();
        String verdict = switch (problems.size()) {
            case 0 -> EscapedText.of(report.caseName()) + " passed.";
            case 1 -> problems.get(0).message();
            default -> text.several();
        };
        StringBuilder all = new StringBuilder(verdict);
        report.notes().forEach(note -> all.append('\n').append(note));
        return all.append('\n').append(text.counts()).toString();
    }

    private String several() {
        List<CaseProblem> problems = report.problems();
        int shown = Math.min(problems.size(), MOST_PROBLEMS);
        StringBuilder text = new StringBuilder(EscapedText.of(report.caseName()))
                .append(": ")
                .append(Counted.of(problems.size(), "problem"))
                .append(": ")
                .append(byKind())
                .append(". Showing ")
                .append(shown)
                .append(" of ")
                .append(problems.size())
                .append('.');
        problems.stream()
                .limit(shown)
                .forEach(problem -> text.append("\n- ").append(problem.message().replace("\n", "\n  ")));
        return text.toString();
    }

    /** {@code 1 missed (line 17), 2 unexpected (lines 40, 41)}. */
    private String byKind() {
        Map<CaseProblem.Kind, List<CaseProblem>> byKind = report.problems().stream()
                .collect(Collectors.groupingBy(
                        CaseProblem::kind, () -> new EnumMap<>(CaseProblem.Kind.class), Collectors.toList()));
        List<String> parts = new ArrayList<>();
        byKind.forEach((kind, problems) -> parts.add(problems.size() + " " + label(kind) + lines(problems)));
        return String.join(", ", parts);
    }

    private static String label(CaseProblem.Kind kind) {
        return switch (kind) {
            case FILE -> "in a file";
            case CAPTURE -> "with the capture";
            case SIGNATURE -> "with the signature";
            case ANCHOR -> "moved or gone";
            case ORPHAN -> "orphaned";
            case MISSED -> "missed";
            case DIFFERENT -> "different";
            case UNEXPECTED -> "unexpected";
            case NOT_QUIET -> "not quiet as said";
            case THREW -> "thrown";
            case OFFERED -> "offered wrongly";
            case VACUOUS -> "vacuous";
            case GOLDEN -> "golden";
        };
    }

    private static String lines(List<CaseProblem> problems) {
        List<String> lines = problems.stream()
                .filter(problem -> problem.line() > 0)
                .map(problem -> Long.toString(problem.line()))
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        return lines.stream()
                .limit(MOST_LINES)
                .collect(Collectors.joining(
                        ", ",
                        lines.size() == 1 ? " (line " : " (lines ",
                        lines.size() > MOST_LINES ? " and " + (lines.size() - MOST_LINES) + " more)" : ")"));
    }

    private String counts() {
        StringBuilder text = new StringBuilder(EscapedText.of(report.caseName()))
                .append(": ")
                .append(report.met())
                .append(" of ")
                .append(Counted.of(report.expected(), "expectation"))
                .append(" met; ");
        if (report.events() == 0) {
            return text.append("nothing was run.").toString();
        }
        text.append(Counted.of(report.events(), "event"))
                .append(", ")
                .append(Counted.number(report.offered()))
                .append(" offered");
        List<String> kinds = new ArrayList<>();
        count(kinds, Outcome.Kind.RAISED, "raised");
        count(kinds, Outcome.Kind.REJECTED, "rejected");
        count(kinds, Outcome.Kind.UNDECIDED, "undecided");
        count(kinds, Outcome.Kind.THREW, "threw");
        if (!kinds.isEmpty()) {
            text.append(" (").append(String.join(", ", kinds)).append(')');
        }
        if (report.sensorFindings() > 0) {
            text.append(", ")
                    .append(Counted.of(report.sensorFindings(), "finding"))
                    .append(" of the sensor's own left out");
        }
        return text.append('.').toString();
    }

    private void count(List<String> kinds, Outcome.Kind kind, String what) {
        if (report.count(kind) > 0) {
            kinds.add(Counted.number(report.count(kind)) + " " + what);
        }
    }
}
