package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.replay.ReplayCases;
import io.signet.testkit.replay.carried.CarriedSignature;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModuleTest {

    @TempDir
    private Path dir;

    private static final ModuleDescriptor MODULE =
            SignatureHarness.class.getModule().getDescriptor();

    @Test
    void harness_and_replay_need_no_test_framework() {
        assertThat(MODULE.requires().stream()
                        .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC)))
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("java.base", "io.signet.signature", "com.fasterxml.jackson.core");
    }

    @Test
    void what_is_optional_is_not_passed_on() {
        assertThat(MODULE.requires().stream()
                        .filter(required -> required.modifiers().contains(Requires.Modifier.STATIC)))
                .allSatisfy(required -> assertThat(required.modifiers()).doesNotContain(Requires.Modifier.TRANSITIVE));
    }

    @Test
    void users_of_the_testkit_read_the_signature_api_too() {
        assertThat(MODULE.requires())
                .filteredOn(required -> required.name().equals("io.signet.signature"))
                .extracting(Requires::modifiers)
                .containsExactly(Set.of(Requires.Modifier.TRANSITIVE));
    }

    @Test
    void a_signature_that_only_the_list_of_the_class_path_names_is_told_with_the_remedy() throws IOException {
        String list = "META-INF/services/io.signet.signature.Signature";
        write(list, CarriedSignature.class.getName());
        write("captures/x.ndjson", "{}\n");
        write("toy-1/x.expect.json", "{ \"capture\": \"x\", \"signature\": \"TOY-1\", \"findings\": [] }");
        URL[] urls = {dir.toUri().toURL()};

        try (URLClassLoader loader = new URLClassLoader(urls, ModuleTest.class.getClassLoader())) {
            assertThat(ReplayCases.in(dir, loader).ofSignature("toy-1").cases())
                    .singleElement()
                    .satisfies(one -> assertThat(one.check().toString())
                            .startsWith("toy-1/x.expect.json:1: no signature has the id \"TOY-1\": there are none\n  "
                                    + list
                                    + " names io.signet.testkit.replay.carried.CarriedSignature, and is not read for a class"
                                    + " of a module, io.signet.testkit: write there \"provides io.signet.signature.Signature"
                                    + " with io.signet.testkit.replay.carried.CarriedSignature\", or give a new one to"
                                    + " verify(signature)\n"));
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = dir.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
