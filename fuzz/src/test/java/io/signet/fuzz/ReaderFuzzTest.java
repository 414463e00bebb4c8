package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A source of plain text: every line has its fate, and no content makes the reader throw. */
final class ReaderFuzzTest {

    /** Small, so that inputs of a few kilobytes reach every limit. */
    private static final DecodeLimits SMALL = DecodeLimits.builder()
            .lineBytes(3_000)
            .depth(40)
            .eventsPerDocument(5)
            .numberDigits(40)
            .build();

    static Stream<byte[]> seeds() {
        return Seeds.lines().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void reader(byte[] bytes) throws IOException {
        if (isGzip(bytes)) {
            return;
        }
        read(bytes, bytes.length % 2 == 0 ? DecodeLimits.defaults() : SMALL);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static void read(byte[] bytes, DecodeLimits limits) throws IOException {
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(bytes), "fuzz")
                .limits(limits)
                .checkFields(true)
                .onIssue(Everything::of)
                .onWarning(Everything::requireHarmless)
                .open()) {
            long events = 0;
            while (reader.next()) {
                events++;
                Everything.of(reader.event());
                Everything.require(!reader.dialects().isEmpty(), "an event of no dialect");
                reader.envelope();
            }
            Everything.of(reader.counts(), events, bytes.length);
        }
    }
}
