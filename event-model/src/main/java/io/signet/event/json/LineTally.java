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

    void events(int number) {
        events += number;
    }

    void eventLines(long number, long length) {
        lines(number, length);
        eventLines += number;
    }

    void skipped(SkipReason reason, long number, long length) {
        lines(number, length);
        skipped.merge(reason, number, Long::sum);
    }

    void failed(FailReason reason, long number, long length) {
        lines(number, length);
        failed.merge(reason, number, Long::sum);
    }

    private void lines(long number, long length) {
        lines += number;
        bytes += length;
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
