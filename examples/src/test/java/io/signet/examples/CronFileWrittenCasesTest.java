package io.signet.examples;

import io.signet.testkit.junit.ReplayTest;
import io.signet.testkit.replay.ReplayCase;

final class CronFileWrittenCasesTest {

    @ReplayTest("acme-1")
    void cron_file_written(ReplayCase replayCase) {
        replayCase.verify();
    }
}
