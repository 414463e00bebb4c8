package io.signet.event.json.internal.line;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts a source into lines at LF and at nothing else. One buffer, which grows to the limit at most; a longer line is read
 * to its end and not kept.
 */
public final class LineFramer implements Closeable {

    private final SourceInput input;
    private final int maxLine;
    private byte[] buffer;
    private int filled;
    private int next;
    private int start;
    private int end;
    private long number;
    private long offset;
    private long length;
    private boolean terminated;
    private boolean tooLong;
    private boolean atEnd;

    public LineFramer(SourceInput input, int maxLine) {
        this.input = input;
        this.maxLine = maxLine;
        buffer = new byte[Math.min(1 << 16, maxLine + 1)];
    }

    /** Goes to the next line; false at the end. A source that ends with LF has no line behind it. */
    public boolean next() throws IOException {
        offset += length;
        length = 0;
        tooLong = false;
        start = next;
        int scanned = start;
        while (true) {
            int lineFeed = indexOfLineFeed(scanned);
            if (lineFeed >= 0) {
                return line(lineFeed, true, lineFeed + 1L - start);
            }
            if (filled - start > maxLine) {
                return discardToEndOfLine();
            }
            if (atEnd) {
                return filled > start && line(filled, false, filled - start);
            }
            scanned = filled - start;
            refill();
        }
    }

    private boolean discardToEndOfLine() throws IOException {
        long discarded = 0;
        int lineFeed = -1;
        tooLong = true;
        while (lineFeed < 0 && !atEnd) {
            discarded += filled - start;
            start = filled;
            refill();
            lineFeed = indexOfLineFeed(start);
        }
        int lineEnd = lineFeed < 0 ? filled : lineFeed;
        return line(lineEnd, lineFeed >= 0, discarded + lineEnd - start + (lineFeed < 0 ? 0 : 1));
    }

    private boolean line(int lineEnd, boolean withLineFeed, long bytes) {
        end = lineEnd;
        next = withLineFeed ? lineEnd + 1 : lineEnd;
        terminated = withLineFeed;
        length = bytes;
        number++;
        return true;
    }

    private int indexOfLineFeed(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves the line to the start of the buffer and reads more behind it. */
    private void refill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, maxLine + 1L));
        }
        int read = input.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            atEnd = true;
        } else {
            filled += read;
        }
    }

    /** The buffer that holds the line until the next call of {@link #next()}. */
    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    /** Behind the last byte of the line, its LF not included. */
    public int end() {
        return end;
    }

    /** Counted from 1. */
    public long number() {
        return number;
    }

    /** Where the line begins, in bytes from the start of the source. */
    public long offset() {
        return offset;
    }

    /** Bytes of the line with its LF. */
    public long length() {
        return length;
    }

    /** Whether the line ended with LF; only the last one may not. */
    public boolean isTerminated() {
        return terminated;
    }

    /** Whether the line was longer than the limit and is not in the buffer. */
    public boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
