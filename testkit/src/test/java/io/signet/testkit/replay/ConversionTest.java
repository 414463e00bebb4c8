package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.json.EncodingNote;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.ReadIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConversionTest {

    private static final EventEncoder V0_24 = EventEncoder.tracee024();

    private final List<String> lines = new ArrayList<>();

    private static Conversion of(String... lines) {
        return Conversion.of(List.of(Capture.ofLines("capture", lines)), V0_24);
    }

    /** An event of v0.12 with an argument of a type that v0.24 does not know. */
    private static String ofType(String type) {
        return "{\"eventName\":\"e\",\"matchedScopes\":1,\"args\":[{\"name\":\"a\",\"type\":\"" + type
                + "\",\"value\":1}]}";
    }

    @Test
    void every_event_becomes_a_line_in_order_the_sensors_findings_too() throws IOException {
        ConversionReport report = of(Lines.open(), Lines.log(), Lines.sensorFinding("found"), Lines.close())
                .run(lines::add);

        assertThat(lines).containsExactly(Lines.open(), Lines.sensorFinding("found"), Lines.close());
        assertThat(report.total().events()).isEqualTo(3);
        assertThat(report.total().lines()).isEqualTo(4);
        assertThat(report.sources()).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("capture");
            assertThat(source.sensorFindings()).isEqualTo(1);
            assertThat(source.isCapture()).isTrue();
        });
        assertThat(report.notes()).isEmpty();
        assertThat(report.furtherNotes()).isZero();
    }

    @Test
    void runs_as_often_as_its_captures_open() throws IOException {
        Conversion conversion = of(Lines.open());
        conversion.run(lines::add);
        conversion.run(lines::add);

        assertThat(lines).containsExactly(Lines.open(), Lines.open());
    }

    @Test
    void notes_are_counted_by_event_and_sorted_by_kind() throws IOException {
        ConversionReport report =
                of(ofType("qid_t"), ofType("frob_t"), ofType("qid_t")).run(lines::add);

        assertThat(report.notes().stream()
                        .map(count -> count.note().kind() + " " + count.note().what() + " " + count.events()))
                .containsExactly(
                        "LOST matchedScopes 3",
                        "REFUSED argument type \"frob_t\" 1",
                        "REFUSED argument type \"qid_t\" 2");
    }

    @Test
    void any_number_of_different_notes_is_counted_in_bounded_memory() throws IOException {
        String[] events =
                IntStream.range(0, 1_200).mapToObj(i -> ofType("t" + i)).toArray(String[]::new);

        ConversionReport report = of(events).run(lines::add);

        assertThat(report.notes()).hasSize(1_000);
        assertThat(report.furtherNotes()).isEqualTo(201);
        assertThat(report.notes().get(0))
                .isEqualTo(new ConversionReport.NoteCount(
                        new EncodingNote(EncodingNote.Kind.LOST, "matchedScopes", "v0.24 has no scopes"), 1_200));
    }

    @Test
    void failed_lines_are_reported_and_reading_goes_on() throws IOException {
        List<ReadIssue> issues = new ArrayList<>();
        ConversionReport report = of(Lines.open(), Lines.noJson(), Lines.close())
                .onIssue(issues::add)
                .run(lines::add);

        assertThat(lines).hasSize(2);
        assertThat(issues).hasSize(1);
        assertThat(report.total().failedLines()).isEqualTo(1);
    }

    @Test
    void checks_fields_when_asked() throws IOException {
        String mangled = "{\"eventName\":\"e\",\"processId\":\"x\",\"args\":[]}";
        List<ReadIssue> issues = new ArrayList<>();
        of(mangled).onIssue(issues::add).run(lines::add);
        assertThat(issues).isEmpty();

        of(mangled).checkFields().onIssue(issues::add).run(lines::add);
        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.field()).hasValue("processId"));
    }

    @Test
    void an_unreadable_capture_ends_the_conversion_unless_somebody_is_told() throws IOException {
        Capture broken = Capture.of("broken", () -> {
            throw new IOException("no such thing");
        });
        List<Capture> captures = List.of(broken, Capture.ofLines("good", Lines.open()));

        assertThatThrownBy(() -> Conversion.of(captures, V0_24).run(lines::add)).hasMessage("no such thing");
        assertThat(lines).isEmpty();

        List<String> unreadable = new ArrayList<>();
        ConversionReport report = Conversion.of(captures, V0_24)
                .onUnreadable((capture, e) -> unreadable.add(capture + ": " + e.getMessage()))
                .run(lines::add);
        assertThat(unreadable).containsExactly("broken: no such thing");
        assertThat(lines).containsExactly(Lines.open());
        assertThat(report.sources())
                .extracting(source -> source.error().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void a_source_of_something_else_is_warned_of_and_is_no_capture() throws IOException {
        List<String> warnings = new ArrayList<>();
        String[] table = IntStream.range(0, 70).mapToObj(i -> "TIME UID COMM").toArray(String[]::new);

        ConversionReport report = of(table).onWarning(warnings::add).run(lines::add);

        assertThat(warnings).hasSize(1);
        assertThat(report.sources().get(0).isCapture()).isFalse();
    }

    @Test
    void what_the_receiver_throws_comes_out() {
        assertThatThrownBy(() -> of(Lines.open()).run(line -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }
}
