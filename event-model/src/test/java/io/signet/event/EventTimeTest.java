package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.EventTime.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1763460000123456789, EPOCH",
        "100000000000000000, EPOCH",
        "99999999999999999, RELATIVE",
        "132738596945, RELATIVE",
        "0, RELATIVE",
        "-5000000000, RELATIVE",
        "9223372036854775807, EPOCH",
    })
    void the_clock_of_a_printed_integer_is_told_by_its_size(long nanos, Clock clock) {
        assertThat(EventTime.guess(nanos)).isEqualTo(new EventTime(nanos, clock));
    }

    @Test
    void an_epoch_time_is_an_instant_to_the_nanosecond() {
        assertThat(EventTime.epoch(1_763_460_000_123_456_789L).instant())
                .contains(Instant.parse("2025-11-18T10:00:00.123456789Z"));
        assertThat(EventTime.epoch(-1).instant()).contains(Instant.parse("1969-12-31T23:59:59.999999999Z"));
        assertThat(EventTime.epoch(Long.MIN_VALUE).instant()).isPresent();
        assertThat(EventTime.epoch(Long.MAX_VALUE).instant()).isPresent();
    }

    @Test
    void a_relative_time_is_no_instant() {
        assertThat(EventTime.relative(1).instant()).isEmpty();
        assertThat(EventTime.relative(1).clock()).isEqualTo(Clock.RELATIVE);
    }

    @Test
    void order_is_by_clock_and_then_by_nanoseconds() {
        assertThat(Stream.of(EventTime.relative(1), EventTime.epoch(9), EventTime.epoch(-3), EventTime.relative(-1))
                        .sorted())
                .containsExactly(
                        EventTime.epoch(-3), EventTime.epoch(9), EventTime.relative(-1), EventTime.relative(1));
        assertThat(EventTime.epoch(1)).isEqualByComparingTo(EventTime.epoch(1));
    }

    @Test
    void a_clock_is_needed() {
        assertThatThrownBy(() -> new EventTime(1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("clock");
    }
}
