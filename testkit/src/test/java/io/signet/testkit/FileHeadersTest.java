package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.file.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FileHeadersTest {

    static Stream<Bytes> all() {
        return Stream.of(FileHeaders.ELF, FileHeaders.ZIP, FileHeaders.SHELL_SCRIPT, FileHeaders.ZEROS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_is_as_long_as_what_magic_write_records(Bytes header) {
        assertThat(header.size()).isEqualTo(32);
    }

    @Test
    void each_is_what_it_is_called() {
        assertThat(FileKind.of(FileHeaders.ELF).family()).isEqualTo(FileKind.Family.ELF);
        assertThat(FileHeaders.ZIP.startsWith(Bytes.of('P', 'K', 3, 4))).isTrue();
        assertThat(new String(FileHeaders.SHELL_SCRIPT.toByteArray(), StandardCharsets.US_ASCII))
                .isEqualTo("#!/bin/sh\nset -eu\necho hello the");
        assertThat(FileHeaders.ZEROS).isEqualTo(Bytes.copyOf(new byte[32]));
    }
}
