package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.junit.ReplayTest;
import io.signet.testkit.replay.GoldenStatus;
import io.signet.testkit.replay.ReplayCase;
import io.signet.testkit.replay.ReplayCases;
import org.junit.jupiter.api.Test;

/** What the three signatures say of a real recording, event for event and finding for finding. */
final class ExampleCasesTest {

    @ReplayTest("acme-1")
    void cron_file_written(ReplayCase replayCase) {
        assertThat(replayCase.verify().golden()).isEqualTo(GoldenStatus.SAME);
    }

    @ReplayTest("acme-2")
    void dropped_file_run(ReplayCase replayCase) {
        assertThat(replayCase.verify().golden()).isEqualTo(GoldenStatus.SAME);
    }

    @ReplayTest("acme-3")
    void unapproved_image_runs(ReplayCase replayCase) {
        ApprovedImages toolsAlone = "lab/tools:12"::equals;
        replayCase.verify(new UnapprovedImageRuns(), engine -> engine.dataSource(ApprovedImages.KEY, toolsAlone));
    }

    @Test
    void the_third_has_a_golden_file_too() {
        ApprovedImages toolsAlone = "lab/tools:12"::equals;

        assertThat(ReplayCases.of("acme-3").cases())
                .singleElement()
                .satisfies(one -> assertThat(one.check(
                                        new UnapprovedImageRuns(),
                                        engine -> engine.dataSource(ApprovedImages.KEY, toolsAlone))
                                .golden())
                        .isEqualTo(GoldenStatus.SAME));
    }
}
