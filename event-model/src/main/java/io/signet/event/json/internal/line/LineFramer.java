package io.signet.event.json.internal.line;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts a source into lines at LF and at nothing else. One buffer, which grows to the limit at most. A document may be read
 * that crosses lines, or that is only a part of one which is longer than the limit.
 */
public final class LineFramer implements Closeable {

    /** There are so many bytes more behind what may be filled, of any value: words may be read that begin in a line. */
    public static final int SLACK = 64;

    private static final int LEAST_BUFFER = 1;

    private final SourceInput input;
    private final int maxLine;
    private byte[] buffer;
    private int capacity;
    private int filled;
    private int next;
    private int start;
    private int end;
    private int firstEnd;
    private long number;
    private long offset;
    private long length;
    private long lines;
    private boolean terminated;
    private boolean tooLong;
    private boolean continued;
    private boolean atEnd;

    /**
     * Reads nothing yet.
     *
     * @param firstBuffer how large the buffer is that grows when a line is longer
     */
    public LineFramer(SourceInput input, int maxLine, int firstBuffer) {
        this.input = input;
        this.maxLine = maxLine;
        capacity = Math.min(Math.max(LEAST_BUFFER, firstBuffer), maxLine + 2);
        buffer = new byte[capacity + SLACK];
    }

    /**
     * Goes to the next line, or to the rest of this one after {@link #keepRest}; false at the end. A source that ends with
     * LF has no line behind it. Of a line that is longer than the limit so much as fits is there.
     */
    public boolean next() throws IOException {
        discardRest();
        start = next;
        int lineFeed = findLineFeed(start);
        if (lineFeed < 0 && filled == start && !continued) {
            return false;
        }
        if (!continued) {
            offset += length;
            length = 0;
            number += lines;
        }
        continued = false;
        lines = 0;
        if (lineFeed < 0 && exceedsLimit()) {
            tooLong = true;
            end = start + maxLine;
            return true;
        }
        take(lineFeed);
        firstEnd = end;
        return true;
    }

    /** Counts the line that ends here, or at the end of the source. */
    private void take(int lineFeed) {
        terminated = lineFeed >= 0;
        end = terminated ? lineFeed : filled;
        int behind = terminated ? lineFeed + 1 : filled;
        length += behind - next;
        next = behind;
        lines++;
    }

    /** The place of the next LF from here on, or -1 when there is none before the limit or the end of the source. */
    private int findLineFeed(int from) throws IOException {
        int scanned = from - start;
        while (true) {
            int stop = Math.min(filled, start + maxLine + 1);
            for (int i = start + scanned; i < stop; i++) {
                if (buffer[i] == '\n') {
                    return i;
                }
            }
            if (atEnd || exceedsLimit()) {
                return -1;
            }
            scanned = stop - start;
            refill();
        }
    }

    /** Whether what is there is more than one line may have: asked when a line could not be taken. */
    public boolean exceedsLimit() {
        return filled - start > maxLine;
    }

    /** Goes to the end of a line that is longer than the limit; {@link #length()} is known then. */
    public void discardRest() throws IOException {
        if (!tooLong) {
            return;
        }
        tooLong = false;
        int lineFeed = -1;
        while (true) {
            for (int i = next; i < filled && lineFeed < 0; i++) {
                lineFeed = buffer[i] == '\n' ? i : -1;
            }
            if (lineFeed >= 0 || atEnd) {
                break;
            }
            length += filled - next;
            next = filled;
            start = filled;
            refill();
        }
        start = next;
        take(lineFeed);
    }

    /** Keeps what stands from here on, of a line that is longer than the limit, as what {@link #next()} goes to. */
    public void keepRest(int from) {
        length += from - next;
        next = from;
        tooLong = false;
        continued = true;
    }

    /** The first byte of the line behind this one, or -1 when there is none. */
    public int peek() throws IOException {
        while (next == filled && !atEnd) {
            refill();
        }
        return next < filled ? buffer[next] : -1;
    }

    /** Takes the next line to this one; false when there is none, or none that fits. */
    public boolean extend() throws IOException {
        int lineFeed = findLineFeed(next);
        if (lineFeed < 0 && (exceedsLimit() || filled == next)) {
            return false;
        }
        take(lineFeed);
        return true;
    }

    /** Gives all lines but the first back, which are gone to again. */
    public void keepFirstLine() {
        if (lines > 1) {
            length = firstEnd + 1L - start;
            end = firstEnd;
            next = firstEnd + 1;
            lines = 1;
            terminated = true;
        }
    }

    /** Leaves the current line behind, for others to take lines from {@link #ahead} on. */
    public void leaveLine() throws IOException {
        discardRest();
        offset += length;
        number += lines;
        length = 0;
        lines = 0;
    }

    /** Where the next line begins in the buffer. */
    public int ahead() {
        return next;
    }

    /** Behind the last byte that was read. */
    public int available() {
        return filled;
    }

    /** Reads more behind what is there, which may be moved; false when there is no room or no more. */
    public boolean readAhead() throws IOException {
        if (atEnd || (next == 0 && filled == capacity)) {
            return false;
        }
        start = next;
        refill();
        return !atEnd;
    }

    /** Goes past whole lines that others took, after {@link #leaveLine}. */
    public void passLines(int to, long count) {
        offset += to - next;
        number += count;
        next = to;
    }

    /** Moves the line to the start of the buffer and reads more behind it. */
    private void refill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            next -= start;
            end -= start;
            firstEnd -= start;
            start = 0;
        }
        if (filled == capacity) {
            capacity = (int) Math.min(capacity * 2L, maxLine + 2L);
            buffer = Arrays.copyOf(buffer, capacity + SLACK);
        }
        int read = input.read(buffer, filled, capacity - filled);
        if (read < 0) {
            atEnd = true;
        } else {
            filled += read;
        }
    }

    /** The buffer that holds the line until the framer goes on. */
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

    /** Of the first line, counted from 1. */
    public long number() {
        return number + 1;
    }

    /** Where the line begins, in bytes from the start of the source. */
    public long offset() {
        return offset;
    }

    /** Bytes of the line, or of the lines that were taken together, with their LF. */
    public long length() {
        return length;
    }

    /** How many lines were taken together. */
    public long lines() {
        return lines;
    }

    /** Whether the line ended with LF; only the last one may not. */
    public boolean isTerminated() {
        return terminated;
    }

    /** Whether the line is longer than the limit, and only as much of it is there as fits. */
    public boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
