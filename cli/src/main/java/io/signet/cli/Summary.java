package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.signature.engine.EngineStats.SignatureStats;
import io.signet.testkit.replay.ReplayReport;
import io.signet.testkit.replay.SourceReport;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The funnel from bytes to findings, for people: where everything went that was no finding. */
final class Summary {

    private static final int LABEL = 14;

    private final StringBuilder text = new StringBuilder();

    private Summary() {}

    static String of(ReplayReport report, long nanos, boolean interrupted) {
        Summary summary = new Summary();
        summary.rate(report, nanos, interrupted);
        summary.reading(report.total());
        report.stats().signatures().forEach(summary::signature);
        summary.ofTracee(report);
        return summary.text.toString();
    }

    private void rate(ReplayReport report, long nanos, boolean interrupted) {
        ReadCounts counts = report.total();
        double seconds = Math.max(nanos / 1e9, 1e-9);
        line(String.format(
                Locale.ROOT,
                "%s %s in %.2f s (%s/s, %s lines/s)",
                interrupted ? "interrupted after" : "replayed",
                Units.plural(report.sources().stream().filter(Summary::wasRead).count(), "capture"),
                seconds,
                Units.bytes(counts.bytes() / seconds),
                Units.count(Math.round(counts.lines() / seconds))));
    }

    private static boolean wasRead(SourceReport source) {
        return source.error().isEmpty() || source.counts().lines() > 0;
    }

    private void reading(ReadCounts counts) {
        long unwanted = counts.skipped(SkipReason.UNWANTED);
        row("  bytes", counts.bytes(), "");
        row("  lines", counts.lines(), "");
        row("    skipped", counts.skippedLines() - unwanted, reasons(counts.skipped(), SkipReason::wireName));
        row("    failed", counts.failedLines(), reasons(counts.failed(), FailReason::wireName));
        row("  events", counts.events() + unwanted, "");
        row("    unwanted", unwanted, unwanted == 0 ? "" : "no signature asks for events of these names");
        if (counts.fieldIssues() > 0) {
            row("  fields", counts.fieldIssues(), "hold what they cannot hold, and count as absent");
        }
    }

    private void signature(String id, SignatureStats stats) {
        line("  " + EscapedText.of(id));
        row("    offered", stats.offered(), "events that it selects");
        row("    none", stats.none(), "");
        row("    undecided", stats.undecided(), stats.undecided() == 0 ? "" : "hold too little to decide");
        row("    raised", stats.raised(), Units.plural(stats.findings(), "finding"));
        row("    failed", stats.failed(), "");
        if (stats.otherFailures() > 0) {
            row("    at the end", stats.otherFailures(), "failed when told that its sources are complete");
        }
    }

    private void ofTracee(ReplayReport report) {
        line("Tracee's own findings in what was read: "
                + (report.sensorFindings().isPresent()
                        ? Units.count(report.sensorFindings().getAsLong())
                        : "not counted (--strict does)"));
    }

    private void row(String label, long number, String detail) {
        String row = String.format(Locale.ROOT, "%-" + LABEL + "s %,15d", label, number);
        line(detail.isEmpty() ? row : row + "   " + detail);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static <R extends Enum<R>> String reasons(Map<R, Long> counts, Function<R, String> name) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != SkipReason.UNWANTED)
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> name.apply(entry.getKey()) + " " + Units.count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
