package io.signet.benchmarks;

import java.io.IOException;

/** What a variant's outcome is compared with before its time counts. */
enum Goal {
    /** The lines, and the same findings on the same lines. */
    FINDINGS {
        @Override
        boolean isReached(Outcome outcome, Corpus corpus) {
            return outcome.equals(corpus.truth());
        }
    },
    /** The lines, or the events, of which there is one a line. */
    LINES {
        @Override
        boolean isReached(Outcome outcome, Corpus corpus) {
            return outcome.lines() == corpus.truth().lines();
        }
    },
    /** The bytes, as the hash. */
    BYTES {
        @Override
        boolean isReached(Outcome outcome, Corpus corpus) throws IOException {
            return outcome.hash() == corpus.bytes();
        }
    };

    abstract boolean isReached(Outcome outcome, Corpus corpus) throws IOException;
}
