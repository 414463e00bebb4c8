package io.signet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** One run: makes its corpus in a directory of its own, and measures. Tells what it does on one stream, prints results on the other. */
final class Run {

    private final Options options;
    private final Path home;
    private final Path directory;
    private final PrintStream progress;

    Run(Options options, Path home, Path directory, PrintStream progress) {
        this.options = options;
        this.home = home;
        this.directory = directory;
        this.progress = progress;
    }

    /** What is to be printed. */
    String result() throws IOException {
        String text = switch (options.mode()) {
            case VARIANTS -> variants();
            case GROWTH -> new Growth(options, this::corpus, progress).result();
            case SHELL ->
                new ShellComparison(home.resolve("signet"), options.forks(), progress).result(corpus(options.events()));
        };
        if (options.write()) {
            LastRun.write(home.resolve("benchmarks/README.md"), options.mode(), text);
        }
        return text;
    }

    private Corpus corpus(long events) throws IOException {
        progress.println("writing " + events + " lines ...");
        Path file = directory.resolve("corpus-" + events + ".jsonl");
        return options.real()
                ? RealCorpus.write(file, events, RealCorpus.captures(home.resolve("examples/captures")))
                : GeneratedCorpus.write(file, events, options.seed());
    }

    private String variants() throws IOException {
        Corpus corpus = corpus(options.events());
        Forks forks = new Forks(options.warmMillis(), options.measureMillis());
        Measurements measurements = Rounds.of(options, forks, corpus, progress);
        if (options.json()) {
            return RatiosJson.of(measurements, corpus.truth().findings(), System.getProperty("java.version"));
        }
        return heading(corpus, forks, measurements.forks()) + ResultText.of(measurements, corpus);
    }

    private String heading(Corpus corpus, Forks forks, int forksEach) throws IOException {
        return String.format(
                Locale.ROOT,
                "%s.\n%s corpus, %,d lines, %,d MB, %,d findings; forks of each variant: %d%s, medians, %s time.\n\n",
                Surroundings.sentence(),
                options.real() ? "Real" : "Generated",
                corpus.truth().lines(),
                corpus.bytes() / 1_000_000,
                corpus.truth().findings(),
                forksEach,
                forks.pinned() ? ", on one core" : "",
                options.clock().name().toLowerCase(Locale.ROOT));
    }
}
