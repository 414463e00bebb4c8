package io.signet.testkit.alone;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.signature.Signature;
import io.signet.testkit.SignatureHarness;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harness and replay work where AssertJ, JUnit, opentest4j and jqwik are not, on the class path and as modules. */
final class CoreAloneTest {

    private static final String PRINTED = """
            absent: org.assertj.core.api.Assertions
            absent: org.junit.jupiter.api.Test
            absent: org.opentest4j.AssertionFailedError
            absent: net.jqwik.api.Property
            %s
            RAISED
            TOY-1: rejected
              event: open  host  path="/good"
              selector wants this event: tracee/open@*
              it read, in order:
                args.path = "/good"
            a.jsonl:2 TOY-1 on open (tracee, host)
            """;

    @TempDir
    private Path folder;

    private Path classes;

    /** A module of its own, as a user's: what it needs must be readable and exported. */
    @BeforeEach
    void compile() throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("src").resolve("toy"));
        classes = folder.resolve("toy.classes");
        // The compiler, not the program, wants to see the annotations of ours that say what is never null.
        List<Path> path = new ArrayList<>(needed());
        path.addAll(placesOf("org.jspecify.annotations.NullMarked"));
        Path module = copy("module-info.java", sources.getParent());
        Path main = copy("toy/Main.java", sources.getParent());

        assertThat(Jdk.run(
                        "javac",
                        List.of(
                                "-d",
                                classes.toString(),
                                "--module-path",
                                joined(path),
                                module.toString(),
                                main.toString())))
                .isEmpty();
    }

    private static Path copy(String name, Path into) throws IOException {
        Path file = into.resolve(name);
        try (InputStream source = CoreAloneTest.class.getResourceAsStream("/alone/" + name + ".txt")) {
            Files.copy(source, file);
        }
        return file;
    }

    @Test
    void on_the_class_path() throws IOException, InterruptedException {
        List<Path> path = new ArrayList<>(needed());
        path.add(classes);

        assertThat(run(List.of("-cp", joined(path), "toy.Main"))).isEqualTo(printed("on the class path"));
    }

    @Test
    void as_modules() throws IOException, InterruptedException {
        List<Path> path = new ArrayList<>(needed());
        path.add(classes);

        assertThat(run(List.of("--module-path", joined(path), "--module", "toy/toy.Main")))
                .isEqualTo(printed("as a module"));
    }

    /** Without what SLF4J says when it finds nothing to log with. */
    private static String run(List<String> arguments) throws IOException, InterruptedException {
        return Jdk.run("java", arguments)
                .lines()
                .filter(line -> !line.startsWith("SLF4J("))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String printed(String how) {
        return String.format(PRINTED, how);
    }

    private static String joined(List<Path> parts) {
        return parts.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The modules of ours and the two libraries that they require. */
    private static List<Path> needed() {
        return placesOf(
                Event.class.getName(),
                Signature.class.getName(),
                SignatureHarness.class.getName(),
                "com.fasterxml.jackson.core.JsonFactory",
                "org.slf4j.Logger");
    }

    private static List<Path> placesOf(String... classNames) {
        return Stream.of(classNames).map(CoreAloneTest::placeOf).toList();
    }

    private static Path placeOf(String className) {
        try {
            return Path.of(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
