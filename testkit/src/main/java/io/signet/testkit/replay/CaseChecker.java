package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Verifies one case with one signature. */
final class CaseChecker {

    private final CaseFiles files;
    private final Expectations expectations;
    private final String captureFile;
    private final GoldenSettings goldens;
    private final CaseReport.Builder report;
    private final CaseFile expectFile;
    private final CaseFile capture;

    CaseChecker(
            CaseFiles files,
            Expectations expectations,
            String captureFile,
            GoldenSettings goldens,
            List<CaseProblem> problems) {
        this.files = files;
        this.expectations = expectations;
        this.captureFile = captureFile;
        this.goldens = goldens;
        report = new CaseReport.Builder(files.caseName(), expectations.signature(), problems);
        report.expected(expectations.findings().size() + expectations.quiet().size());
        expectFile = new CaseFile(files.expectFile(), problems);
        capture = new CaseFile(captureFile, problems);
    }

    CaseReport check(Signature signature, Consumer<SignatureEngineBuilder> settings) {
        try {
            provenance();
            checkEvents(signature, settings);
        } catch (IOException e) {
            // What the file system says is the path on this machine.
            String what =
                    e instanceof FileSystemException ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
            capture.problem(Kind.CAPTURE, 0, "it cannot be read: " + EscapedText.of(what));
        } catch (SignatureLoadException e) {
            expectFile.problem(
                    Kind.SIGNATURE,
                    expectations.signatureLine(),
                    Shown.text(expectations.signature()) + " does not load: " + e.getMessage());
        }
        return report.build();
    }

    private void provenance() throws IOException {
        CaseFile file = new CaseFile(files.provenanceFile(expectations.capture()), expectFile.problems());
        if (files.store().has(file.name())) {
            Optional<String> text = JsonFile.text(files.store().read(file.name()), file);
            if (text.isPresent()) {
                Provenance.check(text.get(), file, files.store(), captureFile);
            }
        }
    }

    private void checkEvents(Signature signature, Consumer<SignatureEngineBuilder> settings) throws IOException {
        Capture source = files.capture(captureFile);
        EventIndex index = EventIndex.of(source);
        if (index.events() == 0) {
            String lines = index.lines() == 0 ? "is empty" : "holds no event in " + Counted.of(index.lines(), "line");
            capture.problem(Kind.VACUOUS, 0, "the capture " + lines + ", so nothing is verified");
            return;
        }
        unreadableLines(index);
        ResolvedExpectations resolved = ResolvedExpectations.of(expectations, files.resolver(index), expectFile);
        CaseRun run = CaseRun.of(source, signature, settings, resolved.spots());
        SignatureMetadata metadata = signature.metadata();
        if (!metadata.id().equals(expectations.signature())) {
            expectFile.problem(
                    Kind.SIGNATURE,
                    expectations.signatureLine(),
                    "this case is for " + Shown.text(expectations.signature()) + ", and was given "
                            + Shown.text(metadata.id()));
            return;
        }
        report.run(run, index);
        Comparison comparison = Comparison.of(
                new Comparison.Subject(metadata.id(), files.expectFile(), captureFile, index), resolved, run);
        report.met(comparison.met());
        expectFile.problems().addAll(comparison.problems());
        offered(run, index, metadata);
        explain(comparison.problems());
        golden(metadata, index, run);
    }

    private void unreadableLines(EventIndex index) {
        if (index.failedLines() == expectations.unreadable()) {
            return;
        }
        if (index.failedLines() < expectations.unreadable()) {
            expectFile.problem(
                    0,
                    "\"unreadable\" is " + expectations.unreadable() + ", and "
                            + (index.failedLines() == 0 ? "every line" : "all but " + index.failedLines())
                            + " of the capture can be read");
            return;
        }
        for (ReadIssue issue : index.failures()) {
            capture.problem(
                    Kind.CAPTURE,
                    issue.place().line(),
                    "the line cannot be read: " + issue.message() + ". If it is meant to be so, say in "
                            + EscapedText.of(files.expectFile()) + ": \"unreadable\": " + index.failedLines());
        }
    }

    private void offered(CaseRun run, EventIndex index, SignatureMetadata metadata) {
        Optional<Long> wanted = expectations.offered();
        if (wanted.isPresent() && wanted.get() != run.offered()) {
            expectFile.problem(
                    Kind.OFFERED,
                    expectations.offeredLine(),
                    "\"offered\" is " + wanted.get() + ", and " + EscapedText.of(metadata.id()) + " was offered "
                            + Counted.of(run.offered(), "event"));
        } else if (wanted.isEmpty() && run.offered() == 0) {
            String all = Counted.of(index.events(), "event") + ", 0 selected";
            expectFile.problem(
                    Kind.VACUOUS,
                    0,
                    "vacuous: " + EscapedText.of(metadata.id()) + " was offered nothing of "
                            + EscapedText.of(captureFile) + " (" + all + "). Say \"offered\": 0 if that is the point");
        }
    }

    private void explain(List<CaseProblem> problems) {
        Optional<Path> capturePath = files.home().flatMap(CaseHome::sources).map(top -> top.resolve(captureFile));
        Optional<String> shown = capturePath.flatMap(path -> files.home().flatMap(home -> home.shown(path)));
        Optional<Long> line = problems.stream()
                .map(CaseProblem::line)
                .filter(number -> number > 0)
                .findFirst();
        if (shown.isPresent() && line.isPresent()) {
            report.note("Explain: ./signet explain " + EscapedText.of(shown.get()) + ":" + line.get() + " --signature "
                    + EscapedText.of(expectations.signature()));
        }
    }

    private void golden(SignatureMetadata metadata, EventIndex index, CaseRun run) throws IOException {
        String sha256 = Sha256.of(files.store().open(captureFile));
        String now = GoldenText.of(files.caseName(), captureFile, sha256, metadata, index, run);
        CaseFile file = new CaseFile(files.goldenFile(), expectFile.problems());
        boolean isClean = expectFile.problems().isEmpty();
        GoldenCheck check = new GoldenCheck(files.caseName(), goldens, files.home(), file, isClean);
        if (files.store().has(file.name())) {
            Optional<String> before = JsonFile.text(files.store().read(file.name()), file);
            report.golden(before.isPresent() ? check.compare(before.get(), now) : GoldenStatus.DIFFERS);
        } else {
            report.golden(check.first(now));
        }
        report.note(check.note());
    }
}
