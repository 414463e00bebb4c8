package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Compressed sources, sound and damaged: an {@link IOException} says what is wrong with them, and nothing else is thrown. */
final class GzipFuzzTest {

    private static final DecodeLimits LIMITS =
            DecodeLimits.builder().gzipExpansion(50).build();

    static Stream<byte[]> seeds() {
        List<byte[]> lines = Seeds.lines();
        byte[] first = Seeds.gzip(lines.get(0));
        byte[] two = Seeds.joined(first, Seeds.gzip(Seeds.joined(Seeds.bytes("\n"), lines.get(lines.size() / 2))));
        byte[] bomb = Seeds.gzip(new byte[20_000]);
        return Stream.of(
                first,
                two,
                bomb,
                Arrays.copyOf(two, two.length - 3),
                Seeds.joined(first, Seeds.bytes("trailing")),
                Seeds.gzip(Seeds.mixedCapture()));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void gzip(byte[] bytes) {
        read(Seeds.joined(new byte[] {0x1f, (byte) 0x8b}, bytes));
        read(bytes);
        read(Seeds.gzip(bytes));
    }

    private static void read(byte[] bytes) {
        long events = 0;
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(bytes), "fuzz")
                .limits(LIMITS)
                .onIssue(Everything::of)
                .onWarning(Everything::requireHarmless)
                .open()) {
            while (reader.next()) {
                events++;
            }
            Everything.require(reader.counts().events() == events, "events do not add up");
        } catch (IOException damaged) {
            Everything.requireHarmless(String.valueOf(damaged.getMessage()));
        }
    }
}
