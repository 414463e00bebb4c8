package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.EventDecoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A document in memory, whatever it is: plain, compressed, wrapped. The decoder never throws. */
final class DecoderFuzzTest {

    private static final List<EventDecoder> DECODERS =
            List.of(EventDecoder.create(), EventDecoder.create().unwrapping(Seeds.POINTER));

    static Stream<byte[]> seeds() {
        return Stream.of(
                        Seeds.lines().stream(),
                        Seeds.sources().stream(),
                        Stream.of(Seeds.gzip(Seeds.bytes(Seeds.EVENT))))
                .flatMap(seeds -> seeds);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void decoder(byte[] document) {
        EventDecoder decoder = DECODERS.get(Choice.of(document).among(DECODERS.size()));
        EventDecoder.Decoded decoded = decoder.decode(document, "fuzz");
        decoded.events().forEach(Everything::of);
        decoded.issues().forEach(issue -> Everything.harmless(issue.toString()));
    }
}
