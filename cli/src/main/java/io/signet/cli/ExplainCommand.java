package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.LineExplanation;
import io.signet.testkit.replay.LineExplanation.ExplainedEvent;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code signet explain}: one line of a capture in, why a signature says what it says of it out. */
@Command(
        name = "explain",
        description = "Says why a signature raises a finding on a line of a capture, or why not.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        footerHeading = "%nExit status:%n",
        footer = {
            "  0   explained",
            "  2   a signature could not be loaded",
            "  3   wrong usage, an unknown signature, a file that cannot be read",
            "  4   nothing to explain: the line holds no event",
            "  70  internal error"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern FILE_AND_LINE = Pattern.compile("(.+):([1-9][0-9]{0,17})");

    private final Streams streams;
    private final ExitCode exit = new ExitCode();

    @Parameters(
            paramLabel = "FILE:LINE",
            description = "A capture, plain or gzip, and the number of a line, from 1 on.")
    private String fileAndLine = "";

    @Mixin
    private SignatureOptions signatures = new SignatureOptions();

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Matcher matcher = FILE_AND_LINE.matcher(fileAndLine);
        if (!matcher.matches()) {
            throw new UsageException(Shown.name(fileAndLine)
                    + ": write the path of a capture, a colon and the number of a" + " line, as in capture.jsonl:17");
        }
        Path file = path(matcher.group(1));
        long line = Long.parseLong(matcher.group(2));
        try (SignatureOptions.Chosen chosen = signatures.choose()) {
            for (String problem : chosen.problems()) {
                SignetCommand.say(streams, problem);
                exit.atLeast(ExitCode.NOT_LOADED);
            }
            if (chosen.isUsable()) {
                explain(file, line, chosen.signatures());
            }
        }
        return exit.value();
    }

    private static Path path(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException(EscapedText.of(name) + ": not a path on this system");
        }
    }

    private void explain(Path file, long line, List<Signature> wanted) {
        try (Results results = Results.toStandardOutput(streams)) {
            for (Signature signature : wanted) {
                explain(file, line, signature, results);
            }
        } catch (SignatureLoadException e) {
            e.problems().forEach(problem -> SignetCommand.say(streams, problem));
            exit.atLeast(ExitCode.NOT_LOADED);
        } catch (Results.ReaderGone e) {
            return;
        } catch (IOException e) {
            SignetCommand.say(streams, EscapedText.of(file.toString()) + ": " + InputProblem.ofCapture(e));
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }

    private void explain(Path file, long line, Signature signature, Results results) throws IOException {
        LineExplanation explained = LineExplanation.of(Capture.of(file), line, signature, engine -> {});
        for (ExplainedEvent event : explained.events()) {
            results.line(event.place() + ": " + event.explanation());
            results.line("  an expectation calls it \"" + event.anchor() + "\"");
        }
        if (explained.events().isEmpty()) {
            SignetCommand.say(streams, EscapedText.of(file.toString()) + ":" + line + ": " + whyNothing(explained));
            exit.atLeast(ExitCode.NOTHING_VERIFIED);
        }
    }

    private static String whyNothing(LineExplanation explained) {
        if (explained.sensorFindings() > 0) {
            return "this is a finding of Tracee's own, which no signature is offered";
        }
        return explained
                .issue()
                .map(issue -> "no event: " + issue.reason() + ": " + issue.message())
                .orElseGet(() -> explained.lines() < explained.line()
                        ? "there is no such line, the capture ends at line " + explained.lines()
                        : "no event stands here");
    }
}
