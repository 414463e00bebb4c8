package io.signet.cli;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.testkit.replay.AnchorRepair;
import io.signet.testkit.replay.CaseProblem;
import io.signet.testkit.replay.CaseReport;
import io.signet.testkit.replay.GoldenStatus;
import io.signet.testkit.replay.ReplayCase;
import io.signet.testkit.replay.ReplayCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signet verify}: cases in, whether signatures still say of their captures what the cases say out. */
@Command(
        name = "verify",
        description = "Verifies that signatures say of recorded events what the cases beside them say.",
        mixinStandardHelpOptions = true,
        versionProvider = SignetCommand.Version.class,
        footerHeading = "%nExit status:%n",
        footer = {
            "  0   verified, and something was verified",
            "  1   a verdict differs: a finding is missing, unexpected or other than expected",
            "  2   a signature could not be loaded, or there is none of that id",
            "  3   wrong usage; a case, a capture or a directory that cannot be read",
            "  4   nothing was verified: no case, or a case that no event is offered in",
            "  70  internal error",
            "  The highest that applies."
        })
final class VerifyCommand implements Callable<Integer> {

    /** How results are printed. */
    enum Format {
        /** For people. */
        text,
        /** One object for all cases. */
        json
    }

    private final Streams streams;
    private final ExitCode exit = new ExitCode();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A directory that holds captures/ and beside it a directory of cases for each signature.")
    private @Nullable Path directory;

    @Option(
            names = "--jar",
            paramLabel = "JAR",
            description = "Verify the signatures of a jar with the cases that travel in it; may be repeated.")
    private List<Path> carriers = new ArrayList<>();

    @Mixin
    private SignatureOptions signatures = new SignatureOptions();

    @Option(
            names = "--move-anchors",
            description =
                    "Where captures were edited, first write the lines that events have moved to into the cases of DIR.")
    private boolean moveAnchors;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), or json for one object.")
    private Format format = Format.text;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML too.")
    private @Nullable Path junit;

    @Option(names = "--quiet", description = "No summary; results remain.")
    private boolean quiet;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        if (directory == null && moveAnchors) {
            throw new UsageException("--move-anchors: write the path of the directory whose cases are to be changed");
        }
        if (directory == null && carriers.isEmpty()) {
            throw new UsageException("nothing to verify: write the path of a directory of cases, or --jar JAR");
        }
        try (SignatureOptions.Chosen chosen = signatures.choose(carriers);
                Results results = Results.toStandardOutput(streams)) {
            for (String problem : chosen.problems()) {
                SignetCommand.say(streams, problem);
                exit.atLeast(ExitCode.NOT_LOADED);
            }
            if (chosen.isUsable()) {
                List<CaseReport> reports = verify(chosen, results);
                if (format == Format.json) {
                    results.line(CaseJson.line(reports));
                }
                writeJunit(reports);
            }
        } catch (Results.ReaderGone e) {
            return exit.value();
        }
        return exit.value();
    }

    private List<CaseReport> verify(SignatureOptions.Chosen chosen, Results results) {
        List<CaseReport> reports = new ArrayList<>();
        for (ReplayCase each : cases(chosen)) {
            boolean isWanted = chosen.ids().isEmpty() || chosen.ids().contains(each.signatureId());
            if (isWanted) {
                Optional<Signature> signature = chosen.fresh(each.signatureId());
                CaseReport report = signature.map(each::check).orElseGet(each::check);
                reports.add(report);
                report.problems().forEach(problem -> exit.atLeast(codeOf(problem.kind())));
                if (format == Format.text) {
                    results.line(report.toString());
                }
            }
        }
        if (reports.isEmpty()) {
            SignetCommand.say(
                    streams,
                    "nothing was verified: there is no case"
                            + (chosen.ids().isEmpty()
                                    ? ""
                                    : " for " + EscapedText.of(String.join(", ", chosen.ids()))));
            exit.atLeast(ExitCode.NOTHING_VERIFIED);
        } else if (!quiet) {
            if (exit.value() == ExitCode.NOT_LOADED && signatures.jars().isEmpty() && carriers.isEmpty()) {
                SignetCommand.say(streams, "--with JAR adds the signatures of a jar");
            }
            long failed = reports.stream().filter(report -> !report.passed()).count();
            SignetCommand.say(
                    streams,
                    "verified " + Units.plural(reports.size(), "case") + ": " + (reports.size() - failed) + " passed, "
                            + failed + " failed" + goldens(reports));
        }
        return reports;
    }

    /** Said in every run, so that it is seen when there are more or fewer. */
    private static String goldens(List<CaseReport> reports) {
        long without = reports.stream()
                .filter(report ->
                        report.golden() == GoldenStatus.NO_BASELINE || report.golden() == GoldenStatus.NOT_CHECKED)
                .count();
        return without == reports.size() ? "" : ", " + (reports.size() - without) + " with a golden file";
    }

    private void move(Path top) {
        try {
            for (ReplayCase each : ReplayCases.in(top).cases()) {
                AnchorRepair repair = each.repairAnchors();
                if (!repair.moves().isEmpty()) {
                    repair.write();
                    SignetCommand.say(
                            streams,
                            EscapedText.of(each.name()) + ": "
                                    + repair.moves().stream()
                                            .map(move -> move.from() + " is now " + move.to())
                                            .collect(Collectors.joining(", ")));
                }
            }
        } catch (IOException e) {
            SignetCommand.say(streams, Shown.name(top) + ": " + InputProblem.ofCapture(e));
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }

    private List<ReplayCase> cases(SignatureOptions.Chosen chosen) {
        List<ReplayCase> cases = new ArrayList<>();
        Path top = directory;
        if (top != null) {
            if (moveAnchors) {
                move(top);
            }
            add(top, () -> ReplayCases.in(top), cases);
        }
        for (Path jar : carriers) {
            add(jar, () -> ReplayCases.inJar(jar, chosen.loader()), cases);
        }
        return cases;
    }

    private interface Opener {
        ReplayCases open() throws IOException;
    }

    private void add(Path where, Opener opener, List<ReplayCase> cases) {
        try {
            cases.addAll(opener.open().cases());
        } catch (IOException e) {
            SignetCommand.say(streams, Shown.name(where) + ": " + InputProblem.ofCapture(e));
            exit.atLeast(ExitCode.BAD_INPUT);
        }
    }

    private static int codeOf(CaseProblem.Kind kind) {
        return switch (kind) {
            case FILE, CAPTURE, ANCHOR, ORPHAN -> ExitCode.BAD_INPUT;
            case SIGNATURE -> ExitCode.NOT_LOADED;
            case VACUOUS -> ExitCode.NOTHING_VERIFIED;
            case MISSED, DIFFERENT, UNEXPECTED, NOT_QUIET, THREW, OFFERED, GOLDEN -> ExitCode.VERDICT_DIFFERS;
        };
    }

    private void writeJunit(List<CaseReport> reports) {
        Path file = junit;
        if (file != null) {
            try (Results results = Results.toFile(file)) {
                results.line(JunitXml.ofCases(reports));
            }
        }
    }
}
