package io.signet.testkit.ahead;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into blocks of whole lines. */
final class Blocks implements Closeable {

    /** More would go past the caches of a core on its way. */
    private static final int AT_ONCE = 1 << 16;

    private final InputStream stream;
    private final int size;
    private final int largest;
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private byte[] begun = new byte[0];
    private long offset;
    private boolean ended;
    private @Nullable IOException failure;

    /**
     * Reads nothing yet.
     *
     * @param size about so many bytes a block has
     * @param largest more bytes than this no line may have
     */
    Blocks(InputStream stream, int size, int largest) {
        this.stream = stream;
        this.size = size;
        this.largest = largest;
    }

    /** The next lines, the last of which ends with a line feed unless the stream does not; null at the end, and before a line that is too long. */
    @Nullable
    Block next() {
        byte[] bytes = begun.length < size && !spare.isEmpty() ? spare.pop() : new byte[Math.max(size, begun.length)];
        System.arraycopy(begun, 0, bytes, 0, begun.length);
        int filled = begun.length;
        int searched = 0;
        while (true) {
            filled = fill(bytes, filled);
            int end = ended && failure == null ? filled : behindLastLineFeed(bytes, searched, filled);
            if (end > 0) {
                Block block = new Block(bytes, end, offset);
                begun = Arrays.copyOfRange(bytes, end, filled);
                offset += end;
                return block;
            }
            begun = Arrays.copyOf(bytes, filled);
            if (ended || filled > largest) {
                return null;
            }
            searched = filled;
            bytes = Arrays.copyOf(bytes, bytes.length + size);
        }
    }

    /** What was read before the stream failed is given out first. */
    private int fill(byte[] bytes, int from) {
        int filled = from;
        try {
            while (filled < bytes.length && !ended) {
                int read = stream.read(bytes, filled, Math.min(AT_ONCE, bytes.length - filled));
                ended = read < 0;
                filled += Math.max(0, read);
            }
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        return filled;
    }

    private static int behindLastLineFeed(byte[] bytes, int from, int to) {
        int i = to;
        while (i > from && bytes[i - 1] != '\n') {
            i--;
        }
        return i > from ? i : 0;
    }

    /** Who interrupts reading wants nothing more of what was read ahead either. */
    void requireUninterrupted() throws InterruptedIOException {
        try {
            stream.available();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException saidWhereItStands) {
            return;
        }
    }

    /** Takes the bytes of a block back that nobody needs any more. */
    void recycle(Block block) {
        if (block.bytes.length == size) {
            spare.push(block.bytes);
        }
    }

    /** Where what is in no block begins. */
    long offset() {
        return offset;
    }

    /** Whether all of the stream was given out as blocks. */
    boolean isAtEnd() {
        return ended && failure == null && begun.length == 0;
    }

    /** All of the stream that is in no block. */
    InputStream rest() {
        return new SequenceInputStream(
                new ByteArrayInputStream(begun), failure == null ? stream : new Failing(failure));
    }

    /** Fails where the stream did. */
    private static final class Failing extends InputStream {

        private final IOException failure;

        Failing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
