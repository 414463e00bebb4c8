package io.signet.cli;

import io.signet.testkit.replay.Conversion;
import io.signet.testkit.replay.ConversionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet convert}: captures in, the same events in one dialect out. */
@Command(
        name = "convert",
        description = "Writes recorded events of any Tracee version as one version prints them.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        footerHeading = "%nWhat the version cannot say is listed behind the summary.%n%nExit status:%n",
        footer = {
            "  0   done, also when lines failed or something was lost",
            "  3   wrong usage, an input that cannot be read or is no capture, or with",
            "      --strict a line that failed",
            "  70  internal error",
            "  The highest that applies."
        })
final class ConvertCommand implements Callable<Integer> {

    private final Streams streams;
    private final Interruption interruption;
    private final ExitCode exit = new ExitCode();

    @Parameters(
            paramLabel = "CAPTURE",
            description =
                    "A file, plain or gzip; a directory, for all captures in it and below; or - for standard input.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "VERSION",
            converter = Dialect.Converter.class,
            description = "Whose lines to write: tracee-0.24 or tracee-main.")
    private @Nullable Dialect target;

    @Option(names = "--output", paramLabel = "FILE", description = "Write events to a file instead.")
    private @Nullable Path output;

    @Option(
            names = "--strict",
            description = "Decode every field of every event, and exit with 3 when any line failed.")
    private boolean strict;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--quiet", description = "No progress and no summary; warnings and errors remain.")
    private boolean quiet;

    ConvertCommand(Streams streams, Interruption interruption) {
        this.streams = streams;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Progress progress = new Progress(streams, quiet, interruption, System::nanoTime);
        try {
            convert(progress, new Complaints(streams, progress));
        } catch (Results.ReaderGone e) {
            return exit.value();
        } finally {
            progress.hide();
        }
        return exit.value();
    }

    private void convert(Progress progress, Complaints complaints) throws IOException, UsageException {
        Dialect dialect = Objects.requireNonNull(target);
        Inputs inputs = Inputs.of(names, streams, progress);
        OutputFile.requireFree(output, inputs, List.of());
        Judge judge = new Judge(complaints, exit, interruption, strict);
        judge.problems(inputs.problems());
        Conversion conversion = Conversion.of(inputs.captures(), dialect.encoder())
                .onIssue(judge::issue)
                .onWarning(complaints::say)
                .onUnreadable(judge::unreadable);
        if (strict) {
            conversion.checkFields();
        }
        if (reading.joinPartialLines()) {
            conversion.joinPartialLines();
        }
        reading.unwrap().ifPresent(conversion::unwrap);
        long start = System.nanoTime();
        try (Results results = OutputFile.open(output, streams)) {
            ConversionReport report = conversion.run(line -> {
                progress.hide();
                results.line(line);
            });
            progress.hide();
            judge.sources(report.sources());
            boolean anythingToSay = interruption.requested() || report.total().lines() > 0;
            if (!quiet && anythingToSay) {
                long nanos = System.nanoTime() - start;
                streams.err().print(ConversionSummary.of(report, dialect, nanos, interruption.requested()));
            }
        }
    }
}
