package io.signet.testkit.alone;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.SignatureHarness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package touches which optional library, by what its classes name. */
final class OptionalLibrariesTest {

    private static final Map<String, String> LIBRARIES = Map.of(
            "org/assertj/", "assertj",
            "org/junit/", "junit",
            "org/opentest4j/", "junit",
            "net/jqwik/", "jqwik");

    private static Path classes() throws URISyntaxException {
        return Path.of(SignatureHarness.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("io/signet/testkit");
    }

    private static Set<String> named(Path classFile) {
        try {
            // Names of classes stand in a class file as they are, as far as they are ASCII.
            String content = Files.readString(classFile, StandardCharsets.ISO_8859_1);
            Set<String> packages = new TreeSet<>();
            LIBRARIES.forEach((prefix, owner) -> {
                if (content.contains(prefix)) {
                    packages.add(owner);
                }
            });
            return packages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_is_named_by_the_package_of_that_name_alone() throws IOException, URISyntaxException {
        Path root = classes();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".class")).toList();

            assertThat(found).hasSizeGreaterThan(50);
            assertThat(found.stream().filter(file -> !mayName(root.relativize(file), named(file))))
                    .isEmpty();
        }
    }

    private static boolean mayName(Path file, Set<String> libraries) {
        Path folder = file.getParent();
        return libraries.isEmpty() || (folder != null && libraries.equals(Set.of(folder.toString())));
    }

    @Test
    void the_packages_do_name_them() throws IOException, URISyntaxException {
        assertThat(named(classes().resolve("assertj/OutcomeAssert.class"))).containsExactly("assertj");
        assertThat(named(classes().resolve("jqwik/TraceeEvents.class"))).containsExactly("jqwik");
    }
}
