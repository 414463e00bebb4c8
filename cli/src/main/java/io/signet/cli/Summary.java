package io.signet.cli;

import io.signet.event.EscapedText;
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

    private Summary() {}

    static String of(ReplayReport report, long nanos, boolean interrupted) {
        ReadCounts counts = report.total();
        StringBuilder text = new StringBuilder();
        double seconds = nanos / 1e9;
        text.append(String.format(
                Locale.ROOT,
                "%s %s in %.2f s (%s/s, %s lines/s)%n",
                interrupted ? "interrupted after" : "replayed",
                Units.plural(report.sources().stream().filter(Summary::wasRead).count(), "capture"),
                seconds,
                Units.bytes(counts.bytes() / Math.max(seconds, 1e-9)),
                Units.count(Math.round(counts.lines() / Math.max(seconds, 1e-9)))));
        row(text, "bytes", counts.bytes(), "");
        row(text, "lines", counts.lines(), "");
        long unwanted = counts.skipped(SkipReason.UNWANTED);
        row(
                text,
                "events",
                counts.events() + unwanted,
                Units.count(unwanted) + " unwanted: no signature selected them");
        row(text, "skipped", counts.skippedLines() - unwanted, reasons(counts.skipped(), SkipReason::wireName));
        row(text, "failed", counts.failedLines(), reasons(counts.failed(), reason -> reason.wireName()));
        if (counts.fieldIssues() > 0) {
            row(text, "fields", counts.fieldIssues(), "could not hold what they hold, and count as absent");
        }
        String ofTracee = report.sensorFindings().isPresent()
                ? Units.count(report.sensorFindings().getAsLong())
                : "not counted (part of unwanted)";
        text.append("Tracee's own findings: ").append(ofTracee).append(System.lineSeparator());
        report.stats().signatures().forEach((id, stats) -> signature(text, id, stats));
        return text.toString();
    }

    private static boolean wasRead(SourceReport source) {
        return source.error().isEmpty() || source.counts().lines() > 0;
    }

    private static void row(StringBuilder text, String name, long number, String detail) {
        text.append(String.format(Locale.ROOT, "  %-8s %,15d", name, number));
        text.append(detail.isEmpty() ? "" : "   " + detail).append(System.lineSeparator());
    }

    private static <R extends Enum<R>> String reasons(Map<R, Long> counts, Function<R, String> name) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != SkipReason.UNWANTED)
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> name.apply(entry.getKey()) + " " + Units.count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void signature(StringBuilder text, String id, SignatureStats stats) {
        text.append(String.format(
                Locale.ROOT,
                "%s: offered %,d = none %,d + undecided %,d + raised %,d + failed %,d; %s%n",
                EscapedText.of(id),
                stats.offered(),
                stats.none(),
                stats.undecided(),
                stats.raised(),
                stats.failed(),
                Units.plural(stats.findings(), "finding")));
    }
}
