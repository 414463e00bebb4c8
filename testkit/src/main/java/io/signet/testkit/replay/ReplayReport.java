package io.signet.testkit.replay;

import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.signature.engine.EngineStats;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What became of everything that was replayed, from bytes to findings. The numbers add up: in each source
 * {@code lines = eventLines + skipped + failed}, and for each signature
 * {@code offered = none + undecided + raised + failed}.
 *
 * @param sources one report a capture, in the order in which they were replayed
 * @param stats what the engine did, for each signature
 * @param everyEventRead whether {@link Replay#readEveryEvent()} was asked for
 */
public record ReplayReport(List<SourceReport> sources, EngineStats stats, boolean everyEventRead) {

    /**
     * Copies the list.
     *
     * @param sources one report a capture, in the order in which they were replayed
     * @param stats what the engine did, for each signature
     * @param everyEventRead whether {@link Replay#readEveryEvent()} was asked for
     */
    public ReplayReport {
        sources = List.copyOf(sources);
        Objects.requireNonNull(stats, "stats");
    }

    /**
     * The counts of all sources together.
     *
     * @return the sums
     */
    public ReadCounts total() {
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

    /**
     * The sensor's own findings in all sources.
     *
     * @return their number; empty when it is not known because events that nobody selected were not read
     */
    public OptionalLong sensorFindings() {
        return everyEventRead
                ? OptionalLong.of(
                        sources.stream().mapToLong(SourceReport::sensorFindings).sum())
                : OptionalLong.empty();
    }

    /**
     * Findings of all signatures.
     *
     * @return their number
     */
    public long findings() {
        return stats.findings();
    }
}
