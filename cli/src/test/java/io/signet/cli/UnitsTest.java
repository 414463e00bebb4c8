package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitsTest {

    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "1000,1.0 kB", "1500000,1.5 MB", "1032983820,1.03 GB"})
    void bytes_have_the_unit_that_reads_best(double bytes, String text) {
        assertThat(Units.bytes(bytes)).isEqualTo(text);
    }

    @Test
    void numbers_are_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Units.count(1_234_567)).isEqualTo("1,234,567");
            assertThat(Units.bytes(1_500)).isEqualTo("1.5 kB");
            assertThat(Units.plural(1, "capture")).isEqualTo("1 capture");
            assertThat(Units.plural(1_000, "capture")).isEqualTo("1,000 captures");
        } finally {
            Locale.setDefault(before);
        }
    }
}
