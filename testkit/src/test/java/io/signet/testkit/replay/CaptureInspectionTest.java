package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.EventTime;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.SkipReason;
import io.signet.event.json.TraceeDialect;
import io.signet.testkit.EventFixture;
import io.signet.testkit.FileHeaders;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CaptureInspectionTest {

    private static InspectionReport inspect(String... lines) {
        return CaptureInspection.of(Capture.ofLines("c.jsonl", lines)).run();
    }

    /** As v0.6 prints an event. */
    private static String event(String name, long timestamp, String arguments) {
        return "{\"timestamp\":" + timestamp
                + ",\"processId\":1,\"hostProcessId\":1,\"containerId\":\"\",\"eventId\":\"1\","
                + "\"eventName\":\"" + name + "\",\"argsNum\":0,\"returnValue\":0,\"stackAddresses\":null,\"args\":["
                + arguments + "]}";
    }

    private static String inContainer(String container) {
        return "{\"timestamp\":1795456615908745370,\"hostProcessId\":1,\"containerId\":\"\",\"container\":" + container
                + ",\"kubernetes\":{},\"eventId\":\"1\",\"eventName\":\"open\",\"args\":[]}";
    }

    @Test
    void every_line_is_counted_once_by_its_fate() {
        InspectionReport report = inspect(Lines.open(), "", Lines.log(), Lines.noJson(), "[]", Lines.close());

        ReadCounts counts = report.counts();
        assertThat(counts.lines()).isEqualTo(6);
        assertThat(counts.eventLines()).isEqualTo(2);
        assertThat(counts.skipped()).containsOnlyKeys(SkipReason.EMPTY, SkipReason.LOG, SkipReason.FOREIGN);
        assertThat(counts.failed()).isEqualTo(Map.of(FailReason.INVALID, 1L));
        assertThat(report.source().isCapture()).isTrue();
        assertThat(report.source().error()).isEmpty();
        assertThat(report.source().name()).isEqualTo("c.jsonl");
    }

    @Test
    void events_are_counted_by_their_names() {
        InspectionReport report = inspect(Lines.close(), Lines.open(), Lines.open());

        assertThat(report.events().entries())
                .containsExactly(new Tally.Entry<>("open", 2), new Tally.Entry<>("close", 1));
    }

    @Test
    void argument_types_are_counted_by_event_and_argument() {
        InspectionReport report = inspect(
                event(
                        "a",
                        1,
                        "{\"name\":\"fd\",\"type\":\"int\",\"value\":1},{\"name\":\"p\",\"type\":\"void*\",\"value\":0}"),
                event("a", 2, "{\"name\":\"fd\",\"type\":\"int\",\"value\":\"1=/x\"}"),
                event("a", 3, "{\"name\":\"fd\",\"type\":\"string\",\"value\":\"x\"}"),
                event("b", 4, "{\"name\":\"fd\",\"value\":null}"));

        assertThat(report.argumentTypes().entries())
                .containsExactly(
                        new Tally.Entry<>(new ArgumentType("a", "fd", Optional.of("int")), 2),
                        new Tally.Entry<>(new ArgumentType("a", "p", Optional.of("void*")), 1),
                        new Tally.Entry<>(new ArgumentType("a", "fd", Optional.of("string")), 1),
                        new Tally.Entry<>(new ArgumentType("b", "fd", Optional.empty()), 1));
    }

    @Test
    void a_capture_of_one_version_tells_its_dialect() {
        InspectionReport report = inspect(event("a", 1, ""), event("b", 2, ""));

        assertThat(report.dialects().entries()).containsExactly(new Tally.Entry<>(Set.of(TraceeDialect.E), 2));
        assertThat(report.dialectsOfEveryEvent()).containsExactly(TraceeDialect.E);
    }

    @Test
    void an_event_that_decides_decides_for_those_that_do_not() {
        String undecided =
                "{\"timestamp\":1,\"eventId\":\"1\",\"eventName\":\"a\",\"executable\":{\"path\":\"\"},\"args\":[]}";
        InspectionReport alone = inspect(undecided);
        InspectionReport both = inspect(undecided, Lines.of(EventFixture.magicWrite("/x", FileHeaders.ELF)));

        assertThat(alone.dialectsOfEveryEvent()).containsExactly(TraceeDialect.M, TraceeDialect.N);
        assertThat(both.dialectsOfEveryEvent()).containsExactly(TraceeDialect.N);
    }

    @Test
    void lines_of_versions_that_exclude_each_other_have_no_dialect_in_common() {
        InspectionReport report = inspect(event("a", 1, ""), Lines.open());

        assertThat(report.dialectsOfEveryEvent()).isEmpty();
    }

    @Test
    void without_an_event_no_dialect_is_claimed() {
        assertThat(inspect(Lines.log()).dialectsOfEveryEvent()).isEmpty();
        assertThat(inspect().dialectsOfEveryEvent()).isEmpty();
    }

    @Test
    void a_bare_event_has_no_envelope_and_no_node() {
        InspectionReport report = inspect(Lines.open());

        assertThat(report.envelopes().entries()).containsExactly(new Tally.Entry<>(List.of(), 1));
        assertThat(report.nodes().entries()).isEmpty();
    }

    @Test
    void a_container_has_the_first_name_and_image_that_any_of_its_events_has() {
        InspectionReport report = inspect(
                inContainer("{\"id\":\"c1\"}"),
                inContainer("{\"id\":\"c1\",\"name\":\"web\"}"),
                inContainer("{\"id\":\"c1\",\"name\":\"other\",\"image\":\"nginx\"}"),
                inContainer("{\"id\":\"c2\",\"image\":\"dns\"}"),
                inContainer("{}"));

        assertThat(report.containers().entries())
                .containsExactly(
                        new Tally.Entry<>(new RecordedContainer("c1", Optional.of("web"), Optional.of("nginx")), 3),
                        new Tally.Entry<>(new RecordedContainer("c2", Optional.empty(), Optional.of("dns")), 1));
        assertThat(report.containers().total()).isEqualTo(4);
    }

    @Test
    void times_of_different_clocks_are_told_apart() {
        long epoch = 1795456615908745370L;
        InspectionReport report = inspect(
                event("a", epoch, ""),
                event("a", 500, ""),
                event("a", epoch + 7, ""),
                event("a", 400, ""),
                event("a", 1, "").replace("\"timestamp\":1,", ""));

        Timeline calendar = report.timeline(EventTime.Clock.EPOCH).orElseThrow();
        Timeline boot = report.timeline(EventTime.Clock.RELATIVE).orElseThrow();
        assertThat(calendar.first().time()).isEqualTo(EventTime.epoch(epoch));
        assertThat(calendar.last().time()).isEqualTo(EventTime.epoch(epoch + 7));
        assertThat(calendar.inversions()).isZero();
        assertThat(boot.inversions()).isEqualTo(1);
        assertThat(boot.first().place().line()).isEqualTo(4);
        assertThat(report.eventsWithoutTime()).isEqualTo(1);
    }

    @Test
    void without_an_event_there_is_no_time() {
        InspectionReport report = inspect(Lines.log());

        assertThat(report.timeline(EventTime.Clock.EPOCH)).isEmpty();
        assertThat(report.timeline(EventTime.Clock.RELATIVE)).isEmpty();
        assertThat(report.eventsWithoutTime()).isZero();
    }

    @Test
    void the_sensors_own_findings_are_counted_by_signature_and_are_events_too() {
        InspectionReport report = inspect(Lines.sensorFinding("f"), Lines.open(), Lines.sensorFinding("f"));

        assertThat(report.findings().entries())
                .containsExactly(new Tally.Entry<>(
                        new RecordedSignature(Optional.of("TRC-1"), Optional.of("Of the sensor"), "f"), 2));
        assertThat(report.events().count("f")).isEqualTo(2);
        assertThat(report.source().sensorFindings()).isEqualTo(2);
    }

    @Test
    void a_signature_is_called_by_its_id_or_its_name_or_its_event() {
        Optional<String> none = Optional.empty();

        assertThat(new RecordedSignature(Optional.of("i"), Optional.of("n"), "e").label())
                .isEqualTo("i");
        assertThat(new RecordedSignature(none, Optional.of("n"), "e").label()).isEqualTo("n");
        assertThat(new RecordedSignature(none, none, "e").label()).isEqualTo("e");
    }

    @Test
    void failed_lines_have_their_place() {
        InspectionReport report = inspect(Lines.open(), Lines.noJson());

        assertThat(report.failedLines()).singleElement().satisfies(issue -> {
            assertThat(issue.reason()).isEqualTo("invalid");
            assertThat(issue.place().line()).isEqualTo(2);
            assertThat(issue.place().byteOffset()).isEqualTo(Lines.open().length() + 1);
        });
        assertThat(report.fieldIssues()).isEmpty();
    }

    @Test
    void every_field_of_every_event_is_decoded() {
        InspectionReport report =
                inspect(Lines.log(), event("a", 1, "").replace("\"processId\":1", "\"processId\":\"x\""));

        assertThat(report.fieldIssues()).singleElement().satisfies(issue -> {
            assertThat(issue.field()).hasValue("processId");
            assertThat(issue.place().line()).isEqualTo(2);
        });
        assertThat(report.counts().fieldIssues()).isEqualTo(1);
        assertThat(report.counts().events()).isEqualTo(1);
    }

    @Test
    void the_first_issues_are_kept_and_all_are_counted() {
        String[] lines = IntStream.range(0, 50)
                .mapToObj(
                        i -> i % 2 == 0 ? "{" + i : event("a", 1, "").replace("\"processId\":1", "\"processId\":true"))
                .toArray(String[]::new);
        InspectionReport report = inspect(lines);

        assertThat(report.failedLines()).hasSize(InspectionReport.ISSUES);
        assertThat(report.failedLines().get(19).place().line()).isEqualTo(39);
        assertThat(report.counts().failedLines()).isEqualTo(25);
        assertThat(report.fieldIssues()).hasSize(InspectionReport.ISSUES);
        assertThat(report.counts().fieldIssues()).isEqualTo(25);
    }

    @Test
    void limits_are_those_of_the_reader() {
        InspectionReport report = CaptureInspection.of(Capture.ofLines("c", Lines.open(), "{}"))
                .limits(DecodeLimits.builder().lineBytes(100).build())
                .run();

        assertThat(report.counts().failed()).isEqualTo(Map.of(FailReason.TOO_LONG, 1L));
    }

    @Test
    void a_source_of_something_else_is_no_capture_and_a_warning_says_so() {
        List<String> warnings = new ArrayList<>();
        InspectionReport report = CaptureInspection.of(Capture.ofLines("c", "{\"a\":1}"))
                .onWarning(warnings::add)
                .run();

        assertThat(report.source().isCapture()).isFalse();
        assertThat(report.source().recognised()).isFalse();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void an_empty_source_is_an_empty_capture() {
        InspectionReport report = inspect();

        assertThat(report.source().isCapture()).isTrue();
        assertThat(report.counts().lines()).isZero();
    }

    @Test
    void what_cannot_be_opened_is_reported_and_not_thrown() {
        InspectionReport report =
                CaptureInspection.of(Capture.of(Path.of("nowhere.jsonl"))).run();

        assertThat(report.source().error()).containsInstanceOf(NoSuchFileException.class);
        assertThat(report.source().isCapture()).isFalse();
        assertThat(report.counts().lines()).isZero();
        assertThat(report).asString().startsWith("nowhere.jsonl: ").endsWith(", ended early");
    }

    @Test
    void what_stands_before_an_error_is_reported() {
        byte[] line = (Lines.open() + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("I/O error");
            }
        };
        Capture capture = Capture.of("c", () -> new SequenceInputStream(new ByteArrayInputStream(line), broken));
        InspectionReport report = CaptureInspection.of(capture).run();

        assertThat(report.source().error().map(Throwable::getMessage)).hasValue("I/O error");
        assertThat(report.events().count("open")).isEqualTo(1);
        assertThat(report.counts().lines()).isEqualTo(1);
    }

    @Test
    void an_error_on_closing_keeps_what_was_read() {
        Capture good = Capture.ofLines("c", Lines.open());
        Capture capture = Capture.of("c", () -> new FilterInputStream(good.open()) {
            @Override
            public void close() throws IOException {
                throw new IOException("of close");
            }
        });
        InspectionReport report = CaptureInspection.of(capture).run();

        assertThat(report.source().error().map(Throwable::getMessage)).hasValue("of close");
        assertThat(report.counts().events()).isEqualTo(1);
    }

    @Test
    void the_source_is_closed() {
        ClosingStream stream = new ClosingStream(Lines.open());
        CaptureInspection.of(Capture.of("c", () -> stream)).run();

        assertThat(stream.closed()).isTrue();
    }
}
