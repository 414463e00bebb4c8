package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventReader;
import io.signet.event.json.FailReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compressed sources, sound and damaged: an {@link IOException} says what is wrong with them, and nothing else is thrown. The
 * first byte chooses what the others are.
 */
final class GzipFuzzTest {

    private static final UnaryOperator<EventReader.Builder> SETTINGS =
            builder -> builder.limits(DecodeLimits.builder().gzipExpansion(50).build());

    /** What the bytes behind the first are. */
    private enum Kind {
        ANYTHING,
        BEHIND_MAGIC,
        TEXT,
        TEXT_IN_TWO_MEMBERS,
        TEXT_CUT
    }

    static Stream<byte[]> seeds() {
        byte[] event = Seeds.bytes(Seeds.EVENT);
        byte[] one = Seeds.gzip(event);
        byte[] two = Seeds.joined(one, Seeds.gzip(Seeds.joined(Seeds.bytes("\n"), event)));
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] compressed : List.of(
                one,
                two,
                Seeds.gzip(new byte[20_000]),
                Arrays.copyOf(two, two.length - 3),
                Seeds.joined(one, Seeds.bytes("trailing")),
                Seeds.joined(one, new byte[9]))) {
            seeds.add(seed(Kind.ANYTHING, compressed));
            seeds.add(seed(Kind.BEHIND_MAGIC, Arrays.copyOfRange(compressed, 2, compressed.length)));
        }
        for (byte[] source : Seeds.sources()) {
            seeds.add(seed(Kind.TEXT, source));
            seeds.add(seed(Kind.TEXT_IN_TWO_MEMBERS, source));
            seeds.add(seed(Kind.TEXT_CUT, source));
        }
        return seeds.stream();
    }

    private static byte[] seed(Kind kind, byte[] bytes) {
        return Seeds.joined(new byte[] {(byte) kind.ordinal()}, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void gzip(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Choice choice = Choice.of(input);
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        switch (Kind.values()[(input[0] & 0xff) % Kind.values().length]) {
            case ANYTHING -> readDamaged(bytes);
            case BEHIND_MAGIC -> readDamaged(Seeds.joined(new byte[] {0x1f, (byte) 0x8b}, bytes));
            case TEXT -> requireSameAsText(bytes, Seeds.gzip(bytes));
            case TEXT_IN_TWO_MEMBERS -> {
                int middle = choice.among(bytes.length + 1);
                byte[] first = Seeds.gzip(Arrays.copyOf(bytes, middle));
                requireSameAsText(
                        bytes, Seeds.joined(first, Seeds.gzip(Arrays.copyOfRange(bytes, middle, bytes.length))));
            }
            case TEXT_CUT -> {
                byte[] gzip = Seeds.gzip(bytes);
                requireCut(Arrays.copyOf(gzip, 2 + choice.among(gzip.length - 2)));
            }
        }
    }

    private static void readDamaged(byte[] bytes) {
        try {
            read(bytes);
        } catch (IOException damaged) {
            Everything.harmless(String.valueOf(damaged.getMessage()));
        }
    }

    private static void requireSameAsText(byte[] text, byte[] gzip) throws IOException {
        if (!Seeds.isGzip(text)) {
            read(text).requireSameAs(read(gzip), "read otherwise when compressed");
        }
    }

    private static void requireCut(byte[] gzip) throws IOException {
        Transcript read = read(gzip);
        Everything.require(read.counts().failed(FailReason.TRUNCATED) == 1, () -> "cut without a word: " + read);
    }

    private static Transcript read(byte[] bytes) throws IOException {
        return Transcript.of(new ByteArrayInputStream(bytes), SETTINGS);
    }
}
