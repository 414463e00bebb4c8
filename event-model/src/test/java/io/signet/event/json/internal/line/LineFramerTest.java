package io.signet.event.json.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LineFramerTest {

    /** One line; the content of one that is too long is not kept. */
    private record Framed(long number, long offset, long length, boolean terminated, boolean tooLong, String content) {}

    @Provide
    Arbitrary<byte[]> sources() {
        return Arbitraries.of((byte) '\n', (byte) '\r', (byte) 'a', (byte) 'b', (byte) 0x85, (byte) 0)
                .array(byte[].class)
                .ofMaxSize(60);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void cuts_where_a_naive_splitter_cuts(
            @ForAll("sources") byte[] source,
            @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll @IntRange(min = 1, max = 30) int piece)
            throws IOException {
        assertThat(framed(source, limit, piece)).isEqualTo(naive(source, limit));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void cuts_lines_around_the_size_of_the_first_buffer_alike(
            @ForAll @IntRange(min = 65_530, max = 65_545) int first,
            @ForAll @IntRange(min = 131_065, max = 131_080) int second,
            @ForAll @IntRange(min = 1, max = 70_000) int piece)
            throws IOException {
        byte[] source = new byte[first + second + 10];
        Arrays.fill(source, (byte) 'x');
        source[first] = '\n';
        source[first + second] = '\n';

        assertThat(framed(source, 131_072, piece)).isEqualTo(naive(source, 131_072));
    }

    @Test
    void stays_at_the_end() throws IOException {
        try (LineFramer framer = framer(new byte[] {'a'}, 10, 10)) {
            assertThat(framer.next()).isTrue();
            assertThat(framer.next()).isFalse();
            assertThat(framer.next()).isFalse();
            assertThat(framer.number()).isEqualTo(1);
        }
    }

    @Test
    void the_buffer_grows_to_the_limit_and_not_beyond() throws IOException {
        byte[] source = new byte[1 << 20];
        Arrays.fill(source, (byte) 'x');
        try (LineFramer framer = framer(source, 100_000, 1 << 16)) {
            assertThat(framer.next()).isTrue();
            assertThat(framer.isTooLong()).isTrue();
            framer.discardRest();
            assertThat(framer.isTooLong()).isFalse();
            assertThat(framer.length()).isEqualTo(1 << 20);
            assertThat(framer.buffer().length).isLessThanOrEqualTo(100_002 + LineFramer.SLACK);
        }
    }

    private static LineFramer framer(byte[] source, int limit, int piece) {
        ByteArrayInputStream stream = new ByteArrayInputStream(source) {
            @Override
            public synchronized int read(byte[] out, int offset, int length) {
                return super.read(out, offset, Math.min(length, piece));
            }
        };
        return new LineFramer(new SourceInput(stream, "test", 1000, piece, true), limit, piece);
    }

    private static List<Framed> framed(byte[] source, int limit, int piece) throws IOException {
        List<Framed> lines = new ArrayList<>();
        try (LineFramer framer = framer(source, limit, piece)) {
            while (framer.next()) {
                boolean tooLong = framer.isTooLong();
                framer.discardRest();
                byte[] content =
                        tooLong ? new byte[0] : Arrays.copyOfRange(framer.buffer(), framer.start(), framer.end());
                lines.add(new Framed(
                        framer.number(),
                        framer.offset(),
                        framer.length(),
                        framer.isTerminated(),
                        tooLong,
                        Arrays.toString(content)));
            }
        }
        return lines;
    }

    private static List<Framed> naive(byte[] source, int limit) {
        List<Framed> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= source.length; i++) {
            boolean terminated = i < source.length && source[i] == '\n';
            boolean last = i == source.length && start < i;
            if (terminated || last) {
                boolean tooLong = i - start > limit;
                byte[] content = tooLong ? new byte[0] : Arrays.copyOfRange(source, start, i);
                int length = i - start + (terminated ? 1 : 0);
                lines.add(new Framed(lines.size() + 1L, start, length, terminated, tooLong, Arrays.toString(content)));
                start = i + 1;
            }
        }
        return lines;
    }
}
