package io.signet.event.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Utf8Test {

    private static String decode(byte[] bytes) {
        byte[] padded = new byte[bytes.length + 5];
        Arrays.fill(padded, (byte) 0x80);
        System.arraycopy(bytes, 0, padded, 2, bytes.length);
        char[] out = new char[bytes.length];
        return new String(out, 0, Utf8.decode(padded, 2, 2 + bytes.length, out));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "41c3a9e282acf09f9880, 'Aé€\ud83d\ude00', all widths",
        "c0af, '\ufffd\ufffd', an overlong slash",
        "e080af, '\ufffd\ufffd\ufffd', an overlong slash in three bytes",
        "f08080af, '\ufffd\ufffd\ufffd\ufffd', an overlong slash in four bytes",
        "eda080, '\ufffd\ufffd\ufffd', an encoded high surrogate",
        "edbfbf, '\ufffd\ufffd\ufffd', an encoded low surrogate",
        "ed9fbf, '\ud7ff', the last before the surrogates",
        "ee8080, '\ue000', the first behind the surrogates",
        "f48fbfbf, '\udbff\udfff', the last code point",
        "f4908080, '\ufffd\ufffd\ufffd\ufffd', beyond the last code point",
        "f5808080, '\ufffd\ufffd\ufffd\ufffd', a byte that never begins one",
        "c3, '\ufffd', a cut sequence of two",
        "e282, '\ufffd\ufffd', a cut sequence of three",
        "f09f98, '\ufffd\ufffd\ufffd', a cut sequence of four",
        "e28241, '\ufffd\ufffdA', a sequence broken by a letter",
        "80bf, '\ufffd\ufffd', continuations alone",
        "fffe, '\ufffd\ufffd', bytes that never occur",
        "efbfbd, '\ufffd', the mark itself",
    })
    void repairs_byte_by_byte_as_go_does(String hex, String expected, String what) {
        assertThat(decode(HexFormat.of().parseHex(hex))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<byte[]> nearlyUtf8() {
        return Arbitraries.of(
                        0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe2, 0xed, 0xef, 0xf0,
                        0xf3, 0xf4, 0xf5, 0xff)
                .map(Integer::byteValue)
                .array(byte[].class)
                .ofMaxSize(12);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void agrees_with_a_naive_reading_of_gos_rule(@ForAll("nearlyUtf8") byte[] bytes) {
        assertThat(decode(bytes)).isEqualTo(naive(bytes, 0, bytes.length));
    }

    @Property(tries = 500)
    void reads_valid_text_as_the_jdk_does(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(decode(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void counts_the_bytes_before_any_character(@ForAll("nearlyUtf8") byte[] bytes) {
        int index = 0;
        for (int before = 0; before < bytes.length; ) {
            assertThat(Utf8.bytesBefore(bytes, 0, bytes.length, index)).isEqualTo(before);
            int width = sequence(bytes, before, bytes.length);
            index += width == 4 ? 2 : 1;
            before += Math.max(1, width);
        }
        assertThat(Utf8.bytesBefore(bytes, 0, bytes.length, index)).isEqualTo(bytes.length);
    }

    /** The longest valid sequence first; where there is none, one byte is one mark. */
    private static String naive(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder();
        int i = from;
        while (i < to) {
            int width = sequence(bytes, i, to);
            out.append(width == 0 ? "\ufffd" : new String(bytes, i, width, StandardCharsets.UTF_8));
            i += Math.max(1, width);
        }
        return out.toString();
    }

    /** How many bytes from here are exactly one character to the JDK's strict decoder, or 0. */
    private static int sequence(byte[] bytes, int from, int to) {
        for (int width = 1; width <= 4 && from + width <= to; width++) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, width))
                        .toString();
                if (text.codePointCount(0, text.length()) == 1) {
                    return width;
                }
            } catch (CharacterCodingException notOne) {
                // perhaps with one byte more
            }
        }
        return 0;
    }
}
