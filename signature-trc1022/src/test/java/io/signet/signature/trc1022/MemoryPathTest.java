package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracee's own eleven cases (common/parsers/data_parsers_test.go, v0.24.1), and further ones from its golden data. */
final class MemoryPathTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "memfd:test, true",
                "memfd:myfile (deleted), true",
                "/run/shm/test, true",
                "/dev/shm/test, true",
                "/tmp/test, false",
                "/home/user/file, false",
                "/, false",
                "\"\", false",
                "/some/path/to/dev/shm/file, false",
                "/some/memfd:path, false",
                "memfx:test, false"
            })
    void tracees_own_case(String pathname, boolean memory) {
        assertThat(MemoryPath.matches(pathname)).isEqualTo(memory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memfd:", "/run/shm/", "/dev/shm/", "/dev/shm/../../tmp/x"})
    void the_prefix_alone_is_enough(String pathname) {
        assertThat(MemoryPath.matches(pathname)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/shm",
                "/run/shm",
                "memfd",
                "/dev/shm2/x",
                "/dev/shm-old/x",
                "/RUN/SHM/x",
                "Memfd:x",
                "//dev/shm/x",
                "/dev/./shm/x",
                "/tmp/../dev/shm/x",
                "/proc/1/root/dev/shm/x",
                "/var/run/shm/x",
                " /dev/shm/x",
                "dev/shm/x"
            })
    void the_raw_text_is_tested_and_never_normalised(String pathname) {
        assertThat(MemoryPath.matches(pathname)).isFalse();
    }
}
