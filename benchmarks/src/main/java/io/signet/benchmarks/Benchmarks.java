package io.signet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The command behind {@code benchmarks/run}. */
final class Benchmarks {

    private Benchmarks() {}

    /** Results go to standard output, everything else to standard error. */
    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        Path directory = Files.createTempDirectory("signet-benchmarks");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        try {
            Path home = Path.of(System.getProperty("signet.home", "."));
            System.out.println(new Run(Options.parse(args), home, directory, System.err).result());
        } catch (UsageException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("benchmarks: cannot remove " + directory + ": " + e.getMessage());
        }
    }
}
