package io.signet.benchmarks;

import java.util.Collection;

/** The middle of some numbers. */
final class Medians {

    private Medians() {}

    /** The middle one, or the mean of the two in the middle. */
    static long of(Collection<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
