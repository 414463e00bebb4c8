package io.signet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;

/** Forks one variant after the other, and begins anew: what disturbs the machine for a while disturbs all alike. */
final class Rounds {

    private Rounds() {}

    static Measurements of(Options options, Forks forks, Corpus corpus, PrintStream progress) throws IOException {
        Measurements measurements = new Measurements(options.clock());
        long start = System.nanoTime();
        for (int round = 1; round <= options.forks(); round++) {
            long used = (System.nanoTime() - start) / 1_000_000;
            if (round > 1 && used + used / (round - 1) > options.mostMillis()) {
                progress.println("this machine is busy: no time for round " + round);
                break;
            }
            for (Subject subject : options.subjects()) {
                progress.println("round " + round + " of " + options.forks() + ": " + subject.label());
                measurements.add(subject, forks.measure(subject, corpus));
            }
        }
        return measurements;
    }
}
