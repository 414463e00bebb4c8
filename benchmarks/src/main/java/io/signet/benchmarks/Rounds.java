package io.signet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;

/** Forks one variant after the other, and begins anew: what disturbs the machine for a while disturbs all alike. */
final class Rounds {

    private Rounds() {}

    static Measurements of(Options options, Forks forks, Corpus corpus, PrintStream progress) throws IOException {
        Measurements measurements = new Measurements(options.clock());
        for (int round = 1; round <= options.forks(); round++) {
            for (Subject subject : options.subjects()) {
                progress.println("round " + round + " of " + options.forks() + ": " + subject.label());
                measurements.add(subject, forks.measure(subject, corpus));
            }
        }
        return measurements;
    }
}
