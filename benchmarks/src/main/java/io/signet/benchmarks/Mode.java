package io.signet.benchmarks;

/** What a run compares. */
enum Mode {
    /** Variants with each other. */
    VARIANTS,
    /** Sizes of the corpus with each other. */
    GROWTH,
    /** The command line with grep and jq. */
    SHELL
}
