package io.signet.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts a file into lines without copying them, for a library that takes bytes. */
final class LineBytes implements Closeable {

    private final InputStream in;
    private byte[] buffer = new byte[Inputs.BUFFER];
    private int size;
    private int start;
    private int next;

    LineBytes(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** Goes to the next line; every line of a corpus ends with a newline. */
    boolean next() throws IOException {
        start = next;
        int i = start;
        while (true) {
            for (; i < size; i++) {
                if (buffer[i] == '\n') {
                    next = i + 1;
                    return true;
                }
            }
            i -= start;
            if (!refill()) {
                return false;
            }
        }
    }

    private boolean refill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, size - start);
        size -= start;
        start = 0;
        if (size == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * size);
        }
        int read = in.read(buffer, size, buffer.length - size);
        size += Math.max(read, 0);
        return read >= 0;
    }

    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return start;
    }

    /** Without the newline. */
    int length() {
        return next - 1 - start;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
