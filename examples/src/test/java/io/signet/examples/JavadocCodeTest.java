package io.signet.examples;

import static io.signet.testkit.EventFixture.magicWrite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Finding;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.trc1022.DroppedExecutable;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import io.signet.testkit.Outcome;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.CaptureInspection;
import io.signet.testkit.replay.InspectionReport;
import io.signet.testkit.replay.Replay;
import io.signet.testkit.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code in Javadoc, run. {@link DocumentedCodeTest} sees to it that it is the same code. */
final class JavadocCodeTest {

    private final Path path = Path.of("captures/dropped-executables.jsonl");
    private final List<Finding> alerts = new ArrayList<>();

    private void alert(Finding finding) {
        alerts.add(finding);
    }

    @Test
    void event_reader() throws IOException {
        List<ReadIssue> issues = new ArrayList<>();
        SignatureEngine engine =
                SignatureEngine.builder().add(new DroppedExecutable()).build();

        try (EventReader events = EventReader.of(path)
                .interest(engine::interest)
                .onIssue(issues::add)
                .open()) {
            while (events.next()) engine.process(events.event());
        }

        assertThat(issues).isEmpty();
        assertThat(engine.stats().findings()).isEqualTo(102);
        engine.close();
    }

    @Test
    void signature_engine() {
        Event event = magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer().build();

        try (SignatureEngine engine =
                SignatureEngine.builder().add(new DroppedExecutable()).build()) {
            for (Finding finding : engine.process(event)) alert(finding);
            engine.complete().forEach(this::alert);
        }

        assertThat(alerts).hasSize(1);
    }

    @Test
    void event_fixture() {
        EventFixture fixture =
                magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer().byProcess("curl");

        assertThat(fixture.build().process().name()).contains("curl");
    }

    @Test
    void replay() throws IOException {
        ReplayReport report =
                Replay.of(Capture.of(path)).signature(new DroppedExecutable()).run(System.out::println);

        assertThat(report.findings()).isEqualTo(102);
    }

    @Test
    void capture_inspection() {
        InspectionReport report = CaptureInspection.of(Capture.of(path)).run();
        report.events().entries().forEach(System.out::println);

        assertThat(report.events().total()).isEqualTo(1_548);
    }

    @Test
    void signature_harness() {
        try (SignatureHarness harness = SignatureHarness.of(new DroppedExecutable())) {
            Outcome outcome = harness.send(magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer());
            assertEquals(Outcome.Kind.RAISED, outcome.kind());
        }
    }
}
