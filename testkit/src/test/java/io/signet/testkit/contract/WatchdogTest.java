package io.signet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WatchdogTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void gives_what_the_action_gives() {
        assertThat(Watchdog.call(LONG, () -> "done")).contains("done");
    }

    @Test
    void passes_on_what_the_action_throws() {
        assertThatThrownBy(() -> Watchdog.call(LONG, () -> {
                    throw CannotCheck.since("of the test");
                }))
                .isInstanceOf(CannotCheck.class)
                .hasMessage("of the test");
        assertThatThrownBy(() -> Watchdog.call(LONG, () -> {
                    throw new AssertionError("of the test");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("of the test");
    }

    @Test
    void gives_up_an_action_that_does_not_end() {
        assertThat(Watchdog.call(Duration.ofMillis(1), () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return "interrupted";
                }))
                .isEmpty();
    }

    @Test
    void says_how_long_it_waits() {
        assertThat(Watchdog.text(Duration.ofSeconds(1))).isEqualTo("1 second");
        assertThat(Watchdog.text(Duration.ofSeconds(60))).isEqualTo("60 seconds");
        assertThat(Watchdog.text(Duration.ofMillis(1500))).isEqualTo("1500 ms");
    }
}
