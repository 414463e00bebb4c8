package io.signet.event.json;

import java.util.Map;

/**
 * How much was read and what became of it. A snapshot; every line is counted once, by its fate:
 * {@code lines = eventLines + skippedLines + failedLines}.
 *
 * @param bytes bytes of the (uncompressed) source that were framed into lines
 * @param lines all lines
 * @param eventLines lines that gave at least one event
 * @param events events delivered; more than {@code eventLines} when a line holds several, or when other records of a failed
 *     line were sound; less when documents cross lines
 * @param skipped skipped lines by reason, without reasons that did not occur
 * @param failed failed lines by reason, without reasons that did not occur
 * @param fieldIssues field issues reported, with {@link EventReader.Builder#checkFields(boolean)} only
 */
public record ReadCounts(
        long bytes,
        long lines,
        long eventLines,
        long events,
        Map<SkipReason, Long> skipped,
        Map<FailReason, Long> failed,
        long fieldIssues) {

    /**
     * Copies the maps.
     *
     * @param bytes bytes of the (uncompressed) source that were framed into lines
     * @param lines all lines
     * @param eventLines lines that gave at least one event
     * @param events events delivered; more than {@code eventLines} when a line holds several, or when other records of a failed
     *     line were sound; less when documents cross lines
     * @param skipped skipped lines by reason, without reasons that did not occur
     * @param failed failed lines by reason, without reasons that did not occur
     * @param fieldIssues field issues reported, with {@link EventReader.Builder#checkFields(boolean)} only
     */
    public ReadCounts {
        skipped = Map.copyOf(skipped);
        failed = Map.copyOf(failed);
    }

    /**
     * Skipped lines, whatever the reason.
     *
     * @return the number of lines
     */
    public long skippedLines() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Failed lines, whatever the reason.
     *
     * @return the number of lines
     */
    public long failedLines() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Lines skipped for one reason.
     *
     * @param reason the reason
     * @return the number of lines
     */
    public long skipped(SkipReason reason) {
        return skipped.getOrDefault(reason, 0L);
    }

    /**
     * Lines that failed for one reason.
     *
     * @param reason the reason
     * @return the number of lines
     */
    public long failed(FailReason reason) {
        return failed.getOrDefault(reason, 0L);
    }
}
