package io.signet.event.json.internal.line;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A buffer before a source that counts what was taken from it. */
final class CountingInput implements Closeable {

    private final InputStream source;
    private final byte[] buffer;
    private int next;
    private int end;
    private long taken;

    CountingInput(InputStream source, int bufferSize) {
        this.source = source;
        // Two bytes tell what the source is.
        buffer = new byte[Math.max(2, bufferSize)];
    }

    int bufferSize() {
        return buffer.length;
    }

    long taken() {
        return taken;
    }

    /** Whether the source begins with these bytes, which stay unread. */
    boolean startsWith(int first, int second) throws IOException {
        while (end < 2) {
            int read = readSome(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return (buffer[0] & 0xff) == first && (buffer[1] & 0xff) == second;
    }

    /** The next byte, or -1 at the end. */
    int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        taken++;
        return buffer[next++] & 0xff;
    }

    /** At least one byte, or -1 at the end; as many as there are without waiting. */
    int read(byte[] out, int offset, int length) throws IOException {
        if (next == end && 2 * length >= buffer.length) {
            int read = readSome(out, offset, length);
            taken += Math.max(0, read);
            return read;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, out, offset, count);
        next += count;
        taken += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = Math.max(0, readSome(buffer, 0, buffer.length));
        return end > 0;
    }

    /** Some streams answer 0 against their contract, which is not the end. */
    private int readSome(byte[] out, int offset, int length) throws IOException {
        int read = source.read(out, offset, length);
        if (read != 0) {
            return read;
        }
        int single = source.read();
        if (single < 0) {
            return -1;
        }
        out[offset] = (byte) single;
        return 1;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
