package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadCounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A source of plain text: every line has its fate, and no content makes the reader throw. */
final class ReaderFuzzTest {

    /** Small, so that inputs of a few hundred bytes reach every limit. */
    private static final DecodeLimits SMALL = DecodeLimits.builder()
            .lineBytes(600)
            .depth(12)
            .unwrap(2)
            .eventsPerDocument(2)
            .numberDigits(20)
            .build();

    private static final DecodeLimits LARGE =
            DecodeLimits.builder().lineBytes(Seeds.LINE).build();

    static Stream<byte[]> seeds() {
        return Stream.concat(Seeds.lines().stream(), Seeds.sources().stream());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reader(byte[] bytes) throws IOException {
        if (Seeds.isGzip(bytes)) {
            return;
        }
        Choice choice = Choice.of(bytes);
        UnaryOperator<EventReader.Builder> settings = settings(choice);
        Transcript whole = Transcript.of(new ByteArrayInputStream(bytes), settings);
        ReadCounts counts = whole.counts();
        Everything.require(counts.bytes() == bytes.length, () -> counts + " of bytes: " + bytes.length);
        Everything.require(counts.lines() == lines(bytes), () -> counts + " of lines: " + lines(bytes));
        switch (choice.among(16)) {
            case 0, 1, 2, 3 -> {
                InputStream pieces = new Pieces(bytes, 1 + choice.among(7));
                whole.requireSameAs(Transcript.of(pieces, settings), "read otherwise in pieces");
            }
            case 4 -> requireEventBehind(bytes, settings);
            default -> {}
        }
    }

    private static UnaryOperator<EventReader.Builder> settings(Choice choice) {
        DecodeLimits limits = choice.yes() ? SMALL : LARGE;
        boolean joins = choice.yes();
        boolean unwraps = choice.yes();
        return builder -> {
            builder.limits(limits).checkFields(true).joinPartialLines(joins);
            return unwraps ? builder.unwrap(Seeds.POINTER) : builder;
        };
    }

    /** Whatever a source holds, the line behind it is read. */
    private static void requireEventBehind(byte[] bytes, UnaryOperator<EventReader.Builder> settings)
            throws IOException {
        byte[] source = Seeds.joined(bytes, Seeds.bytes("\n" + Seeds.EVENT));
        Transcript read = Transcript.of(new ByteArrayInputStream(source), settings);
        int events = read.events().size();
        Everything.require(
                events > 0 && read.events().get(events - 1).place().byteOffset() == bytes.length + 1,
                () -> "the event behind was not read: " + read);
    }

    private static long lines(byte[] bytes) {
        long lines = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** A stream that gives so many bytes at a time. */
    private static final class Pieces extends ByteArrayInputStream {

        private final int size;

        Pieces(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public int read(byte[] out, int offset, int length) {
            return super.read(out, offset, Math.min(length, size));
        }
    }
}
