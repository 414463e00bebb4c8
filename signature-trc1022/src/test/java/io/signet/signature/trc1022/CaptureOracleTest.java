package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replaying a real capture gives exactly the findings that Tracee itself wrote into it, event for event. */
final class CaptureOracleTest {

    private static final List<CaptureOracle> CAPTURES = CaptureOracle.all();

    static List<CaptureOracle> captures() {
        return CAPTURES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void we_find_what_tracee_found_and_nothing_else(CaptureOracle capture) {
        assertThat(capture.found(capture.signature())).containsExactlyInAnyOrderElementsOf(capture.tracees());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void tracee_found_something_so_that_the_comparison_says_something(CaptureOracle capture) {
        assertThat(capture.tracees()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void there_are_captures_of_every_version() {
        assertThat(captures())
                .extracting(CaptureOracle::toString)
                .contains("dropped-executables.jsonl")
                .anyMatch(name -> name.startsWith("tracee-v0.10.0"))
                .anyMatch(name -> name.startsWith("tracee-v0.12.0"))
                .anyMatch(name -> name.startsWith("tracee-v0.13.1"))
                .anyMatch(name -> name.startsWith("tracee-v0.15.1"))
                .anyMatch(name -> name.startsWith("tracee-v0.18.1"))
                .anyMatch(name -> name.startsWith("tracee-v0.22.6"))
                .anyMatch(name -> name.startsWith("tracee-v0.24.1"))
                .anyMatch(name -> name.startsWith("tracee-main"));
    }
}
