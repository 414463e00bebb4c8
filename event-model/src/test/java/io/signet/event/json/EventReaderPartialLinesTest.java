package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static io.signet.event.json.SplitText.bytes;
import static io.signet.event.json.SplitText.cri;
import static io.signet.event.json.SplitText.docker;
import static io.signet.event.json.SplitText.every;
import static io.signet.event.json.SplitText.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Reading the log of a container whose runtime split long lines. */
final class EventReaderPartialLinesTest {

    private static final List<byte[]> LINES = lines();

    private static List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>(Golden.inputLines("dialect-N"));
        lines.addAll(Golden.inputLines("dialect-P3"));
        return lines;
    }

    @Provide
    Arbitrary<byte[]> goldenLines() {
        return Arbitraries.of(LINES);
    }

    private static Reading joined(byte[] source) throws IOException {
        return Reading.of(source, settings -> settings.joinPartialLines(true));
    }

    private static Reading joined(String source) throws IOException {
        return joined(bytes(source));
    }

    private static Reading joined(List<byte[]> lines) throws IOException {
        return joined(source(lines));
    }

    private static void assertCountsAddUp(Reading reading, byte[] source) {
        ReadCounts counts = reading.counts();
        assertThat(counts.lines()).isEqualTo(Golden.lines(source).size());
        assertThat(counts.lines()).isEqualTo(counts.eventLines() + counts.skippedLines() + counts.failedLines());
        assertThat(counts.bytes()).isEqualTo(source.length);
    }

    private static List<Integer> places(List<Double> shares, int length) {
        return shares.stream()
                .map(share -> (int) (share * length))
                .sorted()
                .distinct()
                .toList();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_line_of_cri_that_was_split_anywhere_gives_the_same_events(
            @ForAll("goldenLines") byte[] line,
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0, max = 1) Double> places)
            throws IOException {
        List<byte[]> parts = cri("stdout", line, places(places, line.length));

        assertSameEvents(parts, Reading.of(line));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_line_of_docker_that_was_split_anywhere_gives_the_same_events(
            @ForAll("goldenLines") byte[] line,
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0, max = 1) Double> places)
            throws IOException {
        String text = new String(line, java.nio.charset.StandardCharsets.UTF_8);
        List<byte[]> parts = docker("stdout", text, places(places, text.length()));

        assertSameEvents(parts, Reading.of(bytes(text)));
    }

    private static void assertSameEvents(List<byte[]> parts, Reading bare) throws IOException {
        byte[] source = source(parts);
        Reading reading = joined(source);

        assertThat(reading.comparable().get(0)).isEqualTo(bare.comparable().get(0));
        assertThat(reading.places()).isEqualTo(bare.places());
        assertThat(reading.counts().eventLines()).isEqualTo(bare.counts().eventLines() * parts.size());
        assertCountsAddUp(reading, source);
    }

    @Test
    void a_long_line_of_real_events_is_joined_from_pieces_of_16_kib() throws IOException {
        byte[] real =
                Golden.lines(Captures.content(Captures.DROPPED_EXECUTABLES)).get(0);
        String one = new String(real, java.nio.charset.StandardCharsets.UTF_8);
        int events = 4 * SplitText.RUNTIMES_PIECE / one.length();
        String line = "[" + (one + ",").repeat(events - 1) + one + "]";
        List<byte[]> lines =
                new ArrayList<>(cri("stdout", bytes(line), every(SplitText.RUNTIMES_PIECE, bytes(line).length)));
        lines.add(cri("stdout", "F", bytes(EVENT)));
        Reading reading = joined(lines);

        assertThat(lines).hasSize(5);
        assertThat(reading.events()).hasSize(events + 1);
        assertThat(reading.events().get(0).hasSameContentAs(Documents.event(real)))
                .isTrue();
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.counts().eventLines()).isEqualTo(lines.size());
    }

    @Test
    void the_place_is_the_first_part_and_every_part_is_an_event_line() throws IOException {
        String a = named("a");
        Reading reading = joined(List.of(
                cri("stdout", "F", bytes(EVENT)),
                cri("stdout", "P", bytes(a.substring(0, 9))),
                cri("stdout", "P", bytes(a.substring(9, 12))),
                cri("stdout", "F", bytes(a.substring(12) + named("b")))));

        int prefix = WrappedLines.cri("stdout", "F", "").length();
        int second = prefix + EVENT.length() + 1;
        assertThat(reading.names()).containsExactly("magic_write", "a", "b");
        assertThat(reading.places())
                .containsExactly(
                        new Place(Reading.SOURCE, 1, 0, 0),
                        new Place(Reading.SOURCE, 2, second, 0),
                        new Place(Reading.SOURCE, 2, second, 1));
        assertThat(reading.counts().eventLines()).isEqualTo(4);
        assertThat(reading.counts().lines()).isEqualTo(4);
    }

    @Test
    void what_the_runtime_says_stands_beside_the_event() throws IOException {
        byte[] source = source(docker("stdout", EVENT, List.of(10)));
        try (EventReader reader = EventReader.of(new java.io.ByteArrayInputStream(source), "s")
                .joinPartialLines(true)
                .open()) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.envelope().kinds()).containsExactly("docker-json");
            assertThat(reader.envelope().stream()).contains("stdout");
            assertThat(reader.envelope().observedAt()).contains(java.time.Instant.parse("2026-08-03T11:55:26.123Z"));
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void lines_of_the_other_stream_may_stand_between() throws IOException {
        Reading reading = joined(List.of(
                cri("stdout", "P", bytes(EVENT.substring(0, 9))),
                cri("stderr", "P", bytes("some ")),
                cri("stderr", "F", bytes("text")),
                cri("stderr", "F", bytes("more")),
                bytes(""),
                cri("stdout", "F", bytes(EVENT.substring(9)))));

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.places().get(0).line()).isEqualTo(1);
        assertThat(reading.reasons()).containsExactly("2 log", "4 log", "5 empty");
        assertThat(reading.issues().get(0).lines()).isEqualTo(2);
        assertThat(reading.counts().skipped(SkipReason.LOG)).isEqualTo(3);
        assertThat(reading.counts().eventLines()).isEqualTo(2);
    }

    @Test
    void lines_with_crlf_are_joined() throws IOException {
        String e = EVENT;
        Reading reading = joined("t stdout P " + e.substring(0, 9) + "\r\nt stdout F " + e.substring(9) + "\r\n");

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void lines_that_are_no_parts_are_read_as_ever() throws IOException {
        String line = EVENT + "\n{\n  \"eventName\": \"e\",\n  \"args\": []\n}\n[\n  " + EVENT
                + "\n]\nINFO: starting\n{x}\n"
                + "{\"log\":" + WrappedLines.quoted(EVENT) + ",\"stream\":\"stdout\",\"time\":\"t\",\"_p\":\"F\"}\n"
                + "{\"log\":" + WrappedLines.quoted(EVENT) + ",\"stream\":\"stdout\",\"time\":\"t\",\"_p\":\"F\"}\n";

        assertThat(joined(line).comparable()).isEqualTo(Reading.of(line).comparable());
        assertThat(joined(line).events()).hasSize(5);
    }

    @Test
    void the_rest_that_does_not_come_fails_all_parts_at_the_first() throws IOException {
        Reading reading = joined(List.of(
                cri("stdout", "P", bytes("{\"eventName\"")),
                cri("stdout", "P", bytes(":\"e\",\"args\":[]}")),
                docker("stdout", "{\"eventName\"")));

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): invalid: a part of a line that was split, whose rest does not come",
                        "capture.jsonl:3 (byte 109): invalid: a part of a line that was split, whose rest does not come");
        assertThat(reading.issues().get(0).lines()).isEqualTo(2);
        assertThat(reading.counts().failed(FailReason.INVALID)).isEqualTo(3);
        assertThat(reading.counts().lines()).isEqualTo(3);
    }

    @Test
    void the_last_line_of_docker_is_read_though_the_program_printed_no_line_feed() throws IOException {
        Reading reading =
                joined(List.of(docker("stdout", EVENT.substring(0, 9)), docker("stdout", EVENT.substring(9))));

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.counts().eventLines()).isEqualTo(2);
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void a_rest_of_the_standard_error_stream_is_a_log_line() throws IOException {
        Reading reading = joined(List.of(cri("stderr", "P", bytes("{")), docker("stderr", EVENT)));

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): log: text of the standard error stream",
                        "capture.jsonl:2 (byte 42): log: text of the standard error stream");
    }

    @Test
    void a_recording_that_stops_in_a_part_is_truncated() throws IOException {
        byte[] source = source(List.of(
                cri("stdout", "F", bytes(EVENT)),
                cri("stdout", "P", bytes(EVENT.substring(0, 9))),
                cri("stdout", "P", bytes(EVENT.substring(9, 12)))));
        Reading whole = joined(source);
        Reading cut = joined(Arrays.copyOf(source, source.length - 2));

        assertThat(whole.reasons()).containsExactly("2 invalid");
        assertThat(cut.shown())
                .containsExactly("capture.jsonl:2 (byte 78): truncated: the last line ends in the middle of a document:"
                        + " the recording was cut");
        assertThat(cut.issues().get(0).lines()).isEqualTo(2);
        assertThat(cut.names()).containsExactly("magic_write");
    }

    @Test
    void gzip_data_that_is_cut_in_a_part_is_one_truncated_line() throws IOException {
        byte[] source = source(cri("stdout", bytes("x".repeat(20_000)), every(7_000, 20_000)));
        byte[] compressed = Gzip.of(source);
        Reading reading = joined(Arrays.copyOf(compressed, compressed.length / 2));

        assertThat(reading.issues()).hasSize(1);
        assertThat(reading.shown().get(0))
                .isEqualTo("capture.jsonl:1 (byte 0): truncated: the gzip data is cut, in the middle of this line;"
                        + " what stands before it was read");
    }

    @Test
    void a_joined_line_that_is_too_long_fails_once_and_reading_goes_on() throws IOException {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(120).build();
        List<byte[]> lines = new ArrayList<>();
        for (String text : List.of("{\"eventName\":\"a", "b".repeat(80), "c".repeat(80))) {
            lines.add(cri("stdout", "P", bytes(text)));
        }
        lines.add(cri("stdout", "F", bytes("\",\"args\":[]}")));
        lines.add(cri("stdout", "F", bytes(EVENT)));
        byte[] source = source(lines);
        Reading reading =
                Reading.of(source, settings -> settings.joinPartialLines(true).limits(limits));

        assertThat(reading.shown())
                .containsExactly("capture.jsonl:1 (byte 0): too_long: a line in 4 parts is longer than the limit of"
                        + " 120 bytes: raise DecodeLimits.lineBytes");
        assertThat(reading.issues().get(0).lines()).isEqualTo(4);
        assertThat(reading.names()).containsExactly("magic_write");
        assertCountsAddUp(reading, source);
    }

    @Test
    void a_part_that_is_too_long_for_itself_is_not_left_out_of_the_line() throws IOException {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(120).build();
        byte[] source = source(List.of(
                cri("stdout", "P", bytes("{\"eventName\":\"a")),
                cri("stdout", "P", bytes("b".repeat(200))),
                cri("stdout", "F", bytes("\",\"args\":[]}"))));
        Reading reading =
                Reading.of(source, settings -> settings.joinPartialLines(true).limits(limits));

        assertThat(reading.events()).isEmpty();
        assertThat(reading.reasons()).containsExactly("2 too_long", "1 too_long");
        assertCountsAddUp(reading, source);
    }

    @Test
    void a_damaged_part_is_not_left_out_of_the_line() throws IOException {
        List<byte[]> parts = docker("stdout", named("abc"), List.of(15, 16));
        byte[] source = source(
                List.of(parts.get(0), Arrays.copyOf(parts.get(1), 20), parts.get(2), docker("stdout", EVENT + "\n")));
        Reading reading = joined(source);

        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.shown())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "capture.jsonl:1 (byte 0): invalid: a line in 2 parts, between which stands what the container"
                                + " runtime did not write: a part may be missing");
        assertCountsAddUp(reading, source);
    }

    @Test
    void a_joined_line_that_cannot_be_read_says_where_and_gives_no_advice_that_was_followed() throws IOException {
        Reading reading = joined(List.of(
                cri("stdout", "P", bytes("{\"a\":")), cri("stdout", "F", bytes("x}")), docker("stdout", "{y}\n")));

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): invalid: in the envelope cri: not JSON: unexpected character 'x'"
                                + " (at byte 46 of the joined line)",
                        "capture.jsonl:3 (byte 89): invalid: in the envelope docker-json: not JSON: unexpected"
                                + " character 'y' (at character 2 of its text)");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void counts_add_up_whatever_becomes_of_the_parts(
            @ForAll("goldenLines") byte[] line,
            @ForAll @Size(max = 4) List<@DoubleRange(min = 0, max = 1) Double> places,
            @ForAll @DoubleRange(min = 0, max = 1) double lost,
            @ForAll @DoubleRange(min = 0, max = 1) double cut)
            throws IOException {
        List<byte[]> lines = new ArrayList<>(cri("stdout", line, places(places, line.length)));
        lines.add(0, cri("stdout", "F", bytes(EVENT)));
        lines.addAll(docker("stdout", EVENT, List.of(3, 20)));
        lines.remove((int) (lost * (lines.size() - 1)));
        byte[] source = source(lines);
        byte[] cutSource = Arrays.copyOf(source, (int) (cut * source.length));

        assertCountsAddUp(joined(source), source);
        assertCountsAddUp(joined(cutSource), cutSource);
    }
}
