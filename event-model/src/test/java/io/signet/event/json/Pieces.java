package io.signet.event.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A stream that gives so many bytes at a time, in turn. */
final class Pieces extends InputStream {

    private final InputStream bytes;
    private final List<Integer> sizes;
    private int next;

    Pieces(byte[] bytes, List<Integer> sizes) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.sizes = sizes;
    }

    @Override
    public int read() throws IOException {
        return bytes.read();
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        return bytes.read(out, offset, Math.min(length, sizes.get(next++ % sizes.size())));
    }
}
