package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole recordings of every version, with every field decoded. */
final class RealLinesTest {

    /** One line of this recording is Tracee's own log; the others hold events alone. */
    private static final String WITH_LOG_LINE = "log-lines-merged.jsonl";

    private final List<ReadIssue> issues = new ArrayList<>();

    static Stream<Path> v0241() {
        return Captures.ofV0241().stream();
    }

    static Stream<Path> main() {
        return Captures.ofMain().stream();
    }

    static Stream<Path> older() {
        return Captures.ofOlder().stream();
    }

    private EventReader open(byte[] content) throws IOException {
        return EventReader.of(new ByteArrayInputStream(content), "capture")
                .checkFields(true)
                .onIssue(issues::add)
                .open();
    }

    @ParameterizedTest
    @MethodSource("v0241")
    void every_line_of_v0_24_1_is_an_event_that_comes_out_byte_for_byte_or_a_log_line(Path capture) throws IOException {
        byte[] content = Captures.content(capture);
        List<byte[]> lines = Golden.lines(content);
        int written = 0;
        try (EventReader reader = open(content)) {
            while (reader.next()) {
                byte[] line = lines.get((int) reader.place().line() - 1);
                byte[] encoded = EventEncoder.tracee024().encode(reader.event());
                if (!Arrays.equals(encoded, line)) {
                    assertThat(new String(encoded, StandardCharsets.UTF_8))
                            .isEqualTo(new String(line, StandardCharsets.UTF_8));
                }
                written++;
            }
        }
        assertThat(issues.stream().map(ReadIssue::reason))
                .isEqualTo(capture.endsWith(WITH_LOG_LINE) ? List.of("log") : List.of());
        assertThat(written + issues.size()).isEqualTo(lines.size());
    }

    @ParameterizedTest
    @MethodSource("main")
    void every_line_of_main_is_an_event_without_an_issue(Path capture) throws IOException {
        byte[] content = Captures.content(capture);
        int events = 0;
        try (EventReader reader = open(content)) {
            while (reader.next()) {
                events++;
            }
            assertThat(reader.recognised()).isTrue();
            assertThat(reader.counts().bytes()).isEqualTo(content.length);
        }
        assertThat(issues).isEmpty();
        assertThat(events).isEqualTo(Golden.lines(content).size());
    }

    @ParameterizedTest
    @MethodSource("older")
    void every_line_of_an_older_release_is_an_event_of_its_dialect_without_an_issue(Path capture) throws IOException {
        byte[] content = Captures.content(capture);
        Set<TraceeDialect> possible =
                Captures.OLDER.get(capture.getParent().getFileName().toString());
        int events = 0;
        try (EventReader reader = open(content)) {
            while (reader.next()) {
                assertThat(possible).containsAll(reader.dialects());
                events++;
            }
        }
        assertThat(issues).isEmpty();
        assertThat(events).isEqualTo(Golden.lines(content).size());
    }

    @ParameterizedTest
    @MethodSource("older")
    void what_an_older_release_found_is_a_finding_and_nothing_else_is(Path capture) throws IOException {
        int findings = 0;
        try (EventReader reader = open(Captures.content(capture))) {
            while (reader.next()) {
                Event event = reader.event();
                boolean isFinding = !event.name().equals("magic_write");
                assertThat(event.finding().isPresent()).as(event.name()).isEqualTo(isFinding);
                findings += isFinding ? 1 : 0;
            }
        }
        assertThat(findings).isGreaterThanOrEqualTo(100);
    }

    @Test
    void a_recording_reads_the_same_from_its_compressed_file() throws IOException {
        Path capture = Captures.ofMain().get(0);
        List<String> fromFile = new ArrayList<>();
        try (EventReader reader = EventReader.of(capture).open()) {
            while (reader.next()) {
                fromFile.add(reader.place().byteOffset() + " " + reader.event());
            }
        }
        List<String> fromContent = new ArrayList<>();
        try (EventReader reader = open(Captures.content(capture))) {
            while (reader.next()) {
                Event event = reader.event();
                fromContent.add(reader.place().byteOffset() + " " + event);
            }
        }
        assertThat(fromFile).isEqualTo(fromContent).isNotEmpty();
    }
}
