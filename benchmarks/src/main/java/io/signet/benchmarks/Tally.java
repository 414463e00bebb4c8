package io.signet.benchmarks;

/** Counts as a variant goes. */
final class Tally {

    private long lines;
    private long findings;
    private long hash;

    /** One more line; its number, from 1, is {@link #lines()}. */
    void line() {
        lines++;
    }

    /** The line that was counted last has a finding. */
    void finding() {
        findingAt(lines);
    }

    void findingAt(long line) {
        findings++;
        hash = hash * 31 + line;
    }

    void lines(long total) {
        lines = total;
    }

    long lines() {
        return lines;
    }

    Outcome outcome() {
        return new Outcome(lines, findings, hash);
    }
}
