package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A recording that stops anywhere. */
final class EventReaderCutTest {

    static Stream<Arguments> recordings() {
        return Stream.of(
                Arguments.of("v0.24.1", realLines(Captures.content(Captures.DROPPED_EXECUTABLES))),
                Arguments.of(
                        "main", realLines(Captures.content(Captures.ofMain().get(0)))),
                Arguments.of("mixed", around("INFO: starting tracee...\n{\"level\":\"info\",\"msg\":\"x\"}\n\n")),
                Arguments.of("marked", around("\ufeff{\"EventCount\":1e2}\n")),
                Arguments.of(
                        "odd values",
                        around(
                                "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"name\":\"\\u00e9\\n\","
                                        + "\"data\":[{\"name\":\"a\",\"struct\":{\"b\":[NaN,-Inf,+Inf,true,false,null,-1.5e-7]}}]}\n")));
    }

    private static byte[] realLines(byte[] capture) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Golden.lines(capture).stream().limit(2).forEach(line -> {
            lines.writeBytes(line);
            lines.write('\n');
        });
        return lines.toByteArray();
    }

    private static byte[] around(String text) {
        return (Documents.EVENT + "\n" + text + Documents.EVENT + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void a_cut_at_any_byte_loses_only_the_cut_line_and_says_so(String name, byte[] recording) throws IOException {
        List<Integer> fates = eventsAfterEachLine(recording);
        for (int length = 0; length < recording.length; length++) {
            Reading reading = Reading.of(Arrays.copyOf(recording, length));
            int wholeLines =
                    Golden.lines(Arrays.copyOf(recording, length)).size() - (endsLine(recording, length) ? 0 : 1);
            List<ReadIssue> failures = reading.issues().stream()
                    .filter(issue -> issue.kind() == ReadIssue.Kind.FAILED)
                    .toList();

            assertThat(reading.events().size())
                    .as("events when cut at byte %s", length)
                    .isGreaterThanOrEqualTo(fates.get(wholeLines));
            assertThat(failures.size())
                    .as("failures when cut at byte %s", length)
                    .isLessThanOrEqualTo(1);
            assertThat(failures)
                    .as("failures when cut at byte %s", length)
                    .allMatch(issue ->
                            issue.reason().equals("truncated") && issue.place().line() == wholeLines + 1L);
            assertThat(reading.counts().lines())
                    .as("lines when cut at byte %s", length)
                    .isEqualTo(wholeLines + (endsLine(recording, length) ? 0 : 1))
                    .isEqualTo(reading.events().size() + reading.issues().size());
        }
    }

    private static boolean endsLine(byte[] recording, int length) {
        return length == 0 || recording[length - 1] == '\n';
    }

    /** How many events the first lines hold, for each number of lines. */
    private static List<Integer> eventsAfterEachLine(byte[] recording) throws IOException {
        List<Place> places = Reading.of(recording).places();
        return Stream.iterate(0, line -> line + 1)
                .limit(Golden.lines(recording).size() + 1L)
                .map(line -> (int)
                        places.stream().filter(place -> place.line() <= line).count())
                .toList();
    }
}
