package io.signet.event.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Folders of older releases, and the dialects that their lines can be of. */
    static final Map<String, Set<TraceeDialect>> OLDER = Map.of(
            "tracee-v0.10.0", Set.of(TraceeDialect.H),
            "tracee-v0.12.0", Set.of(TraceeDialect.I, TraceeDialect.J),
            "tracee-v0.13.1", Set.of(TraceeDialect.K),
            "tracee-v0.15.1", Set.of(TraceeDialect.L),
            "tracee-v0.18.1", Set.of(TraceeDialect.M),
            "tracee-v0.22.6", Set.of(TraceeDialect.M));

    static List<Path> ofOlder() {
        return OLDER.keySet().stream()
                .sorted()
                .flatMap(folder -> in(folder).stream())
                .toList();
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
