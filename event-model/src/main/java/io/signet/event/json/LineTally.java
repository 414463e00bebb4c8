package io.signet.event.json;

import java.util.EnumMap;
import java.util.Map;

/** Counts lines by their fate. */
final class LineTally {

    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final Map<FailReason, Long> failed = new EnumMap<>(FailReason.class);
    private long bytes;
    private long lines;
    private long eventLines;
    private long events;
    private long fieldIssues;

    void line(long length) {
        lines++;
        bytes += length;
    }

    void eventLine(int eventsInLine) {
        eventLines++;
        events += eventsInLine;
    }

    void skipped(SkipReason reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    void failed(FailReason reason) {
        failed.merge(reason, 1L, Long::sum);
    }

    void fieldIssue() {
        fieldIssues++;
    }

    long lines() {
        return lines;
    }

    ReadCounts counts() {
        return new ReadCounts(bytes, lines, eventLines, events, skipped, failed, fieldIssues);
    }
}
