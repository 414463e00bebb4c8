package io.signet.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.contract.Contract;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What runs outside tests names no class of a test framework. */
final class NoFrameworkTest {

    private static List<String> foreign(Path file) throws IOException {
        return ClassFile.of(Files.readAllBytes(file)).named().stream()
                .filter(name -> Stream.of("org/junit", "org/assertj", "org/opentest4j", "net/jqwik")
                        .anyMatch(name::startsWith))
                .map(name -> file.getFileName() + " names " + name)
                .toList();
    }

    private static List<Path> classesBeside(Class<?> type, String prefix) throws IOException, URISyntaxException {
        Path directory = Path.of(
                        type.getResource(type.getSimpleName() + ".class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.toString().endsWith(".class"))
                    .toList();
        }
    }

    private static List<String> foreign(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            found.addAll(foreign(file));
        }
        return found;
    }

    @Test
    void the_contract_does_not() throws IOException, URISyntaxException {
        List<Path> files = classesBeside(Contract.class, "");

        assertThat(files).hasSizeGreaterThan(20);
        assertThat(foreign(files)).isEmpty();
    }

    @Test
    void the_inventory_does_not() throws IOException, URISyntaxException {
        assertThat(foreign(classesBeside(SignatureInventory.class, "SignatureInventory")))
                .isEmpty();
        assertThat(foreign(classesBeside(SignatureInventory.class, "ContractClasses")))
                .isEmpty();
        assertThat(foreign(classesBeside(SignatureInventory.class, "ExpectedCases")))
                .isEmpty();
    }

    @Test
    void the_contract_as_a_test_class_does_so_that_this_test_can_see() throws IOException, URISyntaxException {
        assertThat(foreign(classesBeside(SignatureInventory.class, "ContractVerification")))
                .isNotEmpty();
    }
}
