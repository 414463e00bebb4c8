package io.signet.testkit.junit;

import io.signet.event.EscapedText;
import io.signet.signature.Signature;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.engine.SignatureLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices signatures that nothing tests: a test that never ran is green too.
 *
 * <pre>{@code
 * @Test
 * void every_signature_is_tested() {
 *   SignatureInventory.ofServiceLoader().eachHas(contract(), positiveCase(), negativeCase());
 * }
 * }</pre>
 *
 * <p>Contracts are found by reading the compiled test classes, without loading them: a class that implements
 * {@link SignatureContract}, whose {@code newSignature()} makes the signature (or which names its class, when
 * {@code newSignature()} leaves that to others), and whose name the build's test pattern runs. Cases are files
 * {@code replay/ID/*.expect.json} beside the test classes. Needs no test framework. Immutable.
 */
public final class SignatureInventory {

    /** What surefire runs unless it is told otherwise. */
    private static final List<String> TEST_NAMES = List.of("Test*", "*Test", "*Tests", "*TestCase");

    private final List<Signature> signatures;
    private final List<String> problems;
    private final Path testClasses;
    private final @Nullable Path cases;
    private final List<String> testNames;

    private SignatureInventory(
            List<Signature> signatures,
            List<String> problems,
            Path testClasses,
            @Nullable Path cases,
            List<String> testNames) {
        this.signatures = List.copyOf(signatures);
        this.problems = List.copyOf(problems);
        this.testClasses = testClasses;
        this.cases = cases;
        this.testNames = List.copyOf(testNames);
    }

    /** Something that a signature has to have. */
    public static final class Obligation {

        private final Check check;

        private Obligation(Check check) {
            this.check = check;
        }
    }

    /** Says what is missing. */
    @FunctionalInterface
    private interface Check {
        Optional<String> missing(SignatureInventory inventory, Signature signature) throws IOException;
    }

    /**
     * All signatures that {@code ServiceLoader} finds through the calling class's loader, and the test classes in the
     * directory that the calling class is in.
     *
     * @return an inventory
     * @throws IllegalStateException when the calling class is in no directory; use {@link #of(Collection, Path)} then
     */
    public static SignatureInventory ofServiceLoader() {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        SignatureLoader.Loaded loaded = SignatureLoader.load(caller.getClassLoader());
        return new SignatureInventory(loaded.signatures(), loaded.problems(), directoryOf(caller), null, TEST_NAMES);
    }

    /**
     * Certain signatures, and test classes wherever they are.
     *
     * @param signatures the signatures; only asked for their metadata
     * @param testClasses the directory of compiled test classes, such as {@code target/test-classes}
     * @return an inventory
     */
    public static SignatureInventory of(Collection<? extends Signature> signatures, Path testClasses) {
        Objects.requireNonNull(testClasses, "testClasses");
        return new SignatureInventory(List.copyOf(signatures), List.of(), testClasses, null, TEST_NAMES);
    }

    /**
     * Where the directories of cases are, one for each signature and called like its id. The directory {@code replay} beside
     * the test classes, unless set.
     *
     * @param directory for example {@code src/test/resources/replay}
     * @return another inventory
     */
    public SignatureInventory cases(Path directory) {
        Objects.requireNonNull(directory, "directory");
        return new SignatureInventory(signatures, problems, testClasses, directory, testNames);
    }

    /**
     * Which classes the build runs, by their simple names. {@code Test*}, {@code *Test}, {@code *Tests} and
     * {@code *TestCase}, as Maven's surefire does, unless set.
     *
     * @param patterns names in which {@code *} stands for anything
     * @return another inventory
     * @throws IllegalArgumentException when there is none
     */
    public SignatureInventory testNames(String... patterns) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException("a build that runs no class tests nothing");
        }
        return new SignatureInventory(signatures, problems, testClasses, cases, Arrays.asList(patterns));
    }

    /**
     * A class that implements {@link SignatureContract} for it, and that the build runs.
     *
     * @return the obligation
     */
    public static Obligation contract() {
        return new Obligation(SignatureInventory::missingContract);
    }

    /**
     * A case in which it raises: an expectation file whose {@code findings} are not empty.
     *
     * @return the obligation
     */
    public static Obligation positiveCase() {
        return new Obligation(
                (inventory, signature) -> inventory.casesOf(signature).missingPositive());
    }

    /**
     * A case in which it stays silent: an expectation file whose {@code findings} are empty, or which has {@code quiet}.
     *
     * @return the obligation
     */
    public static Obligation negativeCase() {
        return new Obligation(
                (inventory, signature) -> inventory.casesOf(signature).missingNegative());
    }

    /**
     * Something of a house's own, such as a page of documentation.
     *
     * @param what in a few words, for the message: {@code no page in docs}
     * @param isMet whether a signature has it
     * @return the obligation
     */
    public static Obligation obligation(String what, Predicate<SignatureMetadata> isMet) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(isMet, "isMet");
        return new Obligation(
                (inventory, signature) -> isMet.test(signature.metadata()) ? Optional.empty() : Optional.of(what));
    }

    /**
     * Fails when any signature lacks anything.
     *
     * @param obligations what each has to have, at least one thing
     * @throws AssertionError when there is no signature, one cannot be loaded, or one lacks something: it lists all
     * @throws IllegalArgumentException when there is no obligation
     * @throws UncheckedIOException when test classes or cases cannot be read
     */
    public void eachHas(Obligation... obligations) {
        if (obligations.length == 0) {
            throw new IllegalArgumentException("nothing is asked of the signatures");
        }
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add("cannot be loaded: " + problem));
        if (signatures.isEmpty()) {
            lines.add("there is no signature, so nothing was looked at: is META-INF/services/"
                    + Signature.class.getName() + " on the class path?");
        }
        try {
            for (Signature signature : signatures) {
                for (Obligation obligation : obligations) {
                    String id = EscapedText.of(signature.metadata().id());
                    obligation.check.missing(this, signature).ifPresent(what -> lines.add(id + ": " + what));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!lines.isEmpty()) {
            throw new AssertionError("the inventory of " + signatures.size()
                    + (signatures.size() == 1 ? " signature" : " signatures") + " is not complete:\n- "
                    + String.join("\n- ", lines));
        }
    }

    private Optional<String> missingContract(Signature signature) throws IOException {
        ContractClasses classes = ContractClasses.in(testClasses, testNames);
        if (classes.size() == 0) {
            return Optional.of("there are no compiled test classes where they were looked for");
        }
        Set<String> all = signatures.stream()
                .map(one -> ContractClasses.internal(one.getClass()))
                .collect(Collectors.toSet());
        return classes.missing(signature.getClass(), all);
    }

    private ExpectedCases casesOf(Signature signature) throws IOException {
        return ExpectedCases.of(signature.metadata().id(), cases == null ? besideTestClasses() : cases);
    }

    /** Gradle keeps resources apart: build/classes/java/test and build/resources/test. */
    private Path besideTestClasses() {
        Path inside = testClasses.resolve("replay");
        Path gradle = testClasses.resolve("../../../resources/test/replay").normalize();
        return Files.isDirectory(inside) || !Files.isDirectory(gradle) ? inside : gradle;
    }

    private static Path directoryOf(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        URL url = type.getResource(file);
        if (url == null || !url.getProtocol().equals("file")) {
            throw new IllegalStateException("the class " + type.getName()
                    + " is in no directory: use SignatureInventory.of(signatures, testClasses)");
        }
        try {
            Path directory = Path.of(new URI(url.toString())).getParent();
            for (int i = 0; i < type.getName().chars().filter(c -> c == '.').count(); i++) {
                directory = Objects.requireNonNull(directory, "directory").getParent();
            }
            return Objects.requireNonNull(directory, "directory");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
