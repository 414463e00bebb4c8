package io.signet.examples;

import io.signet.testkit.junit.ReplayTest;
import io.signet.testkit.replay.ReplayCase;

/** What the three signatures say of a real recording, event for event. */
final class ExampleCasesTest {

    @ReplayTest("acme-1")
    void cron_file_written(ReplayCase replayCase) {
        replayCase.verify();
    }

    @ReplayTest("acme-2")
    void dropped_file_run(ReplayCase replayCase) {
        replayCase.verify();
    }

    @ReplayTest("acme-3")
    void unapproved_image_runs(ReplayCase replayCase) {
        ApprovedImages toolsAlone = "lab/tools:12"::equals;
        replayCase.verify(new UnapprovedImageRuns(), engine -> engine.dataSource(ApprovedImages.KEY, toolsAlone));
    }
}
