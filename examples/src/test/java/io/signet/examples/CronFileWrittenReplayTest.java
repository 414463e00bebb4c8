package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CronFileWrittenReplayTest {

    private static final Path MIXED = Path.of("captures/tracee-v0.24.1/mixed.jsonl.gz");

    @Test
    void finds_the_cron_files_of_a_real_capture() throws IOException {
        CollectedReplay replay =
                Replay.of(Capture.of(MIXED)).signature(new CronFileWritten()).collect();

        assertThat(replay.findings())
                .extracting(found -> found.finding().data().get("path"))
                .containsExactly("/etc/cron.d/x");
    }
}
