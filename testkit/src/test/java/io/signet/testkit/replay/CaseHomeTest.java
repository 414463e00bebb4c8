package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden files are written where people keep them, not where the build copied them to. */
final class CaseHomeTest {

    @TempDir
    Path temp;

    private Path directory(String name) throws IOException {
        return Files.createDirectories(temp.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, target/test-classes/replay, src/test/resources/replay, target",
        "pom.xml, target/classes/META-INF/signet/cases, src/main/resources/META-INF/signet/cases, target",
        "build.gradle, build/resources/test/replay, src/test/resources/replay, build",
        "build.gradle.kts, build/resources/main/META-INF/signet/cases, src/main/resources/META-INF/signet/cases, build",
        "pom.xml, src/test/resources/replay, src/test/resources/replay, target",
        "pom.xml, examples/cases, examples/cases, target"
    })
    void knows_where_copies_come_from(String buildFile, String where, String from, String build) throws IOException {
        Files.createFile(temp.resolve(buildFile));
        directory(from);

        CaseHome home = CaseHome.of(directory(where));

        assertThat(home.project()).contains(temp);
        assertThat(home.sources()).contains(temp.resolve(from));
        assertThat(home.build()).contains(temp.resolve(build));
        assertThat(home.shown(temp.resolve(from).resolve("x"))).contains(from + "/x");
    }

    @Test
    void a_copy_without_an_original_has_nowhere_to_write_to() throws IOException {
        Files.createFile(temp.resolve("pom.xml"));

        assertThat(CaseHome.of(directory("target/test-classes/replay")).sources())
                .isEmpty();
        assertThat(CaseHome.of(directory("target/generated/replay")).sources()).isEmpty();
    }

    @Test
    void a_directory_in_no_project_is_its_own_original() throws IOException {
        assertThat(CaseHome.of(directory("replay")))
                .isEqualTo(new CaseHome(Optional.empty(), Optional.of(temp.resolve("replay")), Optional.empty()));
    }

    @Test
    void a_file_outside_of_the_project_has_no_name() throws IOException {
        Files.createFile(temp.resolve("pom.xml"));

        assertThat(CaseHome.of(directory("replay")).shown(temp.resolveSibling("x")))
                .isEmpty();
    }
}
