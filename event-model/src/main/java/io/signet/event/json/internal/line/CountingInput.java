package io.signet.event.json.internal.line;

import java.io.IOException;
import java.io.InputStream;

/**
 * A buffer before a source that counts what was taken from it, and whose {@link #available()} is 0 only at the end:
 * {@code GZIPInputStream} asks that to know whether another member follows, and a pipe answers 0 before it ends.
 */
final class CountingInput extends InputStream {

    private final InputStream source;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long taken;

    CountingInput(InputStream source) {
        this.source = source;
    }

    long taken() {
        return taken;
    }

    /** Whether the source begins with these bytes, which stay unread. */
    boolean startsWith(int first, int second) throws IOException {
        while (end < 2) {
            int read = source.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return (buffer[0] & 0xff) == first && (buffer[1] & 0xff) == second;
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        taken++;
        return buffer[next++] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
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

    @Override
    public int available() throws IOException {
        return fill() ? end - next : 0;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = 0;
        int read = source.read(buffer, 0, buffer.length);
        if (read <= 0) {
            return false;
        }
        end = read;
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
