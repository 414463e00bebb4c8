package io.signet.event.json.internal.skip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time. A mask has the highest bit of a byte set where something is found; above the first place it may also
 * be set where nothing is, since borrows go upwards.
 */
final class Swar {

    static final long HIGH_BITS = 0x8080808080808080L;

    private static final long ONES = 0x0101010101010101L;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BELOW_SPACE = ' ' * ONES;
    private static final long BELOW_16 = 0x10 * ONES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Swar() {}

    /** The first byte is the lowest. */
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Line feeds, NULs and a few other control characters; backslashes. The lower bits of each byte are anything. */
    static long endsAndEscapes(long word) {
        return (((word ^ BACKSLASHES) - ONES) | (word - BELOW_16)) & ~word;
    }

    /** What a plain string cannot hold: quotes, backslashes, control characters, and what is not ASCII. */
    static long notPlain(long word) {
        long quotes = (word ^ QUOTES) - ONES;
        long backslashes = (word ^ BACKSLASHES) - ONES;
        return (((quotes | backslashes | (word - BELOW_SPACE)) & ~word) | word) & HIGH_BITS;
    }

    /** The place of the first line feed, or -1. Bytes behind the bounds are looked at and do not count. */
    static int lineFeed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i += Long.BYTES) {
            long word = at(bytes, i) ^ LINE_FEEDS;
            long found = (word - ONES) & ~word & HIGH_BITS;
            if (found != 0) {
                return i + first(found) < to ? i + first(found) : -1;
            }
        }
        return -1;
    }

    /** The first of a mask's places, counted in bytes. */
    static int first(long mask) {
        return Long.numberOfTrailingZeros(mask) >>> 3;
    }
}
