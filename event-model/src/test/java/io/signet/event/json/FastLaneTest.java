package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path reads as the exact reader does, and drops only what nobody can want. */
final class FastLaneTest {

    private static final Set<String> WANTED = Set.of("magic_write");

    /** {@code -Dsignet.lanes=100000} makes it a long run; a failure names its seed. */
    private static final int SOURCES = Integer.getInteger("signet.lanes", 100);

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void reads_hostile_lines_as_the_exact_reader_does(@ForAll long seed) throws IOException {
        agree(seed, 12);
    }

    @Test
    void reads_hostile_lines_by_the_thousand_as_the_exact_reader_does() {
        for (long seed = 0; seed < SOURCES; seed++) {
            try {
                agree(seed, 40);
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void agree(long seed, int lines) throws IOException {
        Random random = new Random(seed);
        byte[] source = HostileLines.source(random, lines);
        Set<String> wanted = HostileLines.WANTED.get(random.nextInt(HostileLines.WANTED.size()));
        List<Integer> pieces = List.of(1 + random.nextInt(9), 1 + random.nextInt(2000));
        DecodeLimits limits = random.nextInt(4) > 0
                ? DecodeLimits.defaults()
                : DecodeLimits.builder()
                        .lineBytes(40 + random.nextInt(900))
                        .depth(1 + random.nextInt(8))
                        .numberDigits(1 + random.nextInt(12))
                        .build();
        Lanes.agree(source, wanted, pieces, 1 + random.nextInt(random.nextBoolean() ? 64 : 5000), limits);
    }

    static Stream<String> goldenInputs() {
        return Stream.of(
                "capture-mixed",
                "dialect-A",
                "dialect-E",
                "dialect-H",
                "dialect-K",
                "dialect-M",
                "dialect-N",
                "dialect-P1",
                "dialect-P3",
                "dialect-R",
                "dialect-T");
    }

    @ParameterizedTest
    @MethodSource("goldenInputs")
    void reads_golden_lines_as_the_exact_reader_does(String name) throws IOException {
        for (Set<String> wanted : HostileLines.WANTED) {
            Lanes.agreeOnWanted(Golden.input(name), wanted, List.of(4096), 1 << 16, DecodeLimits.defaults());
        }
        Lanes.agree(Golden.input(name), WANTED, List.of(7, 1, 333), 1);
    }

    static Stream<Path> captures() {
        return Stream.of(Captures.ofV0241(), Captures.ofMain(), Captures.ofOlder())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void reads_captures_as_the_exact_reader_does(Path capture) throws IOException {
        byte[] content = Captures.content(capture);

        Lanes.agree(Arrays.copyOf(content, Math.min(content.length, 120_000)), WANTED, List.of(1 << 16), 1 << 16);
    }

    @Test
    void a_line_may_be_cut_by_the_buffer_at_any_byte() throws IOException {
        byte[] line = Golden.inputLines("dialect-N").get(0);
        byte[] two = Lanes.joined(Lanes.joined(line, new byte[] {'\n'}), Lanes.joined(line, new byte[] {'\n'}));
        DecodeLimits limits = DecodeLimits.defaults();
        for (int size = 1; size <= line.length + 2; size++) {
            Lanes.agreeOnWanted(two, WANTED, List.of(size), two.length, limits);
            Lanes.agreeOnWanted(two, Set.of(), List.of(1 << 16), size, limits);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":1,\"eventName\":\"\\u006dagic_write\",\"args\":[]}",
                "{\"timestamp\":1,\"message\":\"{\\\"eventName\\\":\\\"\\\\u006dagic_write\\\",\\\"args\\\":[]}\"}",
                "{\"timestamp\":1,\"message\":\"{\\\"eventName\\\":\\\"\\u005cu006dagic_write\\\",\\\"args\\\":[]}\"}",
                "{\"timestamp\":1,\"message\":\"{\\\"eventName\\\":\\\"magic_write\\\",\\\"args\\\":[]}\"}",
                "{\"timestamp\":1,\"message\":\"{\\u0022eventName\\u0022:\\u0022magic_write\\u0022,\\u0022args\\u0022:[]}\"}",
                "{\"timestamp\":1,\"a\":\"\\\"\",\"eventName\":\"magic_write\",\"args\":[]}",
                "{\"timestamp\":1,\"eventName\" : \"magic_write\",\"args\":[]}",
                "{\"timestamp\":1,\"eventN\\u0061me\":\"magic_write\",\"args\":[]}",
                "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[]}{\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[]}"
            })
    void a_wanted_name_is_found_however_it_is_spelt(String line) throws IOException {
        assertThat(Lanes.fate(line, WANTED)).isEqualTo("event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[],\"eventName\":\"magic_write\"}",
                "{\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[],\"eventName\":\"x\"}"
            })
    void a_second_name_makes_a_line_ambiguous_still(String line) throws IOException {
        assertThat(Lanes.fate(line, WANTED)).isEqualTo("ambiguous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[{\"name\":\"pathname\",\"value\":\"/tmp/magic_write\"}]}",
                "{\"timestamp\":1,\"eventName\":\"x\",\"syscall\":\"magic_write\",\"args\":[]}",
                "{\"timestamp\":1,\"data_base64\":\"eyJldmVudE5hbWUiOiJtYWdpY193cml0ZSIsImFyZ3MiOltdfQ==\"}"
            })
    void a_name_in_another_place_does_not_make_a_line_wanted(String line) throws IOException {
        assertThat(Lanes.fate(line, WANTED)).isEqualTo("unwanted");
    }

    @Test
    void a_line_that_is_dropped_is_not_validated() throws IOException {
        String broken = "{\"timestamp\":1,\"eventName\":\"x\",";

        assertThat(Lanes.fate(broken, WANTED)).isEqualTo("unwanted");
        assertThat(Reading.of(broken + "\n", settings -> settings.interest(() -> EventInterest.of(WANTED)))
                        .reasons())
                .containsExactly("1 invalid");
    }

    @Test
    void lines_that_were_dropped_before_a_source_fails_are_counted() throws IOException {
        byte[] readable = ("INFO: ready\n".repeat(64) + "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[]}\n".repeat(5))
                .getBytes(StandardCharsets.UTF_8);
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(readable), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
        try (EventReader reader = EventReader.of(failing, "capture")
                .interest(() -> EventInterest.of(WANTED))
                .open()) {
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("gone");
            assertThat(reader.counts().lines()).isEqualTo(69);
            assertThat(reader.counts().skipped(SkipReason.UNWANTED)).isEqualTo(5);
        }
    }

    @Test
    void kept_events_do_not_change_when_the_reader_goes_on() throws IOException {
        byte[] capture = Captures.content(Captures.DROPPED_EXECUTABLES);
        Reading kept = Reading.of(new ByteArrayInputStream(capture), settings -> settings.expecting(1));
        List<String> lines = Golden.lines(capture).stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();

        assertThat(kept.events()).hasSizeGreaterThan(64);
        for (int i = 0; i < kept.events().size(); i++) {
            String line = lines.get((int) kept.places().get(i).line() - 1);
            assertThat(EventEncoder.tracee024().encodeToString(kept.events().get(i)))
                    .isEqualTo(EventEncoder.tracee024().encodeToString(Documents.event(line)));
        }
    }
}
