package io.signet.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** What an event costs in files of growing size: the same, if cost grows as the file does. */
final class Growth {

    private static final List<Long> SIZES = List.of(1_000L, 10_000L, 100_000L, 1_000_000L, 5_000_000L);

    private final Options options;
    private final Corpora corpora;
    private final PrintStream progress;

    Growth(Options options, Corpora corpora, PrintStream progress) {
        this.options = options;
        this.corpora = corpora;
        this.progress = progress;
    }

    /** Makes a corpus of so many lines. */
    interface Corpora {
        Corpus of(long events) throws IOException;
    }

    String result() throws IOException {
        StringBuilder text = new StringBuilder(Surroundings.sentence() + ".\n\n| events | MB |");
        options.subjects()
                .forEach(subject -> text.append(' ').append(subject.label()).append(", ns an event |"));
        text.append("\n| ---: | ---: |")
                .append(" ---: |".repeat(options.subjects().size()))
                .append('\n');
        for (long size : sizes()) {
            Corpus corpus = corpora.of(size);
            text.append(String.format(Locale.ROOT, "| %,d | %.1f |", size, corpus.bytes() / 1e6));
            for (long nanos : measured(corpus)) {
                text.append(String.format(Locale.ROOT, " %.0f |", (double) nanos / size));
            }
            text.append('\n');
            Files.delete(corpus.file());
            Files.deleteIfExists(corpus.file().resolveSibling(corpus.file().getFileName() + ".gz"));
        }
        return text.toString();
    }

    private List<Long> sizes() {
        return options.quick() ? SIZES.subList(0, 3) : SIZES;
    }

    private List<Long> measured(Corpus corpus) throws IOException {
        Forks forks = new Forks(options.warmMillis(), options.measureMillis());
        Measurements measurements = Rounds.of(options, forks, corpus, progress);
        return options.subjects().stream()
                .map(subject -> measurements.nanos(subject).orElseThrow())
                .toList();
    }
}
