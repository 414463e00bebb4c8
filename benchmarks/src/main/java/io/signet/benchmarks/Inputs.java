package io.signet.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file for a library that takes a stream, with a buffer as large as the event reader's. */
final class Inputs {

    static final int BUFFER = 1 << 16;

    private Inputs() {}

    static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }
}
