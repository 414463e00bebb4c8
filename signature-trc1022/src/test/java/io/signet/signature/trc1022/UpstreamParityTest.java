package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.ParityReport;
import io.signet.testkit.replay.UpstreamParity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The testkit's comparison with Tracee, over the real captures of every version. */
final class UpstreamParityTest {

    private static final Path CAPTURES = Path.of("..", "examples", "captures");

    static List<Capture> captures() throws IOException {
        return Capture.allIn(CAPTURES);
    }

    private static TraceeProfile profile(Capture capture) {
        String folder = CAPTURES.relativize(Path.of(capture.name())).getName(0).toString();
        return switch (folder) {
            case "tracee-main" -> TraceeProfile.MAIN;
            case "tracee-v0.10.0" -> TraceeProfile.V0_10;
            case "tracee-v0.12.0", "tracee-v0.13.1", "tracee-v0.15.1", "tracee-v0.18.1", "tracee-v0.22.6" ->
                TraceeProfile.V0_11_1;
            default -> TraceeProfile.V0_24;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void we_find_what_tracee_found_and_nothing_else(Capture capture) throws IOException {
        ParityReport report = UpstreamParity.of(capture).compare(DroppedExecutable.as(profile(capture)));

        assertThat(report.requireAgreement().agreed()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void a_rule_that_says_nothing_agrees_in_nothing(Capture capture) throws IOException {
        ParityReport report = UpstreamParity.of(capture).compare(new Mute(profile(capture)));

        assertThat(report.agreed()).isEmpty();
        assertThat(report.onlyTheirs())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(theirs -> assertThat(theirs.trigger()).isPresent());
    }
}
