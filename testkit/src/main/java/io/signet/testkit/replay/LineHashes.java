package io.signet.testkit.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/** Passes the bytes of a capture on, and keeps a hash of every line: 8 bytes a line, whatever its length. */
final class LineHashes extends InputStream {

    private final InputStream in;
    private final MessageDigest digest = Sha256.start();
    private long[] hashes = new long[256];
    private int lines;
    private boolean isBegun;
    private boolean holdsCr;

    LineHashes(InputStream in) {
        this.in = in;
    }

    /** How many lines have been passed on; all, once the stream was read to its end. */
    int lines() {
        return lines;
    }

    /** Of an event that stands in {@code [from, to)}, lines counted from 1. */
    long of(long from, long to) {
        if (to - from == 1) {
            return hashes[(int) from - 1];
        }
        ByteBuffer each = ByteBuffer.allocate(Math.toIntExact(to - from) * Long.BYTES);
        for (long line = from; line < to; line++) {
            each.putLong(hashes[(int) line - 1]);
        }
        return firstBytes(digest.digest(each.array()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read >= 0) {
            add(buffer, offset, offset + read);
        } else if (isBegun) {
            endLine();
        }
        return read;
    }

    private void add(byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                addToLine(bytes, start, i);
                endLine();
                start = i + 1;
            }
        }
        addToLine(bytes, start, to);
    }

    /** A CR is held back until it is known whether the line ends behind it. */
    private void addToLine(byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        if (holdsCr) {
            digest.update((byte) '\r');
        }
        isBegun = true;
        holdsCr = bytes[to - 1] == '\r';
        digest.update(bytes, from, to - from - (holdsCr ? 1 : 0));
    }

    private void endLine() {
        if (lines == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * lines);
        }
        hashes[lines++] = firstBytes(digest.digest());
        isBegun = false;
        holdsCr = false;
    }

    private static long firstBytes(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
