package io.signet.event.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Real recordings, in the examples of this project. */
final class Captures {

    private static final Path FOLDER = Path.of("..", "examples", "captures");

    static final Path DROPPED_EXECUTABLES = FOLDER.resolve("dropped-executables.jsonl");

    private Captures() {}

    static List<Path> ofV0241() {
        return Stream.concat(Stream.of(DROPPED_EXECUTABLES), in("tracee-v0.24.1").stream())
                .toList();
    }

    static List<Path> ofMain() {
        return in("tracee-main");
    }

    /** The content, decompressed by the JDK. */
    static byte[] content(Path capture) {
        try {
            byte[] stored = Files.readAllBytes(capture);
            if (!capture.toString().endsWith(".gz")) {
                return stored;
            }
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
                return gzip.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
