package io.signet.cli;

import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import io.signet.testkit.replay.ReplayFinding;
import io.signet.testkit.replay.ReplayReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet replay}: captures in, findings out. */
@Command(
        name = "replay",
        description = "Runs signatures over recorded events and prints what they find.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        footerHeading = "%nExit status:%n",
        footer = {
            "  0   done",
            "  1   done, and something was found (with --exit-code)",
            "  2   a signature could not be loaded",
            "  3   wrong usage, an input that cannot be read or is no capture, an unknown",
            "      signature, or with --strict a line that failed",
            "  70  internal error",
            "  The highest that applies."
        })
final class ReplayCommand implements Callable<Integer> {

    private final Streams streams;
    private final Interruption interruption;
    private final ExitCode exit = new ExitCode();

    @Parameters(
            paramLabel = "CAPTURE",
            description =
                    "A file, plain or gzip; a directory, for all captures in it and below; or - for standard input.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private SignatureOptions signatures = new SignatureOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How findings are printed: text (default), json, or tracee for the events Tracee prints.")
    private OutputFormat format = OutputFormat.text;

    @Option(names = "--output", paramLabel = "FILE", description = "Write findings to a file instead.")
    private @Nullable Path output;

    @Option(
            names = "--strict",
            description = "Decode every field of every event, and exit with 3 when any line failed.")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many threads read files ahead (default: one for each core). Findings come in the same order.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--quiet", description = "No progress and no summary; warnings and errors remain.")
    private boolean quiet;

    @Option(names = "--exit-code", description = "Exit with 1 when something was found.")
    private boolean exitCode;

    ReplayCommand(Streams streams, Interruption interruption) {
        this.streams = streams;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Progress progress = new Progress(streams, quiet, interruption, System::nanoTime);
        try {
            replay(progress, new Complaints(streams, progress));
        } catch (Results.ReaderGone e) {
            return exit.value();
        } finally {
            progress.hide();
        }
        return exit.value();
    }

    private void replay(Progress progress, Complaints complaints) throws IOException, UsageException {
        if (jobs < 1) {
            throw new UsageException("--jobs is " + jobs + ": it takes at least one thread");
        }
        Inputs inputs = Inputs.of(names, streams, progress);
        OutputFile.requireFree(output, inputs, signatures.jars());
        try (SignatureOptions.Chosen chosen = signatures.choose()) {
            for (String problem : chosen.problems()) {
                complaints.say(problem);
                exit.atLeast(ExitCode.NOT_LOADED);
            }
            if (!chosen.isUsable()) {
                return;
            }
            List<Signature> wanted = chosen.signatures();
            Judge judge = new Judge(complaints, exit, interruption, strict);
            judge.problems(inputs.problems());
            replay(inputs.captures(), wanted, progress, complaints, judge);
        }
    }

    private void replay(
            List<Capture> captures, List<Signature> wanted, Progress progress, Complaints complaints, Judge judge)
            throws IOException, UsageException {
        Replay replay = Replay.of(captures)
                .signatures(wanted)
                .onIssue(judge::issue)
                .onWarning(complaints::say)
                .onFailure(complaints::failure)
                .onUnreadable(judge::unreadable)
                .jobs(jobs);
        if (strict) {
            replay.readEveryEvent().checkFields();
        }
        if (reading.joinPartialLines()) {
            replay.joinPartialLines();
        }
        reading.unwrap().ifPresent(replay::unwrap);
        long start = System.nanoTime();
        FindingFormat asLine = FindingFormat.of(format);
        try (Results results = OutputFile.open(output, streams)) {
            ReplayReport report = replay.run(finding -> print(finding, asLine, results, progress));
            progress.hide();
            judge.sources(report.sources());
            boolean anythingToSay = interruption.requested() || report.total().lines() > 0;
            if (!quiet && anythingToSay) {
                streams.err().print(Summary.of(report, System.nanoTime() - start, interruption.requested()));
            }
        } catch (SignatureLoadException e) {
            e.problems().forEach(complaints::say);
            exit.atLeast(ExitCode.NOT_LOADED);
        }
    }

    private void print(ReplayFinding finding, FindingFormat asLine, Results results, Progress progress) {
        if (exitCode) {
            exit.atLeast(ExitCode.FINDINGS);
        }
        String line;
        try {
            line = asLine.line(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.hide();
        results.line(line);
    }
}
