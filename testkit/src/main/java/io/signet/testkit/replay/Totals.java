package io.signet.testkit.replay;

import io.signet.event.json.ReadCounts;
import io.signet.testkit.ahead.Sums;
import java.util.List;

/** Adds up what became of several sources. */
final class Totals {

    private Totals() {}

    static ReadCounts of(List<SourceReport> sources) {
        return sources.stream().map(SourceReport::counts).reduce(Sums.NOTHING, Sums::of);
    }
}
