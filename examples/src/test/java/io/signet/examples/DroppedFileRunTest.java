package io.signet.examples;

import static io.signet.testkit.EventFixture.event;
import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DroppedFileRunTest {

    private static final Path MIXED = Path.of("captures/tracee-v0.24.1/mixed.jsonl.gz");
    private static final Bytes SCRIPT = Bytes.copyOf("#!/bin/sh".getBytes(StandardCharsets.UTF_8));

    private final SignatureHarness harness = SignatureHarness.of(new DroppedFileRun());

    private static EventFixture exec(String path) {
        return event("sched_process_exec")
                .withArgument(ArgKey.string("pathname"), path)
                .inStartedContainer();
    }

    @Test
    void finds_a_file_that_is_run_after_it_was_dropped() {
        harness.send(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer().byProcess("curl"));
        Outcome outcome = harness.send(exec("/tmp/x"));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RAISED);
        assertThat(outcome.findings().get(0).data()).isEqualTo(Map.of("path", "/tmp/x", "writer", "curl"));
    }

    @Test
    void ignores_a_file_that_was_there_before() {
        assertThat(harness.send(exec("/bin/sh")).kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void ignores_a_script() {
        harness.send(magicWrite("/tmp/x", SCRIPT).inStartedContainer());

        assertThat(harness.send(exec("/tmp/x")).kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void tells_containers_apart() {
        harness.send(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer("another"));

        assertThat(harness.send(exec("/tmp/x")).kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void forgets_the_oldest_of_too_many_files() {
        harness.send(magicWrite("/tmp/first", FileHeaders.ELF).inStartedContainer());
        for (int i = 0; i < 10_000; i++) {
            harness.send(magicWrite("/tmp/" + i, FileHeaders.ELF).inStartedContainer());
        }

        assertThat(harness.send(exec("/tmp/first")).kind()).isEqualTo(Outcome.Kind.REJECTED);
        assertThat(harness.send(exec("/tmp/0")).kind()).isEqualTo(Outcome.Kind.RAISED);
    }

    @Test
    void finds_what_was_run_in_a_real_capture() throws IOException {
        assertThat(Replay.of(Capture.of(MIXED))
                        .signature(new DroppedFileRun())
                        .collect()
                        .findings())
                .extracting(found -> found.finding().data().get("path"))
                .containsExactly("/tmp/updater", "/tmp/hello");
    }

    @AfterEach
    void close() {
        harness.close();
    }
}
