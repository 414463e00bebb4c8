package io.signet.signature.trc1022;

import io.signet.testkit.junit.ReplayTest;
import io.signet.testkit.replay.ReplayCase;

/** What TRC-1022 says of real recordings, event for event. */
final class DroppedExecutableReplayTest {
    @ReplayTest("trc-1022")
    void captures(ReplayCase replayCase) {
        replayCase.verify();
    }
}
