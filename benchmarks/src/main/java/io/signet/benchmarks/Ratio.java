package io.signet.benchmarks;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One claim: our throughput over theirs, on the same bytes in the same run.
 *
 * @param key its name in JSON
 * @param meaning what it says
 * @param ours what is measured
 * @param theirs what it is compared with
 * @param hold what it must not fall below
 * @param aim what we would like
 */
record Ratio(String key, String meaning, Subject ours, Subject theirs, double hold, double aim) {

    static final List<Ratio> CLAIMED = List.of(
            new Ratio("jacksonTokens", "findings, × tokens", Subject.SIGNET, Subject.JACKSON_TOKENS, 3.5, 5),
            new Ratio("databind", "findings, × databind", Subject.SIGNET, Subject.DATABIND, 6, 9),
            new Ratio("eventRuler", "findings, × Event Ruler", Subject.SIGNET, Subject.EVENT_RULER, 11, 16),
            new Ratio(
                    "newlineScan",
                    "findings, share of the newline scan",
                    Subject.SIGNET,
                    Subject.NEWLINE_SCAN,
                    0.5,
                    0.7),
            new Ratio(
                    "hundredSignatures", "100 signatures, × tokens", Subject.SIGNET_100, Subject.JACKSON_TOKENS, 3, 5),
            new Ratio("decodeAll", "every event, × databind", Subject.DECODE_ALL, Subject.DATABIND, 2.5, 4),
            new Ratio(
                    "decodeAllRead",
                    "every argument, × databind",
                    Subject.DECODE_ALL_READ,
                    Subject.DATABIND,
                    1.5,
                    2.5));

    static final Ratio GZIP = new Ratio(
            "gzip", "gzip to findings, share of plain gunzip", Subject.SIGNET_GZIP, Subject.GUNZIP, 0.95, 0.95);

    static final Ratio TWO_WORKERS =
            new Ratio("twoWorkers", "replay with two workers, × with one", Subject.REPLAY_2, Subject.REPLAY, 1.6, 1.9);

    OptionalDouble in(Measurements measurements) {
        return measurements.speed(ours, theirs);
    }
}
