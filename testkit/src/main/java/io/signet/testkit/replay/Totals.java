package io.signet.testkit.replay;

import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what became of several sources. */
final class Totals {

    private Totals() {}

    static ReadCounts of(List<SourceReport> sources) {
        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        Map<FailReason, Long> failed = new EnumMap<>(FailReason.class);
        ReadCounts total = new ReadCounts(0, 0, 0, 0, skipped, failed, 0);
        for (SourceReport source : sources) {
            ReadCounts counts = source.counts();
            counts.skipped().forEach((reason, lines) -> skipped.merge(reason, lines, Long::sum));
            counts.failed().forEach((reason, lines) -> failed.merge(reason, lines, Long::sum));
            total = new ReadCounts(
                    total.bytes() + counts.bytes(),
                    total.lines() + counts.lines(),
                    total.eventLines() + counts.eventLines(),
                    total.events() + counts.events(),
                    skipped,
                    failed,
                    total.fieldIssues() + counts.fieldIssues());
        }
        return total;
    }
}
