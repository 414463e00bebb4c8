package io.signet.testkit.replay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that know whether they were closed. */
final class ClosingStream extends ByteArrayInputStream {

    private boolean closed;

    ClosingStream(String text) {
        super(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
