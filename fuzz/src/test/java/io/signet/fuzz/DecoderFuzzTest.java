package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.EventDecoder;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A document in memory, whatever it is: plain, compressed, wrapped. The decoder never throws. */
final class DecoderFuzzTest {

    static Stream<byte[]> seeds() {
        return Seeds.lines().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void decoder(byte[] document) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(document, "fuzz");
        decoded.events().forEach(Everything::of);
        decoded.issues().forEach(Everything::of);
    }
}
