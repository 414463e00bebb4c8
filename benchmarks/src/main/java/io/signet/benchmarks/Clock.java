package io.signet.benchmarks;

/** Which of a fork's times is compared. */
enum Clock {
    /** What a user waits. */
    WALL {
        @Override
        long nanos(Sample sample) {
            return sample.wallNanos();
        }
    },
    /** What the process used, collector and compiler included: steadier where others use the same cores. */
    CPU {
        @Override
        long nanos(Sample sample) {
            return sample.cpuNanos();
        }
    };

    abstract long nanos(Sample sample);
}
