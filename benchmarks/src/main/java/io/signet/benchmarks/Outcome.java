package io.signet.benchmarks;

/**
 * What a variant saw in a corpus: the same for every variant that looks for the same, or its time does not count.
 *
 * @param lines lines, or events where a variant counts those
 * @param findings findings; 0 for a variant that looks for none
 * @param hash of the numbers of the lines with a finding, in order
 */
record Outcome(long lines, long findings, long hash) {}
