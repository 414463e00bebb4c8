package io.signet.cli;

import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.testkit.replay.SourceReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of a summary from bytes to events, which every command that reads begins with. */
final class Funnel {

    private static final int LABEL = 14;

    private final StringBuilder text = new StringBuilder();

    /** How long it took; {@code done} says what was done. */
    void rate(String done, List<SourceReport> sources, ReadCounts total, long nanos, boolean interrupted) {
        double seconds = Math.max(nanos / 1e9, 1e-9);
        line(String.format(
                Locale.ROOT,
                "%s %s in %.2f s (%s/s, %s lines/s)",
                interrupted ? "interrupted after" : done,
                Units.plural(sources.stream().filter(Funnel::wasRead).count(), "capture"),
                seconds,
                Units.bytes(total.bytes() / seconds),
                Units.count(Math.round(total.lines() / seconds))));
    }

    private static boolean wasRead(SourceReport source) {
        return source.error().isEmpty() || source.counts().lines() > 0;
    }

    void lines(ReadCounts counts) {
        long unwanted = counts.skipped(SkipReason.UNWANTED);
        row("  bytes", counts.bytes(), "");
        row("  lines", counts.lines(), "");
        row("    skipped", counts.skippedLines() - unwanted, reasons(counts.skipped(), SkipReason::wireName));
        row("    failed", counts.failedLines(), reasons(counts.failed(), FailReason::wireName));
        row("  events", counts.events() + unwanted, "");
    }

    void fields(ReadCounts counts) {
        if (counts.fieldIssues() > 0) {
            row("  fields", counts.fieldIssues(), "hold what they cannot hold, and count as absent");
        }
    }

    void row(String label, long number, String detail) {
        String row = String.format(Locale.ROOT, "%-" + LABEL + "s %,15d", label, number);
        line(detail.isEmpty() ? row : row + "   " + detail);
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    private static <R extends Enum<R>> String reasons(Map<R, Long> counts, Function<R, String> name) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != SkipReason.UNWANTED)
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> name.apply(entry.getKey()) + " " + Units.count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
