package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one capture.
 *
 * @param name the capture's name, unescaped
 * @param counts bytes, lines and events; every line once
 * @param sensorFindings events that were read and are findings of the sensor's own; they were not offered to signatures
 *     unless {@link Replay#offerSensorFindings()} says so. Those that nobody selected are among the unwanted lines
 *     instead, unless {@link Replay#readEveryEvent()} says so
 * @param recognised whether any line was an event, wanted or not, or a line of Tracee's own
 * @param error why the capture could not be read to its end
 */
public record SourceReport(
        String name, ReadCounts counts, long sensorFindings, boolean recognised, Optional<IOException> error) {

    /**
     * Checks that all is given.
     *
     * @param name the capture's name, unescaped
     * @param counts bytes, lines and events; every line once
     * @param sensorFindings events that were read and are findings of the sensor's own; they were not offered to
     *     signatures unless {@link Replay#offerSensorFindings()} says so. Those that nobody selected are among
     *     the unwanted lines instead, unless {@link Replay#readEveryEvent()} says so
     * @param recognised whether any line was an event, wanted or not, or a line of Tracee's own
     * @param error why the capture could not be read to its end
     */
    public SourceReport {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(error, "error");
    }

    /**
     * Whether it was read to its end and is a capture: some of its lines are Tracee's, or it has no line at all.
     *
     * @return false for an unreadable source and for one that holds lines of something else
     */
    public boolean isCapture() {
        return error.isEmpty() && (recognised || counts.lines() == 0);
    }

    /**
     * Events of any name, offered to signatures or not.
     *
     * @return events delivered and lines that nobody wanted
     */
    public long eventsSeen() {
        return counts.events() + counts.skipped(SkipReason.UNWANTED);
    }

    /**
     * The counts of several sources together.
     *
     * @param sources the sources
     * @return the sums
     */
    public static ReadCounts total(List<SourceReport> sources) {
        return Totals.of(sources);
    }

    @Override
    public String toString() {
        return EscapedText.of(name) + ": " + counts
                + error.map(e -> ", ended early").orElse("");
    }
}
