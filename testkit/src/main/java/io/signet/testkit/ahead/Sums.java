package io.signet.testkit.ahead;

import io.signet.event.json.ReadCounts;
import java.util.EnumMap;
import java.util.Map;

/** Adds up counts of parts. */
public final class Sums {

    /** Of nothing. */
    public static final ReadCounts NOTHING = new ReadCounts(0, 0, 0, 0, Map.of(), Map.of(), 0);

    private Sums() {}

    /** The counts of two parts together. */
    public static ReadCounts of(ReadCounts first, ReadCounts second) {
        return new ReadCounts(
                first.bytes() + second.bytes(),
                first.lines() + second.lines(),
                first.eventLines() + second.eventLines(),
                first.events() + second.events(),
                both(first.skipped(), second.skipped()),
                both(first.failed(), second.failed()),
                first.fieldIssues() + second.fieldIssues());
    }

    private static <K extends Enum<K>> Map<K, Long> both(Map<K, Long> first, Map<K, Long> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        Map<K, Long> both = new EnumMap<>(first);
        second.forEach((reason, lines) -> both.merge(reason, lines, Long::sum));
        return both;
    }
}
