package io.signet.event.json.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoNumbersTest {

    private static String print(double number) {
        StringBuilder out = new StringBuilder();
        GoNumbers.append(out, number);
        return out.toString();
    }

    /** The right column was printed by Go's {@code encoding/json}. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, -0",
        "3fb999999999999a, 0.1",
        "4008000000000000, 3",
        "41d954fc40000000, 1700000000",
        "419d6f3454800000, 123456789.125",
        "4340000000000000, 9007199254740992",
        "4415af1d78b58c40, 100000000000000000000",
        "444b1ae4d6e2ef50, 1e+21",
        "44b52d02c7e14af6, 1e+23",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "3e7ad7f29abcaf48, 1e-7",
        "be25798ee2308c3a, -2.5e-9",
        "3e60000000000000, 2.9802322387695312e-8",
        "431eb7fcd82760ed, 2161636471855163.2",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "0010000000000000, 2.2250738585072014e-308",
        "0000000000000001, 5e-324",
        "3d10000000000000, 1.4210854715202004e-14",
        "4330000000000000, 4503599627370496",
        "4ec0000000000000, 2.2085588309729804e+71",
    })
    void prints_what_go_prints(String bits, String expected) {
        assertThat(print(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @Property(tries = 2000)
    void what_is_printed_reads_back_as_the_same_number(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            assertThat(Double.parseDouble(print(number))).isEqualTo(number);
        } else {
            assertThat(print(number)).isEqualTo("null");
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_is_printed_is_json_and_never_longer_than_the_jdks_text(@ForAll double number) {
        assertThat(ReferenceParser.judge(print(number), false)).isEqualTo(ReferenceParser.Answer.SOUND);
        assertThat(digits(print(number))).isLessThanOrEqualTo(digits(Double.toString(number)));
    }

    @Test
    void powers_of_two_read_back_where_doubles_change_their_distance() {
        for (int exponent = -1074; exponent < 1024; exponent++) {
            double number = Math.scalb(1.0, exponent);
            assertThat(Double.parseDouble(print(number))).isEqualTo(number);
        }
    }

    private static long digits(String number) {
        String mantissa = number.split("[eE]", 2)[0].replaceAll("[-.]", "");
        return mantissa.replaceAll("^0+|0+$", "").length();
    }
}
