package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole recordings of v0.24.1 and main. */
final class RealLinesTest {

    /** One line of this recording is Tracee's own log; the others hold events alone. */
    private static final String WITH_LOG_LINE = "log-lines-merged.jsonl";

    static Stream<Path> v0241() {
        return Captures.ofV0241().stream();
    }

    static Stream<Path> all() {
        return Stream.concat(v0241(), Captures.ofMain().stream());
    }

    @ParameterizedTest
    @MethodSource("v0241")
    void every_line_of_v0_24_1_comes_out_byte_for_byte(Path capture) throws IOException {
        List<byte[]> lines = Golden.lines(Captures.content(capture));
        int written = 0;
        try (EventReader reader = EventReader.of(capture).open()) {
            while (reader.next()) {
                byte[] line = lines.get((int) reader.place().line() - 1);
                if (!java.util.Arrays.equals(EventEncoder.tracee024().encode(reader.event()), line)) {
                    assertThat(EventEncoder.tracee024().encodeToString(reader.event()))
                            .isEqualTo(new String(line, StandardCharsets.UTF_8));
                }
                written++;
            }
        }
        assertThat(written).isEqualTo(lines.size() - (capture.endsWith(WITH_LOG_LINE) ? 1 : 0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_line_is_an_event_without_a_field_issue_or_a_line_of_tracees_own(Path capture) throws IOException {
        List<ReadIssue> issues = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        long lines = Golden.lines(Captures.content(capture)).size();
        try (EventReader reader = EventReader.of(capture)
                .checkFields(true)
                .onIssue(issues::add)
                .onWarning(warnings::add)
                .open()) {
            long events = 0;
            while (reader.next()) {
                assertThat(reader.event().source()).isEqualTo(Event.TRACEE);
                events++;
            }
            assertThat(events + issues.size()).isEqualTo(lines);
            assertThat(reader.counts().lines()).isEqualTo(lines);
            assertThat(reader.counts().bytes()).isEqualTo(Captures.content(capture).length);
            assertThat(reader.recognised()).isTrue();
        }
        assertThat(issues.stream().map(ReadIssue::reason))
                .isEqualTo(capture.endsWith(WITH_LOG_LINE) ? List.of("log") : List.of());
        assertThat(warnings).isEmpty();
    }
}
