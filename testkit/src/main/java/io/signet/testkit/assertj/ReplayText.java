package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import io.signet.signature.engine.EngineStats.SignatureStats;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.SourceReport;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The numbers of a replay in words: from lines to events, to what was offered, to what became of it. */
final class ReplayText {

    static final int MOST = 10;

    private final CollectedReplay replay;

    ReplayText(CollectedReplay replay) {
        this.replay = replay;
    }

    static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d", number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    Set<String> ids() {
        return replay.report().stats().signatures().keySet();
    }

    long events() {
        return replay.report().sources().stream()
                .mapToLong(SourceReport::eventsSeen)
                .sum();
    }

    SignatureStats stats(String id) {
        return replay.report().stats().signature(id);
    }

    /** {@code TOY-1 was offered 3 of 12 events: 2 rejected, 0 undecided, 1 raised, 0 threw.} */
    String funnel(String id) {
        SignatureStats stats = stats(id);
        return FindingText.id(id) + " was offered " + number(stats.offered()) + " of " + count(events(), "event")
                + (stats.offered() == 0
                        ? "."
                        : ": " + number(stats.none()) + " rejected, " + number(stats.undecided()) + " undecided, "
                                + number(stats.raised()) + " raised, " + number(stats.failed()) + " threw.");
    }

    String funnels() {
        StringBuilder lines = new StringBuilder();
        bounded(List.copyOf(ids()), "signatures", id -> funnel(id), lines);
        return lines.append("\n  ").append(lines()).toString();
    }

    /** {@code 5 lines: 2 with events, 1 skipped, 2 failed.} */
    String lines() {
        ReadCounts counts = replay.report().total();
        return count(counts.lines(), "line") + ": " + number(counts.eventLines()) + " with events that were wanted, "
                + number(counts.skippedLines()) + " skipped, " + number(counts.failedLines()) + " failed.";
    }

    String known() {
        List<String> ids = ids().stream().map(FindingText::id).toList();
        return ids.isEmpty() ? "none" : EscapedText.of(String.join(", ", ids), 240);
    }

    /** Each on a line of its own, of many the first. */
    static <T> void bounded(List<T> all, String what, Function<T, String> line, StringBuilder lines) {
        all.stream().limit(MOST).forEach(each -> lines.append("\n  ").append(line.apply(each)));
        if (all.size() > MOST) {
            lines.append("\n  and ")
                    .append(number(all.size() - MOST))
                    .append(" more ")
                    .append(what);
        }
    }

    /** What became of a line that gave no event; empty when that is not known. */
    String fate(ExpectedFinding expected) {
        return expected.line()
                .flatMap(line -> replay.issues().stream()
                        .filter(issue -> issue.kind() != ReadIssue.Kind.FIELD)
                        .filter(issue -> issue.place().line() == line
                                && expected.capture()
                                        .map(issue.place().source()::equals)
                                        .orElse(true))
                        .findFirst())
                .map(issue -> "the line gave no event: " + issue)
                .orElse("");
    }

    /** The line as the command line takes it, if there can be only one. */
    String clickable(ExpectedFinding expected) {
        List<SourceReport> sources = replay.report().sources();
        if (expected.line().isEmpty() || (expected.capture().isEmpty() && sources.size() != 1)) {
            return "";
        }
        return EscapedText.of(expected.capture().orElseGet(() -> sources.get(0).name())) + ":"
                + expected.line().get();
    }
}
