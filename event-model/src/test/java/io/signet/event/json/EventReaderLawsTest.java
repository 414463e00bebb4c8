package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of reading, whatever is read. */
final class EventReaderLawsTest {

    @Provide
    Arbitrary<byte[]> anyBytes() {
        return HostileBytes.anyBytes();
    }

    @Provide
    Arbitrary<byte[]> damagedLines() {
        return HostileBytes.damagedLines();
    }

    @Provide
    Arbitrary<byte[]> lineSequences() {
        return HostileBytes.lineSequences();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void counts_add_up_on_any_bytes(@ForAll("anyBytes") byte[] bytes) throws IOException {
        assertThatCountsAddUp(bytes);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void counts_add_up_on_damaged_lines(@ForAll("damagedLines") byte[] bytes) throws IOException {
        assertThatCountsAddUp(bytes);
    }

    private static void assertThatCountsAddUp(byte[] bytes) throws IOException {
        Reading reading = Reading.of(bytes, settings -> settings.checkFields(true));
        ReadCounts counts = reading.counts();

        assertThat(counts.lines()).isEqualTo(Golden.lines(bytes).size());
        assertThat(counts.lines()).isEqualTo(counts.eventLines() + counts.skippedLines() + counts.failedLines());
        assertThat(counts.bytes()).isEqualTo(bytes.length);
        assertThat(counts.events()).isEqualTo(reading.events().size());
        assertThat(lines(reading, ReadIssue.Kind.SKIPPED)).isEqualTo(counts.skippedLines());
        assertThat(lines(reading, ReadIssue.Kind.FAILED)).isEqualTo(counts.failedLines());
        assertThat(reading.issues().stream().filter(issue -> issue.kind() == ReadIssue.Kind.FIELD))
                .hasSize((int) counts.fieldIssues());
        assertThat(counts.failed(FailReason.TRUNCATED)).isLessThanOrEqualTo(1);
    }

    private static long lines(Reading reading, ReadIssue.Kind kind) {
        return reading.issues().stream()
                .filter(issue -> issue.kind() == kind)
                .mapToLong(ReadIssue::lines)
                .sum();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_shown_of_any_issue_is_one_line_of_harmless_text(@ForAll("damagedLines") byte[] bytes)
            throws IOException {
        Reading reading = Reading.of(bytes, settings -> settings.checkFields(true));

        assertThat(reading.shown()).allMatch(text -> text.chars().noneMatch(Character::isISOControl));
        assertThat(reading.warnings()).allMatch(text -> text.chars().noneMatch(Character::isISOControl));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void how_a_stream_is_cut_in_pieces_makes_no_difference(
            @ForAll("damagedLines") byte[] bytes,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 700) Integer> pieces)
            throws IOException {
        assertThat(Reading.of(new Pieces(bytes, pieces), settings -> settings).comparable())
                .isEqualTo(Reading.of(bytes).comparable());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_stream_of_single_bytes_reads_the_same(@ForAll("damagedLines") byte[] bytes) throws IOException {
        assertThat(Reading.of(new Pieces(bytes, List.of(1)), settings -> settings)
                        .comparable())
                .isEqualTo(Reading.of(bytes).comparable());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void compressed_in_any_pieces_it_reads_the_same(
            @ForAll("damagedLines") byte[] bytes,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 700) Integer> pieces)
            throws IOException {
        assertThat(Reading.of(new Pieces(Gzip.of(bytes), pieces), settings -> settings)
                        .comparable())
                .isEqualTo(Reading.of(bytes).comparable());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void lines_do_not_influence_each_other(@ForAll("lineSequences") byte[] bytes) throws IOException {
        List<String> together = Reading.of(bytes).events().stream()
                .map(EventEncoder.tracee024()::encodeToString)
                .toList();
        List<String> alone = Golden.lines(bytes).stream()
                .flatMap(line -> EventDecoder.create().decode(line, "line").events().stream())
                .map(EventEncoder.tracee024()::encodeToString)
                .toList();

        assertThat(together).isEqualTo(alone);
    }
}
