package io.signet.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What fuzzing starts from: golden lines of every dialect, and the mixed capture. */
final class Seeds {

    private static final Path GOLDEN = Path.of("../event-model/src/test/resources/golden");

    /** Lines of one dialect differ little: some of them are enough. */
    private static final int EVERY = 10;

    /** The fuzzer tries inputs as long as its longest seed, and is the slower for it. */
    private static final int LONGEST = 2_500;

    private Seeds() {}

    static List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        for (Path file : inputs()) {
            List<byte[]> ofFile = lines(file);
            int step = isMixed(file) ? 1 : EVERY;
            for (int i = 0; i < ofFile.size(); i += step) {
                byte[] line = ofFile.get(i);
                if (line.length <= LONGEST) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    static byte[] mixedCapture() {
        return read(GOLDEN.resolve("capture-mixed.input.jsonl"));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isMixed(Path file) {
        return file.getFileName().toString().startsWith("capture-mixed");
    }

    private static List<Path> inputs() {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<Path> inputs = files.filter(file -> file.toString().endsWith(".input.jsonl"))
                    .sorted()
                    .toList();
            if (inputs.isEmpty()) {
                throw new IllegalStateException("no golden input in " + GOLDEN);
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> lines(Path file) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : read(file)) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        return lines;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
