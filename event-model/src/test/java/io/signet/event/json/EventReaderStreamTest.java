package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Streams that are long, slow or odd. */
final class EventReaderStreamTest {

    /** Bytes made as they are asked for, in pieces of at most so many. */
    private static class Generated extends InputStream {

        private final long size;
        private final int piece;
        private final IntUnaryOperator byteAt;
        private long position;

        Generated(long size, int piece, IntUnaryOperator byteAt) {
            this.size = size;
            this.piece = piece;
            this.byteAt = byteAt;
        }

        @Override
        public int read() {
            return position == size ? -1 : byteAt.applyAsInt((int) position++) & 0xff;
        }

        @Override
        public int read(byte[] out, int offset, int length) {
            int count = (int) Math.min(Math.min(length, piece), size - position);
            for (int i = 0; i < count; i++) {
                out[offset + i] = (byte) byteAt.applyAsInt((int) position++);
            }
            return count == 0 ? -1 : count;
        }
    }

    @Test
    void a_line_of_100_mb_fails_and_the_next_one_is_read() throws IOException {
        int size = 100_000_000;
        byte[] after = ("\n" + EVENT + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream stream =
                new Generated(size + after.length, 1 << 16, i -> i < size ? (i == 0 ? '[' : '1') : after[i - size]);
        Reading reading = Reading.of(stream, settings -> settings);

        assertThat(reading.shown())
                .containsExactly("capture.jsonl:1 (byte 0): too_long:"
                        + " a line of 100000001 bytes, longer than the limit of 4194304");
        assertThat(reading.names()).containsExactly("magic_write");
        assertThat(reading.places().get(0)).isEqualTo(new Place(Reading.SOURCE, 2, size + 1, 0));
        assertThat(reading.counts().bytes()).isEqualTo(size + after.length);
    }

    @Test
    void a_long_source_is_read_in_memory_that_does_not_grow_with_it() throws IOException {
        byte[] line = (named("x".repeat(1000)) + "\n").getBytes(StandardCharsets.UTF_8);
        long size = 100_000L * line.length;
        long events = 0;
        Runtime runtime = Runtime.getRuntime();
        long first = 0;
        long highest = 0;
        try (EventReader reader = EventReader.of(new Generated(size, 1 << 16, i -> line[i % line.length]), "long")
                .open()) {
            while (reader.next()) {
                if (events++ % 20_000 == 0) {
                    runtime.gc();
                    highest = Math.max(highest, runtime.totalMemory() - runtime.freeMemory());
                    first = first == 0 ? highest : first;
                }
            }
        }
        assertThat(events).isEqualTo(100_000);
        assertThat(highest - first).isLessThan(size / 4);
    }

    @Test
    void a_line_of_exactly_the_limit_is_read_and_one_byte_more_is_not() throws IOException {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(EVENT.length()).build();
        Reading reading = Reading.of(
                EVENT + "\n" + EVENT + " \n" + EVENT + "\n" + EVENT + " ", settings -> settings.limits(limits));

        assertThat(reading.reasons()).containsExactly("2 too_long", "4 too_long");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.issues().get(0).message()).isEqualTo("a line of 39 bytes, longer than the limit of 37");
        assertThat(reading.issues().get(1).place().byteOffset()).isEqualTo(38 + 39 + 38);
    }

    @Test
    void an_event_is_delivered_as_soon_as_its_line_is_there() throws IOException {
        List<Integer> asked = new ArrayList<>();
        byte[] line = (EVENT + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream pipe = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("a pipe is read in pieces");
            }

            @Override
            public int read(byte[] out, int offset, int length) {
                asked.add(length);
                if (asked.size() > 2) {
                    return -1;
                }
                System.arraycopy(line, 0, out, offset, line.length);
                return line.length;
            }
        };
        try (EventReader reader = EventReader.of(pipe, "pipe").open()) {
            assertThat(asked).as("reads when opened").isEmpty();
            assertThat(reader.next()).isTrue();
            assertThat(asked).as("reads for the first line").hasSize(1);
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void a_stream_that_answers_zero_is_not_at_its_end() throws IOException {
        InputStream stream = new Generated(EVENT.length() + 1, 1, i -> i < EVENT.length() ? EVENT.charAt(i) : '\n') {
            private int calls;

            @Override
            public int read(byte[] out, int offset, int length) {
                return calls++ % 2 == 0 ? 0 : super.read(out, offset, length);
            }
        };

        assertThat(Reading.of(stream, settings -> settings).events()).hasSize(1);
    }
}
