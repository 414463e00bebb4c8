package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ElfMagicTest {

    /** Tracee's own seven cases (common/elf/analyzer_test.go, v0.24.1). */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "ELF ident,             7f454c4602010100, true",
        "last byte G,           7f454c4702010100, false",
        "three bytes,           7f454c,           false",
        "empty,                 '',               false",
        "MZ,                    4d5a9000,         false",
        "PDF,                   25504446,         false",
        "exactly four bytes,    7f454c46,         true"
    })
    void tracees_own_case(String name, String hex, boolean elf) {
        assertThat(ElfMagic.matches(Bytes.ofHex(hex))).isEqualTo(elf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7f656c66", "ff454c46", "007f454c46", "454c46", "7f454c"})
    void the_four_bytes_stand_at_the_start_and_nowhere_else(String hex) {
        assertThat(ElfMagic.matches(Bytes.ofHex(hex))).isFalse();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "7f",
                "7f45",
                "7f454c",
                "00",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "7f00000000000000000000000000000000000000000000000000000000000000",
                "7f45000000000000000000000000000000000000000000000000000000000000",
                "7f454c0000000000000000000000000000000000000000000000000000000000",
                "7f00"
            })
    void a_header_that_is_short_zero_or_padded_with_zeros_may_still_match(String hex) {
        assertThat(ElfMagic.mayStillMatch(Bytes.ofHex(hex))).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "01",
                "45",
                "7f46",
                "7f454d",
                "007f",
                "00454c46",
                "7f004c46",
                "7f450046",
                "7f454c47",
                "7f454c0001",
                "0000000000000000000000000000000000000000000000000000000000000001",
                "504b0304"
            })
    void a_header_with_another_byte_cannot_match(String hex) {
        assertThat(ElfMagic.mayStillMatch(Bytes.ofHex(hex))).isFalse();
    }
}
