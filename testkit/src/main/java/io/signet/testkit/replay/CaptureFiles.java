package io.signet.testkit.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells captures from other files by their names. */
final class CaptureFiles {

    private static final Set<String> ENDINGS = Set.of("jsonl", "ndjson", "json", "log");
    private static final Set<String> COMPANIONS = Set.of("labels", "expect", "golden", "capture");

    private CaptureFiles() {}

    static List<Path> in(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new NotDirectoryException(directory.toString());
        }
        try (Stream<Path> files = Files.walk(real)) {
            return files.filter(CaptureFiles::isCapture)
                    .sorted()
                    .map(file -> directory.resolve(real.relativize(file)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isCapture(Path file) {
        return hasCaptureName(String.valueOf(file.getFileName())) && Files.isRegularFile(file);
    }

    static boolean hasCaptureName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - ".gz".length());
        }
        List<String> parts = List.of(name.split("\\.", -1));
        int last = parts.size() - 1;
        return last > 0
                && ENDINGS.contains(parts.get(last))
                && parts.subList(1, last).stream().noneMatch(COMPANIONS::contains);
    }
}
