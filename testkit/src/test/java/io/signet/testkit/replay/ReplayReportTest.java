package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.signet.event.Event;
import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Verdict;
import io.signet.signature.engine.EngineStats.SignatureStats;
import io.signet.testkit.ToySignature;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReplayReportTest {

    @Test
    void counts_every_line_and_every_event_once() throws IOException {
        Capture capture = Capture.ofLines(
                "a",
                Toys.open("none"),
                Toys.open("undecided"),
                Toys.open("raised"),
                Toys.open("failed"),
                Lines.close(),
                Lines.log(),
                "",
                Lines.noJson(),
                "[" + Toys.open("none") + "," + Toys.open("none") + "]");

        ReplayReport report = Toys.quiet(capture).signature(Toys.byProcess()).run(finding -> {});

        ReadCounts counts = report.sources().get(0).counts();
        assertThat(counts.lines()).isEqualTo(9);
        assertThat(counts.eventLines()).isEqualTo(5);
        assertThat(counts.events()).isEqualTo(6);
        assertThat(counts.skipped())
                .isEqualTo(Map.of(SkipReason.UNWANTED, 1L, SkipReason.LOG, 1L, SkipReason.EMPTY, 1L));
        assertThat(counts.failed()).isEqualTo(Map.of(FailReason.INVALID, 1L));
        assertThat(report.stats().events()).isEqualTo(6);
        assertThat(report.stats().signature("TOY-1")).isEqualTo(new SignatureStats(6, 3, 1, 1, 1, 2, 0));
        assertThat(report.findings()).isEqualTo(2);
        assertThat(report.sources().get(0).eventsSeen()).isEqualTo(7);
    }

    @Test
    void adds_up_its_sources() throws IOException {
        ReplayReport report = Toys.quiet(
                        Capture.ofLines("a", Toys.open("none"), Lines.log(), Lines.noJson()),
                        Capture.ofLines("b", Toys.open("none"), Lines.close(), Lines.log()))
                .signature(Toys.byProcess())
                .run(finding -> {});

        ReadCounts one = report.sources().get(0).counts();
        ReadCounts two = report.sources().get(1).counts();
        assertThat(report.total())
                .isEqualTo(new ReadCounts(
                        one.bytes() + two.bytes(),
                        6,
                        2,
                        2,
                        Map.of(SkipReason.LOG, 2L, SkipReason.UNWANTED, 1L),
                        Map.of(FailReason.INVALID, 1L),
                        0));
        assertThat(one.bytes()).isPositive();
    }

    @Test
    void adds_up_field_issues() throws IOException {
        String mangled = Toys.open("none").replace("\"processId\":42", "\"processId\":\"x\"");

        ReplayReport report = Toys.quiet(Capture.ofLines("a", mangled), Capture.ofLines("b", mangled))
                .signature(Toys.byProcess())
                .checkFields()
                .run(finding -> {});

        assertThat(report.total().fieldIssues()).isEqualTo(2);
    }

    @Test
    void the_sensors_own_findings_are_not_offered() throws IOException {
        ToySignature signature = Toys.byProcess();

        ReplayReport report = Toys.quiet(Capture.ofLines("a", Lines.sensorFinding("open"), Toys.open("none")))
                .signature(signature)
                .run(finding -> {});

        assertThat(signature.calls()).containsExactly("init", "event open", "signal", "close");
        assertThat(report.stats().events()).isEqualTo(1);
        assertThat(report.sources().get(0).sensorFindings()).isEqualTo(1);
    }

    @Test
    void the_sensors_own_findings_are_offered_to_a_signature_that_builds_on_them() throws IOException {
        ToySignature signature = ToySignature.saying(event -> Verdict.of(Detection.empty()))
                .selecting(EventSelector.of(Event.TRACEE, "dropped"));

        CollectedReplay replay = Toys.quiet(Capture.ofLines("a", Lines.sensorFinding("dropped")))
                .signature(signature)
                .offerSensorFindings()
                .collect();

        assertThat(replay.findings()).hasSize(1);
        assertThat(replay.report().sources().get(0).sensorFindings()).isEqualTo(1);
    }

    @Test
    void the_sensors_own_findings_are_not_counted_when_not_every_event_was_read() throws IOException {
        ReplayReport report = Toys.quiet(
                        Capture.ofLines("a", Lines.sensorFinding("dropped"), Lines.sensorFinding("open")))
                .signature(Toys.byProcess())
                .run(finding -> {});

        assertThat(report.everyEventRead()).isFalse();
        assertThat(report.sensorFindings()).isEmpty();
        assertThat(report.total().skipped(SkipReason.UNWANTED)).isEqualTo(1);
    }

    @Test
    void the_sensors_own_findings_are_counted_when_every_event_is_read() throws IOException {
        ReplayReport report = Toys.quiet(
                        Capture.ofLines("a", Lines.sensorFinding("dropped"), Lines.close()),
                        Capture.ofLines("b", Lines.sensorFinding("open")))
                .signature(Toys.byProcess())
                .readEveryEvent()
                .run(finding -> {});

        assertThat(report.everyEventRead()).isTrue();
        assertThat(report.sensorFindings()).hasValue(2);
        assertThat(report.total().skipped(SkipReason.UNWANTED)).isZero();
        assertThat(report.stats().events()).isEqualTo(1);
    }

    @Test
    void an_empty_capture_is_one_and_a_capture_of_something_else_is_none() throws IOException {
        ReplayReport report = Toys.quiet(
                        Capture.ofLines("empty"),
                        Capture.ofLines("unwanted", Lines.close()),
                        Capture.ofLines("log", Lines.log()),
                        Capture.ofLines("notes", "{}"))
                .signature(Toys.byProcess())
                .run(finding -> {});

        assertThat(report.sources())
                .extracting(SourceReport::name, SourceReport::isCapture)
                .containsExactly(
                        tuple("empty", true), tuple("unwanted", true), tuple("log", true), tuple("notes", false));
    }

    @Test
    void a_source_tells_its_name_escaped() throws IOException {
        ReplayReport report =
                Toys.quiet(Capture.ofLines("a\u001b", Lines.log())).run(finding -> {});

        assertThat(report.sources().get(0).toString()).startsWith("a\\u001b: ");
        assertThat(report.sources().get(0).name()).isEqualTo("a\u001b");
    }
}
