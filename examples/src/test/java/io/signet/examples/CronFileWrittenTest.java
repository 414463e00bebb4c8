package io.signet.examples;

import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CronFileWrittenTest {

    private static final Bytes JOB = Bytes.copyOf("* * * * * root sh /tmp/x".getBytes(StandardCharsets.UTF_8));

    private final SignatureHarness harness = SignatureHarness.of(new CronFileWritten());

    @Test
    void finds_a_job_that_a_container_plants() {
        Outcome outcome = harness.send(magicWrite("/etc/cron.d/update", JOB).inStartedContainer());

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RAISED);
        assertThat(outcome.findings().get(0).data()).isEqualTo(Map.of("path", "/etc/cron.d/update"));
    }

    @Test
    void ignores_other_files() {
        Outcome outcome = harness.send(magicWrite("/etc/hosts", JOB).inStartedContainer());

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void never_sees_what_the_host_writes() {
        Outcome outcome = harness.send(magicWrite("/etc/cron.d/update", JOB).onHost());

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOT_SELECTED);
    }

    @AfterEach
    void close() {
        harness.close();
    }
}
