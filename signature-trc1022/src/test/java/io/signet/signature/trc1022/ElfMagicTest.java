package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
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

    @Property(tries = 300)
    void every_header_that_begins_with_the_magic_matches(@ForAll @Size(max = 60) byte[] rest) {
        assertThat(ElfMagic.matches(startingWithMagic(rest))).isTrue();
    }

    /** Bytes of which most are of the magic or zero: anything else would hardly ever come near it. */
    @Provide
    Arbitrary<byte[]> nearMagic() {
        Arbitrary<Byte> any = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of((byte) 0)),
                Tuple.of(1, Arbitraries.of((byte) 0x7f, (byte) 'E', (byte) 'L', (byte) 'F')),
                Tuple.of(1, Arbitraries.bytes()));
        Arbitrary<Integer> kept = Arbitraries.integers().between(0, 4);
        return Combinators.combine(kept, any.array(byte[].class).ofMaxSize(8)).as((length, rest) -> {
            byte[] header = Arrays.copyOf(new byte[] {0x7f, 'E', 'L', 'F'}, length + rest.length);
            System.arraycopy(rest, 0, header, length, rest.length);
            return header;
        });
    }

    @Property(tries = 1000)
    void what_may_still_match_is_a_part_of_the_magic_and_then_zeros(@ForAll("nearMagic") byte[] header) {
        Bytes bytes = Bytes.copyOf(header);

        assertThat(ElfMagic.mayStillMatch(bytes)).isEqualTo(bytes.toHex().matches("(7f(45(4c(46)?)?)?)?(00)*"));
    }

    private static Bytes startingWithMagic(byte[] rest) {
        byte[] header = new byte[rest.length + 4];
        header[0] = 0x7f;
        header[1] = 'E';
        header[2] = 'L';
        header[3] = 'F';
        System.arraycopy(rest, 0, header, 4, rest.length);
        return Bytes.copyOf(header);
    }
}
