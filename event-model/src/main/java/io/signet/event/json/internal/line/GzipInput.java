package io.signet.event.json.internal.line;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (RFC 1952), any number of members, zeros behind the last. {@code java.util.zip.GZIPInputStream} takes
 * a member that is cut in its header, and anything else that follows the first member, for the end of the data: lines
 * would be lost without a word.
 */
final class GzipInput implements Closeable {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int MOST_AT_ONCE = 1 << 15;

    private final CountingInput input;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] compressed;
    private int next;
    private int end;
    private long size;
    private boolean inMember;
    private boolean anyMember;
    private boolean atEnd;

    GzipInput(CountingInput input) {
        this.input = input;
        compressed = new byte[Math.min(MOST_AT_ONCE, input.bufferSize())];
    }

    /**
     * At least one byte, or -1 at the end.
     *
     * @throws EOFException when the data ends before it is complete
     * @throws ZipException when it is not gzip, or damaged
     */
    int read(byte[] out, int offset, int length) throws IOException {
        while (!atEnd) {
            if (!inMember && !startMember()) {
                atEnd = true;
                break;
            }
            int count = inflate(out, offset, length);
            if (count > 0) {
                checksum.update(out, offset, count);
                size += count;
                return count;
            }
        }
        return -1;
    }

    /** Bytes or, behind the last byte of a member, 0. */
    private int inflate(byte[] out, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(out, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    next = end - inflater.getRemaining();
                    endMember();
                    return 0;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("a preset dictionary");
                }
                fill();
                inflater.setInput(compressed, next, end - next);
                next = end;
            }
        } catch (DataFormatException e) {
            throw damaged(e);
        }
    }

    private static ZipException damaged(DataFormatException e) {
        ZipException damaged = new ZipException(e.getMessage() == null ? "invalid data" : e.getMessage());
        damaged.initCause(e);
        return damaged;
    }

    private boolean startMember() throws IOException {
        int first = skipPadding();
        if (first < 0) {
            return false;
        }
        if (first != 0x1f || require() != 0x8b) {
            throw new ZipException("something else follows the compressed data");
        }
        if (require() != 8) {
            throw new ZipException("unknown compression method");
        }
        int flags = require();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(require() | require() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        inflater.setInput(compressed, next, end - next);
        next = end;
        checksum.reset();
        size = 0;
        inMember = true;
        anyMember = true;
        return true;
    }

    private void endMember() throws IOException {
        long expectedChecksum = requireNumber();
        long expectedSize = requireNumber();
        if (expectedChecksum != checksum.getValue()) {
            throw new ZipException("wrong checksum");
        }
        if (expectedSize != (size & 0xffff_ffffL)) {
            throw new ZipException("wrong size");
        }
        inMember = false;
    }

    /** The first byte of another member, or -1 at the end; tapes and disks fill up with zeros behind the last one. */
    private int skipPadding() throws IOException {
        int b = read();
        while (b == 0 && anyMember) {
            b = read();
        }
        return b;
    }

    private int read() throws IOException {
        if (next == end && !fillIfAny()) {
            return -1;
        }
        return compressed[next++] & 0xff;
    }

    private int require() throws IOException {
        int b = read();
        if (b < 0) {
            throw cut();
        }
        return b;
    }

    private long requireNumber() throws IOException {
        return require() | require() << 8 | require() << 16 | (long) require() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            require();
        }
    }

    private void skipText() throws IOException {
        while (require() != 0) {
            // up to the zero that ends it
        }
    }

    private void fill() throws IOException {
        if (!fillIfAny()) {
            throw cut();
        }
    }

    private boolean fillIfAny() throws IOException {
        int count = input.read(compressed, 0, compressed.length);
        next = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    private static EOFException cut() {
        return new EOFException("the compressed data is cut");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        input.close();
    }
}
