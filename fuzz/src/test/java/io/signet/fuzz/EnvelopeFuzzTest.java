package io.signet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.ReadEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events in what log pipelines wrap around them: the first byte chooses an envelope, and the others are its record; or they are
 * all of it.
 */
final class EnvelopeFuzzTest {

    private static final EventDecoder DECODER = EventDecoder.create();
    private static final int ALL_OF_IT = Wrapping.ALL.size();

    static Stream<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        List<byte[]> lines = Seeds.lines();
        byte[] event = Seeds.bytes(Seeds.EVENT);
        for (int i = 0; i < ALL_OF_IT; i++) {
            seeds.add(seed(i, event));
            seeds.add(seed(i, Seeds.joined(event, new byte[] {'4'})));
            seeds.add(seed(i, lines.get(i * 7 % lines.size())));
            seeds.add(seed(ALL_OF_IT, Wrapping.ALL.get(i).around(event)));
        }
        seeds.add(seed(ALL_OF_IT, Seeds.bytes(Wrapping.PARSED)));
        return seeds.stream();
    }

    private static byte[] seed(int chosen, byte[] bytes) {
        return Seeds.joined(new byte[] {(byte) chosen}, bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void envelope(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int chosen = (input[0] & 0xff) % (ALL_OF_IT + 1);
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        if (chosen == ALL_OF_IT) {
            readAll(bytes);
            return;
        }
        Wrapping wrapping = Wrapping.ALL.get(chosen);
        EventDecoder.Decoded wrapped = readAll(wrapping.around(bytes));
        EventDecoder.Decoded bare = DECODER.decode(bytes, "fuzz");
        if (isBareEvent(bytes, bare)) {
            requireSame(bare.read().get(0), wrapped, wrapping);
        }
    }

    private static EventDecoder.Decoded readAll(byte[] document) {
        EventDecoder.Decoded decoded = DECODER.decode(document, "fuzz");
        decoded.events().forEach(Everything::of);
        decoded.issues().forEach(Everything::of);
        return decoded;
    }

    /** Whether the record is an event and nothing else, in one line. */
    private static boolean isBareEvent(byte[] record, EventDecoder.Decoded bare) {
        return record.length > 0
                && record[0] == '{'
                && bare.issues().isEmpty()
                && bare.read().size() == 1
                && isOneDocument(record)
                && bare.read().get(0).envelope().kinds().isEmpty();
    }

    /** A number may follow an object in a line, and it is no part of an envelope's object then. */
    private static boolean isOneDocument(byte[] record) {
        byte[] list = Seeds.joined(new byte[] {'['}, record, new byte[] {']'});
        return DECODER.decode(list, "fuzz").issues().isEmpty();
    }

    private static void requireSame(ReadEvent bare, EventDecoder.Decoded wrapped, Wrapping wrapping) {
        List<ReadEvent> read = wrapped.read();
        Everything.require(
                read.size() == 1
                        && wrapped.issues().isEmpty()
                        && read.get(0).envelope().kinds().equals(List.of(wrapping.kind()))
                        && read.get(0).event().hasSameContentAs(bare.event()),
                () -> "read otherwise in " + wrapping.kind() + ":\n" + bare + "\n" + wrapped);
    }
}
