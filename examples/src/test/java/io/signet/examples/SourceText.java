package io.signet.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Code, compared without its white space: the formatter breaks lines where it likes. */
record SourceText(String name, String text) {

    static SourceText of(Path file) {
        try {
            return new SourceText(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory that end so, in order. */
    static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    boolean contains(SourceText part) {
        return dense(text).contains(dense(part.text));
    }

    private static String dense(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
        return name + ":\n" + text;
    }
}
