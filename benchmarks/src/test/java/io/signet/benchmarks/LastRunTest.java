package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LastRunTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void replaces_its_own_part_and_nothing_else() throws IOException {
        Path readme = directory.resolve("README.md");
        Files.writeString(
                readme, "before\n<!-- last run: GROWTH -->\nold\n<!-- end: GROWTH -->\nbetween <!-- end: SHELL -->\n");
        LastRun.write(readme, Mode.GROWTH, "new\n");
        LastRun.write(readme, Mode.GROWTH, "newer\n");
        assertThat(readme)
                .content()
                .isEqualTo(
                        "before\n<!-- last run: GROWTH -->\n\nnewer\n\n<!-- end: GROWTH -->\nbetween <!-- end: SHELL -->\n");
    }

    @Test
    void says_when_there_is_no_such_part() throws IOException {
        Path readme = Files.writeString(directory.resolve("README.md"), "nothing\n");
        assertThatThrownBy(() -> LastRun.write(readme, Mode.SHELL, "new\n"))
                .isInstanceOf(UsageException.class)
                .hasMessage("README.md has no place for the last run of SHELL");
    }

    @ParameterizedTest
    @EnumSource
    void the_readme_has_a_place_for_each(Mode mode) throws IOException {
        Path copy = Files.copy(Path.of("README.md"), directory.resolve("README.md"));
        LastRun.write(copy, mode, "the new table\n");
        assertThat(copy).content().contains("the new table");
    }
}
