package io.signet.benchmarks;

import io.signet.event.json.EventReader;
import io.signet.signature.engine.SignatureEngine;
import io.signet.signature.trc1022.DroppedExecutable;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real captures of Tracee v0.24.1 that hold a whole stream, one behind the other, repeated until there are enough lines. */
final class RealCorpus {

    private static final List<String> CAPTURES = List.of("mixed", "options-all", "options-none");

    private RealCorpus() {}

    /** The captures below {@code examples/captures}. */
    static List<Path> captures(Path directory) {
        return CAPTURES.stream()
                .map(name -> directory.resolve("tracee-v0.24.1/" + name + ".jsonl.gz"))
                .toList();
    }

    static Corpus write(Path file, long lines, List<Path> captures) throws IOException {
        byte[] once = once(captures);
        BitSet raised = raised(once);
        Tally truth = new Tally();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            int from = 0;
            int line = 0;
            while (truth.lines() < lines) {
                int end = endOfLine(once, from);
                out.write(once, from, end - from);
                truth.line();
                if (raised.get(++line)) {
                    truth.finding();
                }
                from = end;
                if (from == once.length) {
                    from = 0;
                    line = 0;
                }
            }
        }
        return new Corpus(file, truth.outcome());
    }

    private static byte[] once(List<Path> captures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Path capture : captures) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(capture))) {
                in.transferTo(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static int endOfLine(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] != '\n') {
            i++;
        }
        return i + 1;
    }

    /** The numbers of the lines on which TRC-1022 raises, when every event is read in full. */
    private static BitSet raised(byte[] once) throws IOException {
        BitSet raised = new BitSet();
        try (SignatureEngine engine =
                        SignatureEngine.builder().add(new DroppedExecutable()).build();
                EventReader events = EventReader.of(new ByteArrayInputStream(once), "captures")
                        .open()) {
            while (events.next()) {
                if (!engine.process(events.event()).isEmpty()) {
                    raised.set((int) events.place().line());
                }
            }
        }
        return raised;
    }
}
