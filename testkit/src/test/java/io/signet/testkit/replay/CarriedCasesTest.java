package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.testkit.replay.CaseProblem.Kind;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that travel in a jar, and those that tests have on their class path. */
final class CarriedCasesTest {

    private static final String FOUND = CaseToy.open("/tmp/a");
    private static final String EXPECT =
            "{ \"capture\": \"x\", \"signature\": \"TOY-1\", \"findings\": [ { \"at\": \"" + at(1, FOUND) + "\" } ] }";
    private static final String IN_JARS = "META-INF/signet/cases/";

    @TempDir
    Path temp;

    private static VendorJar jar(String prefix) throws IOException {
        return new VendorJar()
                .withSignature()
                .with(prefix + "captures/x.ndjson", FOUND + "\n")
                .with(prefix + "toy-1/x.expect.json", EXPECT);
    }

    private Path vendors() throws IOException {
        return jar(IN_JARS).write(temp.resolve("vendor.jar"));
    }

    @Test
    void a_jar_is_verified_with_its_own_signature() throws IOException {
        Path jar = vendors();
        try (URLClassLoader loader = VendorJar.open(jar)) {
            ReplayCases cases = ReplayCases.inJar(jar, loader);

            assertThat(cases.cases()).singleElement().satisfies(carried -> {
                assertThat(carried.name()).isEqualTo("toy-1/x");
                assertThat(carried.source()).isEmpty();
                CaseReport report = carried.verify();
                assertThat(report.findings()).hasSize(1);
                assertThat(report.golden()).isEqualTo(GoldenStatus.NO_BASELINE);
                assertThat(report.notes()).isEmpty();
            });
        }
    }

    @Test
    void a_jar_is_only_read() throws IOException {
        Path jar = vendors();
        try (URLClassLoader loader = VendorJar.open(jar)) {
            ReplayCase carried = ReplayCases.inJar(jar, loader).cases().get(0);

            assertThat(carried.check(GoldenSettings.of("update", null, null)).problems())
                    .extracting(CaseProblem::message)
                    .containsExactly("toy-1/x has no golden file, and none was written: the cases are in a jar.");
        }
    }

    @Test
    void anchors_in_a_jar_are_found_and_cannot_be_written() throws IOException {
        Path jar = new VendorJar()
                .with(IN_JARS + "captures/x.ndjson", Lines.close() + "\n" + FOUND + "\n")
                .with(IN_JARS + "toy-1/x.expect.json", EXPECT)
                .write(temp.resolve("edited.jar"));
        try (URLClassLoader loader = VendorJar.open(jar)) {
            AnchorRepair repair = ReplayCases.inJar(jar, loader).cases().get(0).repairAnchors();

            assertThat(repair.moves()).hasSize(1);
            assertThat(repair.file()).isEmpty();
        }
    }

    @Test
    void a_jar_without_cases_has_none() throws IOException {
        Path jar = new VendorJar().withSignature().write(temp.resolve("empty.jar"));
        try (URLClassLoader loader = VendorJar.open(jar)) {
            assertThatThrownBy(ReplayCases.inJar(jar, loader)::requireSome)
                    .hasMessage("nothing to verify: there is no case under META-INF/signet/cases in the jar");
        }
    }

    @Test
    void what_is_no_jar_cannot_be_read() throws IOException {
        Path file = Files.writeString(temp.resolve("no.jar"), "no jar");

        assertThatThrownBy(() -> ReplayCases.inJar(file, getClass().getClassLoader()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void every_jar_that_carries_cases_is_found() throws IOException {
        Path one = vendors();
        Path other = new VendorJar()
                .with(IN_JARS + "captures/y.ndjson", FOUND + "\n")
                .with(IN_JARS + "toy-1/y.expect.json", EXPECT.replace("\"x\"", "\"y\""))
                .withoutDirectories()
                .write(temp.resolve("other.jar"));
        try (URLClassLoader loader = VendorJar.open(one, other)) {
            ReplayCases cases = ReplayCases.carriedBy(loader);

            assertThat(cases.cases()).extracting(ReplayCase::name).containsExactly("toy-1/x", "toy-1/y");
            cases.cases().forEach(ReplayCase::verify);
        }
    }

    @Test
    void tests_find_their_cases_in_a_jar_with_or_without_entries_for_directories() throws IOException {
        Path with = jar("replay/").write(temp.resolve("with.jar"));
        Path without = jar("replay/").withoutDirectories().write(temp.resolve("without.jar"));
        for (Path jar : new Path[] {with, without}) {
            try (URLClassLoader loader = VendorJar.open(jar)) {
                ReplayCases cases = ReplayCases.onClassPath("replay", loader).ofSignature("toy-1");

                assertThat(cases.cases()).extracting(ReplayCase::name).contains("toy-1/x");
                assertThat(ReplayCases.of("TOY-1", loader).cases()).hasSameSizeAs(cases.cases());
            }
        }
    }

    @Test
    void tests_find_their_cases_in_a_directory_with_a_space() throws IOException {
        Path classes = temp.resolve("test classes");
        new CaseDirectory(classes.resolve("replay")).capture(FOUND).file("toy-9/x.expect.json", EXPECT);
        try (URLClassLoader loader = VendorJar.open(classes)) {
            assertThat(ReplayCases.of("toy-9", loader).cases())
                    .extracting(ReplayCase::name)
                    .containsExactly("toy-9/x");
        }
    }

    @Test
    void the_cases_of_these_very_tests_are_found() {
        assertThat(ReplayCases.of("toy-1").cases())
                .extracting(ReplayCase::name)
                .containsExactly("toy-1/quiet", "toy-1/raised");
    }

    @Test
    void none_on_the_class_path_says_where_they_were_looked_for() {
        assertThatThrownBy(ReplayCases.of("TOY-7")::requireSome)
                .hasMessage(
                        "nothing to verify: there is no case under replay among the resources for \"TOY-7\": did you mean"
                                + " \"toy-1\"?");
    }

    @Test
    void an_unknown_signature_is_told_with_the_one_that_was_meant() throws IOException {
        Path jar = new VendorJar()
                .withSignature()
                .with(IN_JARS + "captures/x.ndjson", FOUND + "\n")
                .with(IN_JARS + "toy-2/x.expect.json", EXPECT.replace("TOY-1", "TOY-2"))
                .write(temp.resolve("unknown.jar"));
        try (URLClassLoader loader = VendorJar.open(jar)) {
            ReplayCase unknown = ReplayCases.inJar(jar, loader).cases().get(0);

            assertThat(unknown.check().problems())
                    .containsExactly(new CaseProblem(
                            Kind.SIGNATURE,
                            "toy-2/x.expect.json",
                            1,
                            "toy-2/x.expect.json:1: no signature has the id \"TOY-2\": did you mean \"TOY-1\"?"));
            assertThatThrownBy(unknown::verify).isExactlyInstanceOf(AssertionError.class);
            assertThat(unknown.wasVerified()).isTrue();
        }
    }

    @Test
    void a_signature_that_nothing_names_is_told_how_it_is_found() throws IOException {
        Path jar = new VendorJar()
                .with(IN_JARS + "captures/x.ndjson", FOUND + "\n")
                .with(IN_JARS + "toy-1/x.expect.json", EXPECT)
                .write(temp.resolve("unnamed.jar"));
        try (URLClassLoader loader = VendorJar.open(jar)) {
            assertThat(ReplayCases.inJar(jar, loader).cases().get(0).check().problems())
                    .singleElement()
                    .extracting(CaseProblem::message)
                    .isEqualTo("toy-1/x.expect.json:1: no signature has the id \"TOY-1\": there are none\n"
                            + "  One is found when META-INF/services/io.signet.signature.Signature names its class, in a module"
                            + " when it provides it; another can be given to verify(signature)");
        }
    }

    @Test
    void a_provider_that_is_broken_is_told_where_a_signature_is_missing() throws IOException {
        Path jar = new VendorJar()
                .with("META-INF/services/io.signet.signature.Signature", "no.such.Signature")
                .with(IN_JARS + "captures/x.ndjson", FOUND + "\n")
                .with(IN_JARS + "toy-1/x.expect.json", EXPECT)
                .write(temp.resolve("broken.jar"));
        try (URLClassLoader loader = VendorJar.open(jar)) {
            assertThat(ReplayCases.inJar(jar, loader).cases().get(0).check().problems())
                    .singleElement()
                    .extracting(CaseProblem::message)
                    .asString()
                    .startsWith("toy-1/x.expect.json:1: no signature has the id \"TOY-1\": there are none\n  ")
                    .contains("no.such.Signature");
        }
    }
}
