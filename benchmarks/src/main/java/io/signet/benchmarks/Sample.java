package io.signet.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one fork measured.
 *
 * @param wallNanos median of its passes
 * @param cpuNanos of the whole process, mean of its passes
 * @param allocatedBytes by the reading thread, mean of its passes
 * @param passes how many were measured
 * @param outcome of each pass
 */
record Sample(long wallNanos, long cpuNanos, long allocatedBytes, int passes, Outcome outcome) {

    private static final String MARK = "sample";

    /** One line for another process. */
    String encoded() {
        return "%s %d %d %d %d %d %d %d"
                .formatted(
                        MARK,
                        wallNanos,
                        cpuNanos,
                        allocatedBytes,
                        passes,
                        outcome.lines(),
                        outcome.findings(),
                        outcome.hash());
    }

    static Sample decoded(String output) {
        List<String> marked =
                output.lines().filter(line -> line.startsWith(MARK + " ")).toList();
        if (marked.size() != 1) {
            throw new IllegalArgumentException("no sample in: " + output);
        }
        long[] n = Stream.of(marked.get(0).split(" "))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Sample(n[0], n[1], n[2], (int) n[3], new Outcome(n[4], n[5], n[6]));
    }
}
