package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison of {@link CaptureOracleTest} turns red when the rule is broken, in each of many ways. */
final class CaptureOracleSaboteurTest {

    /** The small ones that hold every kind of write; the others repeat them in bulk. */
    private static final List<CaptureOracle> CAPTURES = CaptureOracle.all().stream()
            .filter(capture -> capture.toString().matches(".*(dropped-executables|container-origin)\\.jsonl(\\.gz)?"))
            .toList();

    private static List<String> capturesThatNotice(BrokenCopy copy) {
        return CAPTURES.stream()
                .filter(capture -> !sorted(capture.found(copy.signature())).equals(sorted(capture.tracees())))
                .map(CaptureOracle::toString)
                .toList();
    }

    private static List<String> sorted(List<String> findings) {
        return findings.stream().sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void some_capture_notices(BrokenCopy copy) {
        assertThat(capturesThatNotice(copy)).isNotEmpty();
    }

    @Test
    void no_capture_complains_of_a_copy_that_is_right() {
        assertThat(capturesThatNotice(BrokenCopy.NONE)).isEmpty();
    }
}
