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

/** Laws of the test for an ELF header. */
final class ElfMagicPropertiesTest {

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

    @Property
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
