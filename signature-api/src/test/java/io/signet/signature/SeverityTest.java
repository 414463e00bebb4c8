package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SeverityTest {

    @ParameterizedTest
    @CsvSource({"INFO, 0", "LOW, 1", "MEDIUM, 2", "HIGH, 3", "CRITICAL, 4"})
    void has_the_number_that_tracee_gives_it(Severity severity, int number) {
        assertThat(severity.number()).isEqualTo(number);
        assertThat(Severity.ofNumber(number)).contains(severity);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void no_other_number_is_one(int number) {
        assertThat(Severity.ofNumber(number)).isEmpty();
    }

    @Test
    void rises_from_info_to_critical() {
        assertThat(Severity.values()).isSorted().hasSize(5);
    }
}
