package io.signet.testkit.ahead;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Whole lines of a source. */
final class Block {

    /** The lines, and perhaps more behind them. */
    final byte[] bytes;

    private final int length;
    private final long offset;

    /**
     * Keeps the bytes.
     *
     * @param length how many bytes the lines have
     * @param offset where the first begins, in bytes from the start of the source
     */
    Block(byte[] bytes, int length, long offset) {
        this.bytes = bytes;
        this.length = length;
        this.offset = offset;
    }

    long offset() {
        return offset;
    }

    boolean isGzip() {
        return length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
