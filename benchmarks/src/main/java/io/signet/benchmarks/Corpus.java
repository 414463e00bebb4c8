package io.signet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A file to read, and what is to be found in it.
 *
 * @param file the lines
 * @param truth how many lines there are, and on which ones TRC-1022 raises
 */
record Corpus(Path file, Outcome truth) {

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** The same lines, packed once, beside the file. */
    Path packed() throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        if (!Files.exists(packed)) {
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed), 1 << 16)) {
                in.transferTo(out);
            }
        }
        return packed;
    }
}
