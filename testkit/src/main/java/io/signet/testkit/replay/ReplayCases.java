package io.signet.testkit.replay;

import io.signet.testkit.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Cases as they lie beside their captures:
 *
 * <pre>
 * captures/dropped-elf.ndjson          a capture, or .jsonl, .json, .log, each also with .gz; for any number of cases
 * captures/dropped-elf.capture.json    where it comes from
 * trc-1022/dropped-elf.expect.json     what must come of it, written by people
 * trc-1022/dropped-elf.golden.ndjson   what came of it in full, written by the testkit
 * </pre>
 *
 * <p>The directory of a signature is its id in lower case. An expectation:
 *
 * <pre>
 * &#123; "capture": "dropped-elf", "signature": "TRC-1022",
 *   "findings": [ &#123; "at": "17~9f3a", "data": &#123; "path": "/tmp/dropper" &#125;, "why": "ELF written in a started container" &#125; ],
 *   "quiet": [ &#123; "at": "18~02bc", "because": "rejected", "why": "same write, ZIP magic" &#125; ] &#125;
 * </pre>
 *
 * <p>{@code at} is an {@link Anchor}. {@code data} names what a finding must hold, and may leave out the rest.
 * {@code because} is {@code rejected}, {@code not-selected}, {@code undecided} or {@code threw}. {@code "offered": 0} says
 * that it is the point that no event reaches the rule, any other number how many must; {@code "unreadable": 1} that a line of
 * the capture cannot be read. Every finding that no entry expects, every entry that is not met, every unknown field, capture or
 * signature and every file that belongs to no case is a failure.
 *
 * <p>A golden file is optional. It is only read, unless the system property {@code signet.golden} is {@code update}: then it is
 * written beside the originals, in {@code src}, and the case fails once so that somebody looks at it. Where the environment
 * has {@code CI} nothing is written, nor while anything else is wrong with the case. A finding goes from it only when
 * {@code signet.golden.lose} names its anchor, alone ({@code 17~9f3a}, in every case) or with the case
 * ({@code trc-1022/dropped-elf:17~9f3a}); several are separated by commas. Immutable.
 */
public final class ReplayCases {

    /** Where cases are on the class path of tests. */
    public static final String TEST_RESOURCES = "replay";

    /** Where cases are in a jar of signatures, so that whoever gets it can verify them. */
    public static final String IN_JARS = "META-INF/signet/cases";

    private final List<ReplayCase> cases;
    private final String nothing;

    private ReplayCases(List<ReplayCase> cases, String nothing) {
        this.cases = List.copyOf(cases);
        this.nothing = nothing;
    }

    /**
     * The cases in a directory. Their signatures are looked for on the class path of the testkit.
     *
     * @param directory the one that holds {@code captures}
     * @return all cases
     * @throws IOException when it cannot be read, or is none
     */
    public static ReplayCases in(Path directory) throws IOException {
        return in(directory, ReplayCases.class.getClassLoader());
    }

    /**
     * The cases in a directory.
     *
     * @param directory the one that holds {@code captures}
     * @param signatures where {@link ReplayCase#verify()} looks for signatures
     * @return all cases
     * @throws IOException when it cannot be read, or is none
     */
    public static ReplayCases in(Path directory, ClassLoader signatures) throws IOException {
        return of(List.of(new DirectoryStore(directory)), signatures, "in the directory");
    }

    /**
     * The cases that a jar of signatures carries under {@value #IN_JARS}.
     *
     * @param jar the jar
     * @param signatures where {@link ReplayCase#verify()} looks for signatures, for example a loader of the jar
     * @return all cases; none when it carries none
     * @throws IOException when it cannot be read, or is no jar
     */
    public static ReplayCases inJar(Path jar, ClassLoader signatures) throws IOException {
        return of(List.of(new JarStore(jar, IN_JARS + "/")), signatures, "under " + IN_JARS + " in the jar");
    }

    /**
     * The cases that signatures carry under {@value #IN_JARS} wherever a class loader sees it, in jars and directories.
     *
     * @param classLoader where cases and signatures are
     * @return all cases; none when there are none
     * @throws IOException when something cannot be read
     */
    public static ReplayCases carriedBy(ClassLoader classLoader) throws IOException {
        return of(CaseStores.in(classLoader, IN_JARS), classLoader, "under " + IN_JARS);
    }

    /**
     * The cases of a signature among the resources of a test, under {@value #TEST_RESOURCES}, as the thread's context class
     * loader sees them.
     *
     * @param signatureId its id, in upper or lower case
     * @return its cases; none when there are none
     * @throws UncheckedIOException when something cannot be read
     */
    public static ReplayCases of(String signatureId) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return of(signatureId, context == null ? ReplayCases.class.getClassLoader() : context);
    }

    /**
     * The cases of a signature among the resources of a test, under {@value #TEST_RESOURCES}.
     *
     * @param signatureId its id, in upper or lower case
     * @param classLoader where cases and signatures are, for example the test's class loader
     * @return its cases; none when there are none
     * @throws UncheckedIOException when something cannot be read
     */
    public static ReplayCases of(String signatureId, ClassLoader classLoader) {
        return onClassPath(TEST_RESOURCES, classLoader).ofSignature(signatureId);
    }

    /**
     * All cases under a name on a class path or module path.
     *
     * @param resource the name of a directory, such as {@value #TEST_RESOURCES}
     * @param classLoader where cases and signatures are
     * @return all cases; none when there are none
     * @throws UncheckedIOException when something cannot be read
     */
    public static ReplayCases onClassPath(String resource, ClassLoader classLoader) {
        try {
            return of(CaseStores.in(classLoader, resource), classLoader, "under " + resource + " among the resources");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReplayCases of(List<CaseStore> stores, ClassLoader loader, String where) throws IOException {
        Objects.requireNonNull(loader, "classLoader");
        List<ReplayCase> cases = new ArrayList<>();
        for (CaseStore store : stores) {
            cases.addAll(new CaseFinder(store, loader).cases());
        }
        cases.sort(Comparator.comparing(ReplayCase::name));
        return new ReplayCases(cases, "there is no case " + where);
    }

    /**
     * Those of one signature: of its directory, whatever its files say.
     *
     * @param signatureId its id, in upper or lower case
     * @return its cases; none when there are none
     */
    public ReplayCases ofSignature(String signatureId) {
        String directory = signatureId.toLowerCase(Locale.ROOT);
        return new ReplayCases(
                cases.stream()
                        .filter(known -> known.directory().equals(directory))
                        .toList(),
                nothing + " for " + Shown.text(signatureId) + ": " + Similar.hint(directory, directories()));
    }

    /**
     * Fails when there are none: where there is no case, nothing is verified.
     *
     * @return these cases
     * @throws AssertionError when there are none; it says where they were looked for, and which others there are
     */
    public ReplayCases requireSome() {
        if (cases.isEmpty()) {
            throw new AssertionError("nothing to verify: " + nothing);
        }
        return this;
    }

    /**
     * The cases.
     *
     * @return unmodifiable, sorted by name; a file that belongs to no case is there too, as one that fails
     */
    public List<ReplayCase> cases() {
        return cases;
    }

    /**
     * The signatures that have cases.
     *
     * @return the names of their directories, sorted, each once
     */
    public List<String> directories() {
        return cases.stream().map(ReplayCase::directory).distinct().sorted().toList();
    }

    /** How many there are. */
    @Override
    public String toString() {
        return Counted.of(cases.size(), "case");
    }
}
