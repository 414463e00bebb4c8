package io.signet.testkit.replay;

import io.signet.event.json.ReadCounts;
import io.signet.signature.engine.EngineStats;
import java.util.List;
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
        return Totals.of(sources);
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
