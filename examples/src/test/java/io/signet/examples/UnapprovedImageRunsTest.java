package io.signet.examples;

import static io.signet.testkit.EventFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.RawArgument;
import io.signet.signature.engine.SignatureLoadException;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UnapprovedImageRunsTest {

    private static final Path MIXED = Path.of("captures/tracee-v0.24.1/mixed.jsonl.gz");

    private static final ApprovedImages TOOLS_ALONE = "lab/tools:12"::equals;

    private final SignatureHarness harness = SignatureHarness.of(
            new UnapprovedImageRuns(), engine -> engine.dataSource(ApprovedImages.KEY, TOOLS_ALONE));

    private static Event exec(String image) {
        return Event.builder("sched_process_exec")
                .container(ContainerInfo.builder()
                        .id("c")
                        .image(image)
                        .started(true)
                        .build())
                .argument(RawArgument.of("pathname", "/bin/sh"))
                .build();
    }

    @Test
    void finds_a_program_of_an_image_that_nobody_approved() {
        Outcome outcome = harness.send(exec("evil/miner:latest"));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RAISED);
        assertThat(outcome.findings().get(0).data()).isEqualTo(Map.of("image", "evil/miner:latest", "path", "/bin/sh"));
    }

    @Test
    void ignores_approved_images() {
        assertThat(harness.send(exec("lab/tools:12")).kind()).isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void cannot_say_anything_of_an_image_that_is_not_known() {
        Outcome outcome = harness.send(event("sched_process_exec")
                .inContainer(ContainerInfo.builder().id("c").started(true).build()));

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNDECIDED);
        assertThat(outcome.reason()).contains("the image is not known");
    }

    @Test
    void is_not_loaded_by_a_host_without_a_list() {
        assertThatThrownBy(() -> SignatureHarness.of(new UnapprovedImageRuns()))
                .isInstanceOf(SignatureLoadException.class)
                .hasMessageContaining("acme/approved-images");
    }

    @Test
    void finds_the_other_images_of_a_real_capture() throws IOException {
        assertThat(Replay.of(Capture.of(MIXED))
                        .signature(new UnapprovedImageRuns())
                        .engine(engine -> engine.dataSource(ApprovedImages.KEY, TOOLS_ALONE))
                        .collect()
                        .findings())
                .extracting(found -> found.finding().data().get("image"))
                .doesNotContain("lab/tools:12")
                .contains("lab/busybox:1.35");
    }

    @AfterEach
    void close() {
        harness.close();
    }
}
