package io.signet.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Single lines out of a generated corpus. */
final class SampleLines {

    private static final int ENOUGH = 2_000;
    private static final long SEED = 1;

    private SampleLines() {}

    /** The first event of this name, in a running container. */
    static byte[] of(String eventName) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            GeneratedCorpus.write(lines, ENOUGH, SEED);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return lines.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"eventName\":\"" + eventName + "\""))
                .filter(line -> line.contains("\"containerStarted\":true"))
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }
}
