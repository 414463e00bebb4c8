package io.signet.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts forks with the serial collector, each on one and the same core where the machine can do that and one is enough. */
final class Forks {

    private final long warmMillis;
    private final long measureMillis;
    private final List<String> pinning;

    Forks(long warmMillis, long measureMillis) {
        this.warmMillis = warmMillis;
        this.measureMillis = measureMillis;
        pinning = pinning();
    }

    /** Taskset may be missing, and the core may be another's. */
    private static List<String> pinning() {
        int lastCore = Runtime.getRuntime().availableProcessors() - 1;
        List<String> pinning = List.of("taskset", "-c", Integer.toString(lastCore));
        List<String> trial = new ArrayList<>(pinning);
        trial.add("true");
        try {
            return new ProcessBuilder(trial).start().waitFor() == 0 ? pinning : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    boolean pinned() {
        return !pinning.isEmpty();
    }

    /**
     * Measures in a JVM of its own.
     *
     * @throws IllegalStateException when the variant did not see what there is in the corpus
     */
    Sample measure(Subject subject, Corpus corpus) throws IOException {
        Path file = subject.fileOf(corpus);
        Process process = new ProcessBuilder(command(subject, file))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = waitFor(process);
        if (status != 0) {
            throw new IllegalStateException(subject.label() + " ended with status " + status);
        }
        Sample sample = Sample.decoded(output);
        if (!subject.goal().isReached(sample.outcome(), corpus)) {
            throw new IllegalStateException(
                    subject.label() + " saw " + sample.outcome() + ", but there is " + corpus.truth());
        }
        return sample;
    }

    private List<String> command(Subject subject, Path file) {
        List<String> command = new ArrayList<>(subject.usesManyCores() ? List.of() : pinning);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
        command.addAll(
                List.of(subject.label(), file.toString(), Long.toString(warmMillis), Long.toString(measureMillis)));
        return command;
    }

    private static int waitFor(Process process) throws InterruptedIOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a fork was measuring");
        }
    }
}
