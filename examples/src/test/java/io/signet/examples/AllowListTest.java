package io.signet.examples;

import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.FileHeaders;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CollectedReplay;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class AllowListTest {

    private static final Path CAPTURE = Path.of("captures/dropped-executables.jsonl");

    @Test
    void is_silent_on_what_dpkg_unpacks() {
        try (SignatureHarness harness = SignatureHarness.of(AllowList.withoutPackages())) {
            Outcome outcome = harness.send(magicWrite("/usr/bin/strace.dpkg-new", FileHeaders.ELF)
                    .byProcess("dpkg")
                    .inStartedContainer());

            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REJECTED);
        }
    }

    @Test
    void still_finds_what_others_write_under_such_a_name() {
        try (SignatureHarness harness = SignatureHarness.of(AllowList.withoutPackages())) {
            Outcome outcome = harness.send(magicWrite("/usr/bin/strace.dpkg-new", FileHeaders.ELF)
                    .byProcess("curl")
                    .inStartedContainer());

            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RAISED);
        }
    }

    @Test
    void takes_only_the_packages_out_of_a_real_capture() throws IOException {
        CollectedReplay all = replay(new io.signet.signature.trc1022.DroppedExecutable());
        CollectedReplay allowed = replay(AllowList.withoutPackages());

        assertThat(all.findings()).hasSize(102);
        assertThat(all.findings().stream()
                        .map(found -> found.finding().id())
                        .filter(id -> allowed.findings().stream()
                                .noneMatch(found -> found.finding().id().equals(id)))
                        .count())
                .isEqualTo(all.findings().stream()
                        .filter(found -> String.valueOf(found.finding().data().get("path"))
                                .endsWith(".dpkg-new"))
                        .count())
                .isPositive();
    }

    private static CollectedReplay replay(io.signet.signature.Signature signature) throws IOException {
        return Replay.of(Capture.of(CAPTURE)).signature(signature).collect();
    }
}
