package io.signet.testkit.ahead;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Whole lines of a source.
 *
 * @param bytes the lines, and perhaps more behind them
 * @param length how many bytes they have
 * @param offset where the first begins, in bytes from the start of the source
 */
record Block(byte[] bytes, int length, long offset) {

    boolean isGzip() {
        return length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
