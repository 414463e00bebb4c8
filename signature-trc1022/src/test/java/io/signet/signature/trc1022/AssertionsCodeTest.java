package io.signet.signature.trc1022;

import static io.signet.testkit.EventFixture.magicWrite;
import static io.signet.testkit.assertj.SignatureAssertions.assertThat;
import static io.signet.testkit.assertj.SignatureAssertions.finding;

import io.signet.event.json.EventEncoder;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.assertj.SignatureSoftAssertions;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.Test;

/** The code in the Javadoc of the testkit's assertions, run. */
final class AssertionsCodeTest {

    private final EventFixture write = magicWrite("/tmp/x", FileHeaders.ELF);

    @Test
    void outcomes_and_replays() throws IOException {
        String[] lines = new String[17];
        Arrays.fill(lines, "");
        lines[16] = EventEncoder.tracee024()
                .encodeToString(write.inStartedContainer().build());
        Capture capture = Capture.ofLines("capture", lines);

        try (SignatureHarness harness = SignatureHarness.of(new DroppedExecutable())) {
            assertThat(harness.send(write.inStartedContainer())).raisedOne().hasOnlyData("path", "/tmp/x");
            assertThat(harness.send(write.onHost())).wasNotSelected();
        }
        assertThat(Replay.of(capture).signature(new DroppedExecutable()).collect())
                .raisedExactly(finding("TRC-1022").at(17).withData("path", "/tmp/x"));
    }

    @Test
    void softly() {
        try (SignatureHarness harness = SignatureHarness.of(new DroppedExecutable())) {
            Outcome outcome = harness.send(write.inStartedContainer());
            Outcome other =
                    harness.send(magicWrite("/tmp/x.zip", FileHeaders.ZIP).inStartedContainer());

            SoftAssertionsProvider.assertSoftly(SignatureSoftAssertions.class, softly -> {
                softly.assertThat(outcome).raisedOne().hasData("path", "/tmp/x");
                softly.assertThat(other).wasRejected();
            });
        }
    }
}
