package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.json.Members.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines of every dialect, changed in one place that matters: whatever becomes of the line, nothing else changes. */
final class MutatedLinesTest {

    private static final List<String> SOUND = Stream.of(
                    "A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P1", "P2", "P3", "R")
            .flatMap(letter -> every(5, Golden.inputLines("dialect-" + letter)))
            .toList();

    private static Stream<String> every(int step, List<byte[]> lines) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += step) {
            some.add(new String(lines.get(i), StandardCharsets.UTF_8).strip());
        }
        return some.stream();
    }

    private static final String BEFORE = Documents.named("before");
    private static final String BEHIND = Documents.named("behind");

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(SOUND);
    }

    private static byte[] mutated(String line, Mutation mutation, long seed) {
        Random random = new Random(seed);
        List<Member> members = Members.of(line);
        return mutation.apply(line, members.get(random.nextInt(members.size())), random);
    }

    private static byte[] between(byte[] line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((BEFORE + "\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(line);
        out.writeBytes(("\n" + BEHIND + "\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void a_changed_line_has_a_fate_of_its_own_and_its_neighbours_keep_theirs(
            @ForAll("lines") String line, @ForAll Mutation mutation, @ForAll long seed) throws IOException {
        byte[] source = between(mutated(line, mutation, seed));
        Reading reading = Reading.of(source, settings -> settings.checkFields(true));

        ReadCounts counts = reading.counts();
        assertThat(counts.lines()).isEqualTo(3);
        assertThat(counts.lines()).isEqualTo(counts.eventLines() + counts.skippedLines() + counts.failedLines());
        assertThat(counts.bytes()).isEqualTo(source.length);
        assertThat(reading.names()).startsWith("before").endsWith("behind");
        assertThat(reading.places().get(0).line()).isEqualTo(1);
        assertThat(reading.places().get(reading.places().size() - 1).line()).isEqualTo(3);
        assertThat(reading.issues())
                .allSatisfy(issue -> assertThat(issue.place().line()).isEqualTo(2));
        assertThat(reading.shown()).allMatch(text -> text.chars().noneMatch(Character::isISOControl));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void an_event_of_a_changed_line_can_be_read_and_written_whole(
            @ForAll("lines") String line, @ForAll Mutation mutation, @ForAll long seed) throws IOException {
        for (Event event : Reading.of(mutated(line, mutation, seed)).events()) {
            for (EventEncoder encoder : List.of(EventEncoder.tracee024(), EventEncoder.traceeMain())) {
                EventDecoder.Decoded again = EventDecoder.create().decode(encoder.encode(event), "again");
                assertThat(again.events())
                        .as(() -> encoder.encodeToString(event))
                        .hasSize(1);
            }
            assertThat(event.hasSameContentAs(event)).isTrue();
            assertThat(event.toString().chars()).noneMatch(Character::isISOControl);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_key_written_with_escapes_is_the_same_key(@ForAll("lines") String line, @ForAll long seed)
            throws IOException {
        Reading plain = Reading.of(line);
        Reading escaped = Reading.of(mutated(line, Mutation.ESCAPED_KEY, seed), settings -> settings);

        assertThat(escaped.events()).hasSameSizeAs(plain.events()).hasSize(1);
        assertThat(escaped.events().get(0).hasSameContentAs(plain.events().get(0)))
                .isTrue();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_line_cut_anywhere_is_a_failed_line(@ForAll("lines") String line, @ForAll long seed) throws IOException {
        Reading reading = Reading.of(between(mutated(line, Mutation.CUT, seed)), settings -> settings);

        assertThat(reading.reasons()).containsExactly("2 invalid");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_member_of_the_event_that_occurs_twice_never_gives_an_event_with_either_value(
            @ForAll("lines") String line, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<Member> top =
                Members.of(line).stream().filter(member -> member.depth() == 1).toList();
        byte[] twice = Mutation.REPEATED_MEMBER.apply(line, top.get(random.nextInt(top.size())), random);

        assertThat(Reading.of(between(twice), settings -> settings).reasons()).containsExactly("2 ambiguous");
    }
}
