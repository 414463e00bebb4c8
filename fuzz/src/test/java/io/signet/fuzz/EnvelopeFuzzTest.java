package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.EventDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Events in what log pipelines wrap around them: the first byte chooses an envelope, the others are its payload or all of it. */
final class EnvelopeFuzzTest {

    static Stream<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        List<byte[]> lines = Seeds.lines();
        for (int envelope = 0; envelope <= Wrapping.ALL.size(); envelope++) {
            byte[] event = lines.get(envelope * 7 % lines.size());
            seeds.add(Seeds.joined(new byte[] {(byte) envelope}, event));
        }
        for (Wrapping wrapping : Wrapping.ALL) {
            seeds.add(Seeds.joined(new byte[] {(byte) Wrapping.ALL.size()}, wrapping.around(lines.get(0))));
        }
        return seeds.stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void envelope(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        int chosen = (bytes[0] & 0xff) % (Wrapping.ALL.size() + 1);
        byte[] payload = Arrays.copyOfRange(bytes, 1, bytes.length);
        byte[] document = chosen == Wrapping.ALL.size()
                ? payload
                : Wrapping.ALL.get(chosen).around(payload);
        EventDecoder.Decoded decoded = EventDecoder.create().decode(document, "fuzz");
        decoded.events().forEach(Everything::of);
        decoded.issues().forEach(Everything::of);
    }
}
