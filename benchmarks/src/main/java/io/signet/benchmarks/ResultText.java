package io.signet.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a run measured, as Markdown: the ratios first. */
final class ResultText {

    private final Measurements measurements;
    private final Corpus corpus;
    private final StringBuilder text = new StringBuilder();

    private ResultText(Measurements measurements, Corpus corpus) {
        this.measurements = measurements;
        this.corpus = corpus;
    }

    static String of(Measurements measurements, Corpus corpus) throws IOException {
        ResultText result = new ResultText(measurements, corpus);
        result.ratios();
        result.times();
        return result.text.toString();
    }

    private void ratios() {
        text.append("| ratio | measured | hold | aim |\n| --- | ---: | ---: | ---: |\n");
        Ratio.CLAIMED.forEach(this::ratio);
        ratio(Ratio.GZIP);
        ratio(Ratio.TWO_WORKERS);
        text.append('\n');
    }

    private void ratio(Ratio ratio) {
        OptionalDouble measured = ratio.in(measurements);
        if (measured.isPresent()) {
            line("| %s | **%.2f** | %s | %s |", ratio.meaning(), measured.getAsDouble(), ratio.hold(), ratio.aim());
        }
    }

    private void times() throws IOException {
        text.append(
                "| variant | × newline scan | × tokens | × databind | ns an event | MB/s | bytes allocated an event |\n");
        text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (Subject subject : measurements.subjects()) {
            long nanos = measurements.nanos(subject).orElseThrow();
            line(
                    "| %s | %s | %s | %s | %.0f | %.0f | %d |",
                    subject.label(),
                    times(subject, Subject.NEWLINE_SCAN),
                    times(subject, Subject.JACKSON_TOKENS),
                    times(subject, Subject.DATABIND),
                    (double) nanos / corpus.truth().lines(),
                    corpus.bytes() * 1e3 / nanos,
                    measurements.allocatedBytes(subject) / corpus.truth().lines());
        }
    }

    private String times(Subject subject, Subject other) {
        OptionalDouble speed = measurements.speed(subject, other);
        return speed.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", speed.getAsDouble());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
