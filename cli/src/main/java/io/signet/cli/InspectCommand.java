package io.signet.cli;

import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CaptureInspection;
import io.signet.testkit.replay.InspectionReport;
import io.signet.testkit.replay.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet inspect}: captures in, what is in each of them out. */
@Command(
        name = "inspect",
        description = "Tells what is in a capture, without any signature: versions, events, containers, times, damage.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        footerHeading = "%nExit status:%n",
        footer = {
            "  0   done, also when lines failed",
            "  3   wrong usage, an input that cannot be read or is no capture, or with",
            "      --strict a line that failed",
            "  70  internal error",
            "  The highest that applies."
        })
final class InspectCommand implements Callable<Integer> {

    /** How a capture is described. */
    enum Format {
        /** For people. */
        text,
        /** One object a capture. */
        json
    }

    private final Streams streams;
    private final Interruption interruption;
    private final ExitCode exit = new ExitCode();

    @Parameters(
            paramLabel = "CAPTURE",
            description =
                    "A file, plain or gzip; a directory, for all captures in it and below; or - for standard input.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), or json for one object a capture, each on its line.")
    private Format format = Format.text;

    @Option(names = "--strict", description = "Exit with 3 when any line failed.")
    private boolean strict;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--quiet", description = "No progress and no summary; results, warnings and errors remain.")
    private boolean quiet;

    InspectCommand(Streams streams, Interruption interruption) {
        this.streams = streams;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Progress progress = new Progress(streams, quiet, interruption, System::nanoTime);
        try {
            inspect(progress, new Complaints(streams, progress));
        } catch (Results.ReaderGone e) {
            return exit.value();
        } finally {
            progress.hide();
        }
        return exit.value();
    }

    private void inspect(Progress progress, Complaints complaints) throws IOException, UsageException {
        Inputs inputs = Inputs.of(names, streams, progress);
        Judge judge = new Judge(complaints, exit, interruption, strict);
        judge.problems(inputs.problems());
        long start = System.nanoTime();
        List<SourceReport> sources = new ArrayList<>();
        Optional<String> unwrap = reading.unwrap();
        try (Results results = Results.toStandardOutput(streams)) {
            for (Capture capture : inputs.captures()) {
                if (!interruption.requested()) {
                    InspectionReport report = inspection(capture, unwrap)
                            .onWarning(complaints::say)
                            .run();
                    progress.hide();
                    report(capture, report, results, judge);
                    sources.add(report.source());
                }
            }
        }
        judge.sources(sources);
        boolean anythingToSay =
                interruption.requested() || SourceReport.total(sources).lines() > 0;
        if (!quiet && anythingToSay) {
            Funnel funnel = new Funnel();
            funnel.rate(
                    "inspected",
                    sources,
                    SourceReport.total(sources),
                    System.nanoTime() - start,
                    interruption.requested());
            streams.err().print(funnel);
        }
    }

    private CaptureInspection inspection(Capture capture, Optional<String> unwrap) {
        CaptureInspection inspection = CaptureInspection.of(capture);
        if (reading.joinPartialLines()) {
            inspection.joinPartialLines();
        }
        unwrap.ifPresent(inspection::unwrap);
        return inspection;
    }

    /** Of a capture that could not be opened nothing is known. */
    private void report(Capture capture, InspectionReport report, Results results, Judge judge) throws IOException {
        SourceReport source = report.source();
        source.error().ifPresent(error -> judge.unreadable(capture, error));
        if (strict && report.counts().failedLines() > 0) {
            exit.atLeast(ExitCode.BAD_INPUT);
        }
        if (source.error().isEmpty() || report.counts().lines() > 0) {
            results.line(format == Format.json ? InspectionJson.line(report) : InspectionText.of(report));
        }
    }
}
