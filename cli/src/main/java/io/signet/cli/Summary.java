package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.signature.engine.EngineStats.SignatureStats;
import io.signet.testkit.replay.ReplayReport;

/** The funnel from bytes to findings, for people: where everything went that was no finding. */
final class Summary {

    private final Funnel funnel = new Funnel();

    private Summary() {}

    static String of(ReplayReport report, long nanos, boolean interrupted) {
        Summary summary = new Summary();
        ReadCounts total = report.total();
        summary.funnel.rate("replayed", report.sources(), total, nanos, interrupted);
        summary.reading(total);
        report.stats().signatures().forEach(summary::signature);
        summary.ofTracee(report);
        return summary.funnel.toString();
    }

    private void reading(ReadCounts counts) {
        funnel.lines(counts);
        long unwanted = counts.skipped(SkipReason.UNWANTED);
        funnel.row("    unwanted", unwanted, unwanted == 0 ? "" : "no signature asks for events of these names");
        funnel.fields(counts);
    }

    private void signature(String id, SignatureStats stats) {
        funnel.line("  " + EscapedText.of(id));
        funnel.row("    offered", stats.offered(), "events that it selects");
        funnel.row("    none", stats.none(), "");
        funnel.row("    undecided", stats.undecided(), stats.undecided() == 0 ? "" : "hold too little to decide");
        funnel.row("    raised", stats.raised(), Units.plural(stats.findings(), "finding"));
        funnel.row("    failed", stats.failed(), "");
        if (stats.otherFailures() > 0) {
            funnel.row("    at the end", stats.otherFailures(), "failed when told that its sources are complete");
        }
    }

    private void ofTracee(ReplayReport report) {
        funnel.line("Tracee's own findings in what was read: "
                + (report.sensorFindings().isPresent()
                        ? Units.count(report.sensorFindings().getAsLong())
                        : "not counted (--strict does)"));
    }
}
