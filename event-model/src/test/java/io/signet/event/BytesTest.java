package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BytesTest {

    private static final Bytes ELF = Bytes.of(0x7f, 'E', 'L', 'F');

    @Test
    void copies_what_it_is_given_and_what_it_gives() {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.copyOf(array);
        array[0] = 9;
        bytes.toByteArray()[1] = 9;

        assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
    }

    @Test
    void takes_values_from_minus_128_to_255() {
        assertThat(Bytes.of(-128, -1, 255).toByteArray()).containsExactly(-128, -1, -1);
        assertThatThrownBy(() -> Bytes.of(0, 256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("byte 1 is 256, not -128 to 255");
        assertThatThrownBy(() -> Bytes.of(-129)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gives_each_byte_unsigned() {
        assertThat(Bytes.of(0xff).at(0)).isEqualTo(255);
        assertThatThrownBy(() -> ELF.at(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ELF.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void starts_with_each_of_its_beginnings() {
        assertThat(ELF.startsWith(Bytes.empty())).isTrue();
        assertThat(ELF.startsWith(Bytes.of(0x7f, 'E'))).isTrue();
        assertThat(ELF.startsWith(ELF)).isTrue();
        assertThat(ELF.startsWith(Bytes.of('E'))).isFalse();
        assertThat(Bytes.of(0x7f, 'E').startsWith(ELF)).isFalse();
    }

    @Test
    void is_equal_by_content() {
        assertThat(ELF).isEqualTo(Bytes.ofHex("7f454C46")).hasSameHashCodeAs(Bytes.ofHex("7f454c46"));
        assertThat(ELF).isNotEqualTo(Bytes.of(0x7f, 'E', 'L')).isNotEqualTo("7f454c46");
        assertThat(Bytes.copyOf(new byte[0])).isSameAs(Bytes.empty());
        assertThat(Bytes.empty().isEmpty()).isTrue();
        assertThat(ELF.isEmpty()).isFalse();
        assertThat(ELF.size()).isEqualTo(4);
    }

    @Test
    void shows_its_beginning_and_its_size() {
        assertThat(ELF).hasToString("7f454c46 (4 B)");
        assertThat(Bytes.copyOf(new byte[17])).hasToString("0".repeat(32) + "… (17 B)");
        assertThat(Bytes.copyOf(new byte[16])).hasToString("0".repeat(32) + " (16 B)");
    }

    @Test
    void refuses_what_is_no_hexadecimal() {
        assertThatThrownBy(() -> Bytes.ofHex("7f4")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bytes.ofHex("zz")).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> base64() {
        return Stream.of(
                Arguments.of("f0VMRg==", "7f454c46"),
                Arguments.of("f0VMRg", null),
                Arguments.of("f0VMRg=", null),
                Arguments.of("f0VMRh==", "7f454c46"),
                Arguments.of("f0VM\nRg==", "7f454c46"),
                Arguments.of("f0VM\rRg==", "7f454c46"),
                Arguments.of("\r\nf0VMRg==\n", "7f454c46"),
                Arguments.of("f0VMRg=\n=", "7f454c46"),
                Arguments.of("f0VM Rg==", null),
                Arguments.of(" f0VMRg==", null),
                Arguments.of("f0VMRg== ", null),
                Arguments.of("f0VM\tRg==", null),
                Arguments.of("f0VMRg==f0VM", null),
                Arguments.of("f0VMRg===", null),
                Arguments.of("f0VM=Rg=", null),
                Arguments.of("=", null),
                Arguments.of("====", null),
                Arguments.of("f===", null),
                Arguments.of("f", null),
                Arguments.of("fw==", "7f"),
                Arguments.of("fwA=", "7f00"),
                Arguments.of("-_-_", null),
                Arguments.of("++//", "fbefff"),
                Arguments.of("f0VMé===", null),
                Arguments.of("\u0666\u0666\u0666\u0666", null));
    }

    /** The right column is what Go's {@code base64.StdEncoding} makes of the text; empty for an error. */
    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("base64")
    void reads_base64_as_go_does(String text, String hex) {
        assertThat(Bytes.ofBase64(text).map(Bytes::toHex)).isEqualTo(Optional.ofNullable(hex));
    }

    @Test
    void nothing_but_line_ends_is_empty() {
        assertThat(Bytes.ofBase64("")).contains(Bytes.empty());
        assertThat(Bytes.ofBase64("\n\r\n")).contains(Bytes.empty());
    }

    @Property(tries = 500)
    void what_is_written_reads_back(@ForAll byte[] content) {
        Bytes bytes = Bytes.copyOf(content);

        assertThat(Bytes.ofBase64(bytes.toBase64())).contains(bytes);
        assertThat(Bytes.ofHex(bytes.toHex())).isEqualTo(bytes);
    }

    @Provide
    Arbitrary<String> nearlyBase64() {
        return Arbitraries.of("A", "f", "/", "+", "9", "=", "==", "\n", "\r", " ", "-", "é")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void agrees_with_the_jdk_where_padding_is_whole_and_line_ends_are_gone(@ForAll("nearlyBase64") String text) {
        String stripped = text.replace("\n", "").replace("\r", "");
        Optional<Bytes> expected;
        try {
            byte[] decoded = Base64.getDecoder().decode(stripped);
            expected = stripped.length() % 4 == 0 ? Optional.of(Bytes.copyOf(decoded)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            expected = Optional.empty();
        }

        assertThat(Bytes.ofBase64(text)).isEqualTo(expected);
    }
}
