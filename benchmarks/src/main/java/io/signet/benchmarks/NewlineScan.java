package io.signet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds every newline and knows where it is, 8 bytes at a time: the floor of any reader that accounts for every line. It
 * reads with a buffer as large as the event reader's.
 */
final class NewlineScan implements Variant {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0a0a_0a0a_0a0a_0a0aL;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final int UNROLLED = 32;

    private long lines;
    private long lineStart;
    private long longest;

    @Override
    public Outcome read(Path file) throws IOException {
        lines = 0;
        lineStart = 0;
        longest = 0;
        byte[] buffer = new byte[Inputs.BUFFER];
        long position = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                scan(buffer, size, position);
                position += size;
            }
        }
        return new Outcome(lines, 0, longest);
    }

    private void scan(byte[] buffer, int size, long position) {
        int i = 0;
        for (; i <= size - UNROLLED; i += UNROLLED) {
            long a = candidates(buffer, i);
            long b = candidates(buffer, i + 8);
            long c = candidates(buffer, i + 16);
            long d = candidates(buffer, i + 24);
            if ((a | b | c | d) != 0) {
                ended(a, buffer, i, position);
                ended(b, buffer, i + 8, position);
                ended(c, buffer, i + 16, position);
                ended(d, buffer, i + 24, position);
            }
        }
        for (; i < size; i++) {
            if (buffer[i] == '\n') {
                endedAt(position + i);
            }
        }
    }

    /** The high bit of each byte that is a newline, and perhaps of a vertical tab behind one. */
    private static long candidates(byte[] buffer, int at) {
        long other = (long) LONGS.get(buffer, at) ^ NEWLINES;
        return (other - ONES) & ~other & HIGHS;
    }

    private void ended(long candidates, byte[] buffer, int from, long position) {
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int at = from + (Long.numberOfTrailingZeros(rest) >>> 3);
            if (buffer[at] == '\n') {
                endedAt(position + at);
            }
        }
    }

    private void endedAt(long position) {
        lines++;
        longest = Math.max(longest, position - lineStart);
        lineStart = position + 1;
    }
}
