package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden lines of every dialect, bare and wrapped, cut anywhere and read from streams in pieces of any size. */
final class GoldenCutTest {

    private static final int CUTS_OF_EACH_LINE = 2;
    private static final byte[] BEFORE = SplitText.bytes(Documents.named("before"));
    private static final byte[] AFTER = SplitText.bytes(Documents.named("after"));
    private static final List<Read> OTHERS = read(source(BEFORE, new byte[0], AFTER), new ArrayList<>());

    /** What was read, as far as a line can tell. */
    private record Read(String event, long line, int index, Envelope envelope) {}

    static Stream<String> dialects() {
        return Stream.of(
                        "A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P1", "P2", "P3",
                        "R", "T", "U")
                .map(letter -> "dialect-" + letter);
    }

    /** Every line bare, and in one envelope, each in another. */
    private static List<byte[]> lines(String dialect) {
        List<byte[]> lines = new ArrayList<>();
        int number = 0;
        for (byte[] bare : Golden.inputLines(dialect)) {
            lines.add(bare);
            lines.add(SplitText.bytes(wrapped(dialect, new String(bare, StandardCharsets.UTF_8), number++)));
        }
        return lines;
    }

    private static List<Read> read(byte[] source, List<ReadIssue> issues) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(source, "s");
        issues.addAll(decoded.issues());
        return decoded.read().stream()
                .map(read -> new Read(
                        EventEncoder.tracee024().encodeToString(read.event()),
                        read.place().line(),
                        read.place().index(),
                        read.envelope()))
                .toList();
    }

    private static byte[] source(byte[] before, byte[] line, byte[] after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : List.of(before, line, after)) {
            out.writeBytes(part);
            out.write('\n');
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void every_line_is_an_event_bare_and_wrapped(String dialect) {
        List<ReadIssue> issues = new ArrayList<>();
        List<byte[]> lines = lines(dialect);
        List<Read> read = read(SplitText.source(lines), issues);

        assertThat(issues).isEmpty();
        assertThat(read).hasSameSizeAs(lines);
        for (int i = 0; i < read.size(); i += 2) {
            assertThat(read.get(i + 1).event()).isEqualTo(read.get(i).event());
        }
    }

    /** A forwarded event is an envelope itself, which others hold as text alone. */
    private static String wrapped(String dialect, String line, int number) {
        if (dialect.equals("dialect-U")) {
            return number % 2 == 0 ? WrappedLines.cri("stdout", "F", line) : WrappedLines.docker(line + "\n", "stdout");
        }
        List<WrappedLines.Line> all = List.copyOf(WrappedLines.around(line).values());
        return all.get(number % all.size()).text();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_line_that_is_cut_changes_nothing_but_itself(String dialect) {
        List<byte[]> lines = lines(dialect);
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i);
            for (int cut = 0; cut < CUTS_OF_EACH_LINE; cut++) {
                // Near its start, where envelopes begin, and anywhere.
                int length = cut == 0 ? i % Math.min(line.length, 80) : (i * 131 + cut * 977) % line.length;
                assertOnlyTheCutLineChanges(Arrays.copyOf(line, length));
            }
        }
    }

    private static void assertOnlyTheCutLineChanges(byte[] cut) {
        String shown = new String(cut, StandardCharsets.UTF_8);
        List<ReadIssue> issues = new ArrayList<>();

        assertThat(read(source(BEFORE, cut, AFTER), issues)).as(shown).isEqualTo(OTHERS);
        assertThat(issues).as(shown).hasSize(1);
        assertThat(issues.get(0).place().line()).as(shown).isEqualTo(2);
        boolean isBare = shown.startsWith("{") || shown.startsWith("[");
        assertThat(issues.get(0).reason())
                .as(shown)
                .isIn(isBare ? List.of("invalid") : List.of("invalid", "empty", "foreign"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_recording_that_stops_in_a_line_changes_nothing_but_that_line(String dialect) {
        List<byte[]> lines = lines(dialect);
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i);
            int length = 1 + (i * 257) % (line.length - 1);
            byte[] whole = source(BEFORE, line, new byte[0]);
            List<ReadIssue> issues = new ArrayList<>();
            List<Read> read = read(Arrays.copyOf(whole, BEFORE.length + 1 + length), issues);

            assertThat(read).isEqualTo(OTHERS.subList(0, 1));
            assertThat(issues).hasSize(1);
            assertThat(issues.get(0).reason())
                    .as(new String(line, 0, length, StandardCharsets.UTF_8))
                    .isIn("truncated", "empty", "foreign");
        }
    }

    /** Lines of every dialect, more than the buffers hold. */
    private static byte[] linesOfAllDialects() {
        List<byte[]> lines = new ArrayList<>();
        dialects().forEach(dialect -> lines.addAll(lines(dialect).subList(0, 8)));
        byte[] source = SplitText.source(lines);
        assertThat(source.length).isGreaterThan(2 * 65_536);
        return source;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 61, 65_535, 65_537})
    void a_stream_that_gives_so_many_bytes_at_a_time_reads_the_same(int size) throws IOException {
        byte[] source = linesOfAllDialects();

        assertThat(Reading.of(new Pieces(source, List.of(size)), settings -> settings)
                        .comparable())
                .isEqualTo(Reading.of(source).comparable());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_stream_in_pieces_of_changing_size_reads_the_same_over_several_lines_and_joined(String dialect)
            throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (byte[] line : Golden.inputLines(dialect).subList(0, 12)) {
            lines.add(PrettyText.of(line, "  ", "\n"));
            lines.addAll(SplitText.cri("stdout", line, SplitText.every(400, line.length)));
        }
        byte[] source = SplitText.source(lines);
        List<Object> whole =
                Reading.of(source, settings -> settings.joinPartialLines(true)).comparable();

        assertThat((List<?>) whole.get(0)).hasSize(24);
        for (List<Integer> sizes : List.of(List.of(1, 5, 2), List.of(700, 1, 30), List.of(4093))) {
            assertThat(Reading.of(new Pieces(source, sizes), settings -> settings.joinPartialLines(true))
                            .comparable())
                    .isEqualTo(whole);
        }
    }

    @Test
    void one_line_in_every_envelope_cut_at_every_place_changes_nothing_else() {
        byte[] bare = Golden.inputLines("dialect-P3").get(0);
        for (Map.Entry<String, WrappedLines.Line> wrapped :
                WrappedLines.around(new String(bare, StandardCharsets.UTF_8)).entrySet()) {
            byte[] line = SplitText.bytes(wrapped.getValue().text());
            for (int length = 0; length < line.length; length += length < 120 ? 1 : 97) {
                assertOnlyTheCutLineChanges(Arrays.copyOf(line, length));
            }
        }
    }
}
