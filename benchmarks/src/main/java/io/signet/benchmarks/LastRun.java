package io.signet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of the README that a run can replace: what stands between two comments. */
final class LastRun {

    private LastRun() {}

    /**
     * Replaces one part, and nothing else.
     *
     * @throws UsageException when the file has no such part
     */
    static void write(Path readme, Mode mode, String text) throws IOException {
        String old = Files.readString(readme);
        String begin = "<!-- last run: " + mode + " -->\n";
        String end = "<!-- end: " + mode + " -->";
        int from = old.indexOf(begin);
        int to = old.indexOf(end, Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new UsageException(readme.getFileName() + " has no place for the last run of " + mode);
        }
        Files.writeString(readme, old.substring(0, from + begin.length()) + "\n" + text + "\n" + old.substring(to));
    }
}
