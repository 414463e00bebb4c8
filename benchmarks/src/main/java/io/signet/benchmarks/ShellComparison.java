package io.signet.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a practitioner types, start-up included, side by side; each command reads the same file, in turn. */
final class ShellComparison {

    private final Path signet;
    private final int rounds;
    private final PrintStream progress;

    ShellComparison(Path signet, int rounds, PrintStream progress) {
        this.signet = signet;
        this.rounds = rounds;
        this.progress = progress;
    }

    String result(Corpus corpus) throws IOException {
        Map<String, String> commands = commands();
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, String> command : commands.entrySet()) {
                progress.println((round == 0 ? "once before it counts: " : "round " + round + ": ") + command.getKey());
                long took = nanos(command.getValue(), corpus.file());
                if (round > 0) {
                    nanos.computeIfAbsent(command.getKey(), first -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        return text(nanos, corpus);
    }

    private Map<String, String> commands() throws IOException {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("./signet replay FILE", "\"$SIGNET\" replay \"$FILE\"");
        if (status("command -v jq", Path.of("")) == 0) {
            commands.put("grep -F magic_write FILE \\| jq -c .", "grep -F magic_write \"$FILE\" | jq -c .");
            commands.put(
                    "jq -c 'select(.eventName == \"magic_write\")' FILE",
                    "jq -c 'select(.eventName == \"magic_write\")' \"$FILE\"");
        } else {
            progress.println("jq is not installed: only ./signet replay is timed");
        }
        return commands;
    }

    private long nanos(String command, Path file) throws IOException {
        long start = System.nanoTime();
        int status = status(command, file);
        long took = System.nanoTime() - start;
        // A replay that finds something ends with 1.
        if (status != 0 && status != 1) {
            throw new IllegalStateException(command + " ended with status " + status);
        }
        return took;
    }

    private int status(String command, Path file) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().put("SIGNET", signet.toString());
        shell.environment().put("FILE", file.toString());
        try {
            return shell.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a command ran");
        }
    }

    private static String text(Map<String, List<Long>> nanos, Corpus corpus) throws IOException {
        StringBuilder text = new StringBuilder(Surroundings.sentence() + ".\n");
        text.append(String.format(
                Locale.ROOT, "%,d lines, %,d MB.\n\n", corpus.truth().lines(), corpus.bytes() / 1_000_000));
        text.append("| command | × ./signet replay | seconds |\n| --- | ---: | ---: |\n");
        double ours = Medians.of(nanos.values().iterator().next());
        nanos.forEach((command, took) -> text.append(String.format(
                Locale.ROOT, "| `%s` | %.2f | %.2f |%n", command, ours / Medians.of(took), Medians.of(took) / 1e9)));
        return text.toString();
    }
}
