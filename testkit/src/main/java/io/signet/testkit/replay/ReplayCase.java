package io.signet.testkit.replay;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.engine.SignatureEngineBuilder;
import io.signet.signature.engine.SignatureLoader;
import io.signet.testkit.Shown;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A capture, a signature, and what must come of them, event for event. Everything else that is raised is wrong.
 *
 * <p>{@link #verify()} fails a test; {@link #check()} says how it went and leaves the rest to the caller. A case keeps nothing
 * of a run but that there was one; several threads may verify one.
 */
public final class ReplayCase {

    private final CaseFiles files;
    private final ClassLoader loader;
    private final Optional<Expectations> expectations;
    private final Optional<String> captureFile;
    private final List<CaseProblem> problems;
    private final AtomicBoolean verified = new AtomicBoolean();

    private ReplayCase(
            CaseFiles files,
            ClassLoader loader,
            Optional<Expectations> expectations,
            Optional<String> captureFile,
            List<CaseProblem> problems) {
        this.files = files;
        this.loader = loader;
        this.expectations = expectations;
        this.captureFile = captureFile;
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong with its files is kept, and said when it is verified.
     *
     * @param all all files of the store
     */
    static ReplayCase of(CaseFiles files, List<String> all, ClassLoader loader) throws IOException {
        List<CaseProblem> problems = new ArrayList<>();
        CaseFile file = new CaseFile(files.expectFile(), problems);
        Optional<Expectations> expectations =
                JsonFile.text(files.store().read(file.name()), file).flatMap(text -> ExpectationFile.read(text, file));
        Optional<String> captureFile = Optional.empty();
        if (expectations.isPresent()) {
            captureFile = captureFile(all, expectations.get(), file);
            String id = expectations.get().signature();
            if (!id.toLowerCase(Locale.ROOT).equals(files.directory())) {
                file.problem(
                        expectations.get().signatureLine(),
                        "it is for " + Shown.text(id) + ", whose cases are in the directory "
                                + Shown.text(id.toLowerCase(Locale.ROOT)) + ", and stands in "
                                + Shown.text(files.directory()));
            }
        }
        return new ReplayCase(files, loader, expectations, captureFile, problems);
    }

    private static Optional<String> captureFile(List<String> all, Expectations expectations, CaseFile file) {
        List<String> found = all.stream()
                .filter(name -> CaseFiles.captureName(name)
                        .filter(expectations.capture()::equals)
                        .isPresent())
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            List<String> known = all.stream()
                    .map(CaseFiles::captureName)
                    .flatMap(Optional::stream)
                    .toList();
            file.problem(
                    Kind.CAPTURE,
                    expectations.captureLine(),
                    "there is no capture " + Shown.text(expectations.capture()) + ": "
                            + Similar.hint(expectations.capture(), known));
        } else {
            file.problem(
                    Kind.CAPTURE,
                    expectations.captureLine(),
                    "several files are the capture " + Shown.text(expectations.capture()) + ": "
                            + EscapedText.of(String.join(", ", found)));
        }
        return Optional.empty();
    }

    /** A file that is no case, so that it is seen. */
    static ReplayCase broken(CaseFiles files, List<CaseProblem> problems) {
        return new ReplayCase(files, ReplayCase.class.getClassLoader(), Optional.empty(), Optional.empty(), problems);
    }

    /**
     * The name of the case.
     *
     * @return the directory of its signature and its own name, such as {@code trc-1022/dropped-elf}
     */
    public String name() {
        return files.caseName();
    }

    /** The directory that it stands in: the id of its signature in lower case, as it should be. */
    String directory() {
        return files.directory();
    }

    /**
     * The id of its signature.
     *
     * @return such as {@code TRC-1022}; the name of the directory when its file cannot be understood
     */
    public String signatureId() {
        return expectations.map(Expectations::signature).orElse(files.directory());
    }

    /**
     * Its capture.
     *
     * @return the capture, or empty when it is not found
     */
    public Optional<Capture> capture() {
        return captureFile.map(files::capture);
    }

    /**
     * How many findings it expects.
     *
     * @return their number
     */
    public int expectedFindings() {
        return expectations.map(known -> known.findings().size()).orElse(0);
    }

    /**
     * How many events it says are quiet, and why.
     *
     * @return their number
     */
    public int quietEvents() {
        return expectations.map(known -> known.quiet().size()).orElse(0);
    }

    /**
     * Where it is written down.
     *
     * @return its expectation file; empty in a jar
     */
    public Optional<URI> source() {
        return files.store()
                .directory()
                .map(top -> expectations.isPresent() ? top.resolve(files.expectFile()) : top)
                .map(Path::toUri);
    }

    /**
     * Verifies the case with the signature of its id that {@link SignatureLoader} finds.
     *
     * @return how it went
     * @throws AssertionError with all that is wrong
     */
    public CaseReport verify() {
        verified.set(true);
        return check().requirePassed();
    }

    /**
     * Verifies the case.
     *
     * @param signature an instance that is used for this alone
     * @return how it went
     * @throws AssertionError with all that is wrong
     */
    public CaseReport verify(Signature signature) {
        return verify(signature, engine -> {});
    }

    /**
     * Verifies the case in an engine with data sources or a clock.
     *
     * @param signature an instance that is used for this alone
     * @param settings sets them, for example {@code engine -> engine.clock(fixed)}
     * @return how it went
     * @throws AssertionError with all that is wrong
     */
    public CaseReport verify(Signature signature, Consumer<SignatureEngineBuilder> settings) {
        verified.set(true);
        return check(signature, settings).requirePassed();
    }

    /**
     * Whether {@link #verify} was called: a test that forgets to proves nothing.
     *
     * @return true from the first call on, whatever came of it
     */
    public boolean wasVerified() {
        return verified.get();
    }

    /**
     * Finds out how the case goes with the signature of its id that {@link SignatureLoader} finds, without failing.
     *
     * @return how it went
     */
    public CaseReport check() {
        return check(GoldenSettings.ofSystem());
    }

    CaseReport check(GoldenSettings goldens) {
        SignatureLoader.Loaded loaded = SignatureLoader.load(loader);
        String id = signatureId();
        Optional<Signature> signature = loaded.signatures().stream()
                .filter(known -> known.metadata().id().equals(id))
                .findFirst();
        if (signature.isPresent() || expectations.isEmpty()) {
            return check(signature, goldens, engine -> {});
        }
        List<CaseProblem> all = new ArrayList<>(problems);
        List<String> ids =
                loaded.signatures().stream().map(known -> known.metadata().id()).toList();
        StringBuilder text = new StringBuilder("no signature has the id ")
                .append(Shown.text(id))
                .append(": ")
                .append(Similar.hint(id, ids));
        loaded.problems().forEach(problem -> text.append("\n  ").append(problem));
        if (loaded.problems().isEmpty() && Similar.to(id, ids).isEmpty()) {
            UnknownSignature.hints(loader, loaded.signatures())
                    .forEach(hint -> text.append("\n  ").append(hint));
        }
        new CaseFile(files.expectFile(), all)
                .problem(Kind.SIGNATURE, expectations.get().signatureLine(), text.toString());
        return report(all);
    }

    /**
     * Finds out how the case goes, without failing.
     *
     * @param signature an instance that is used for this alone
     * @return how it went
     */
    public CaseReport check(Signature signature) {
        return check(signature, engine -> {});
    }

    /**
     * Finds out how the case goes in an engine with data sources or a clock, without failing.
     *
     * @param signature an instance that is used for this alone
     * @param settings sets them
     * @return how it went
     */
    public CaseReport check(Signature signature, Consumer<SignatureEngineBuilder> settings) {
        Objects.requireNonNull(settings, "settings");
        return check(Optional.of(signature), GoldenSettings.ofSystem(), settings);
    }

    CaseReport check(Signature signature, GoldenSettings goldens) {
        return check(Optional.of(signature), goldens, engine -> {});
    }

    private CaseReport check(
            Optional<Signature> signature, GoldenSettings goldens, Consumer<SignatureEngineBuilder> settings) {
        List<CaseProblem> all = new ArrayList<>(problems);
        if (signature.isEmpty() || expectations.isEmpty() || captureFile.isEmpty()) {
            return report(all);
        }
        return new CaseChecker(files, expectations.get(), captureFile.get(), goldens, all)
                .check(signature.get(), settings);
    }

    private CaseReport report(List<CaseProblem> all) {
        CaseReport.Builder report = new CaseReport.Builder(name(), signatureId(), all);
        report.expected(expectedFindings() + quietEvents());
        return report.build();
    }

    /**
     * Finds the events again that are not where the case says, because the capture was edited.
     *
     * @return the anchors that can be put right, and those that cannot
     * @throws IOException when the capture cannot be read
     */
    public AnchorRepair repairAnchors() throws IOException {
        return AnchorRepair.of(files, expectations, captureFile);
    }

    /**
     * Takes the events out of the capture that show what the signature does, for a contract: up to three on which it raises and
     * three that it rejects, each with as few events before it as that takes. What the case says and the signature does not is
     * left out; {@link #check(Signature)} says so.
     *
     * @param signatures makes a new instance each time it is asked
     * @param settings data sources and clock, for example {@code engine -> {}}
     * @return witnesses, in the order of the capture; none when the case cannot be understood or its capture is not found
     * @throws IOException when the capture cannot be read
     * @throws io.signet.signature.engine.SignatureLoadException when an engine would not load an instance
     */
    public List<CaseWitness> witnesses(
            Supplier<? extends Signature> signatures, Consumer<SignatureEngineBuilder> settings) throws IOException {
        Optional<Capture> capture = capture();
        if (expectations.isEmpty() || capture.isEmpty()) {
            return List.of();
        }
        EventIndex index = EventIndex.of(capture.get());
        ResolvedExpectations resolved = ResolvedExpectations.of(
                expectations.get(),
                anchor -> index.resolve(anchor, anchor.hash()),
                new CaseFile(files.expectFile(), new ArrayList<>()));
        return new CaseWitnesses(signatures, settings).of(name(), capture.get(), resolved, index);
    }

    /** Name and what is expected, such as {@code trc-1022/dropped-elf: 1 finding, 2 quiet}; escaped. */
    @Override
    public String toString() {
        String name = EscapedText.of(name());
        if (expectations.isEmpty()) {
            return name + ": broken";
        }
        return name + ": " + Counted.of(expectedFindings(), "finding") + ", " + quietEvents() + " quiet";
    }
}
