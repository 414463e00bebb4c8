package io.signet.event.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sources that nobody would write on purpose, and some that somebody would. */
final class HostileBytes {

    private static final List<byte[]> LINES = lines();

    private HostileBytes() {}

    private static List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        lines.addAll(Golden.inputLines("dialect-N").subList(0, 12));
        lines.addAll(Golden.inputLines("dialect-P3").subList(0, 12));
        lines.addAll(Golden.inputLines("capture-mixed"));
        return lines;
    }

    static Arbitrary<byte[]> anyBytes() {
        Arbitrary<Byte> likely = Arbitraries.of("{}[]\",:\\\n\r \t0-9aeNI+\0\ufffd"
                .chars()
                .mapToObj(c -> (byte) c)
                .toList());
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, likely), net.jqwik.api.Tuple.of(1, Arbitraries.bytes()))
                .array(byte[].class)
                .ofMaxSize(300);
    }

    /** Real and golden lines. */
    static Arbitrary<byte[]> lineSequences() {
        return Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(5).map(lines -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            lines.forEach(line -> {
                out.writeBytes(line);
                out.write('\n');
            });
            return out.toByteArray();
        });
    }

    /** Such lines with some bytes replaced, and perhaps cut. */
    static Arbitrary<byte[]> damagedLines() {
        Arbitrary<List<Double>> places =
                Arbitraries.doubles().between(0, 0.99).list().ofMaxSize(4);
        Arbitrary<Byte> with = Arbitraries.of((byte) '\n', (byte) '"', (byte) '}', (byte) 0, (byte) 0xff, (byte) '\\');
        return Combinators.combine(
                        lineSequences(), places, with, Arbitraries.doubles().between(0.2, 2))
                .as((bytes, at, value, share) -> {
                    byte[] damaged = java.util.Arrays.copyOf(bytes, (int) (Math.min(1, share) * bytes.length));
                    at.forEach(place -> {
                        if (damaged.length > 0) {
                            damaged[(int) (place * damaged.length)] = value;
                        }
                    });
                    return damaged;
                });
    }
}
