package io.signet.event.json.internal.skip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Texts that are looked up by their bytes, without making a string of these. Filled at the beginning, then read only. */
final class AsciiTable {

    static final int NONE = -1;

    private final byte[][] texts;
    private final int[] values;
    private final int mask;

    private AsciiTable(int size) {
        int slots = Integer.highestOneBit(Math.max(4, size * 4 - 1)) << 1;
        texts = new byte[slots][];
        values = new int[slots];
        mask = slots - 1;
    }

    /** Gives each text its place in the order of the collection. */
    static AsciiTable of(Collection<String> all) {
        AsciiTable table = new AsciiTable(all.size());
        int value = 0;
        for (String text : all) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int slot = table.slot(bytes, 0, bytes.length);
            table.texts[slot] = bytes;
            table.values[slot] = value++;
        }
        return table;
    }

    /** The place of a text, or {@link #NONE}. */
    int find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        return texts[slot] == null ? NONE : values[slot];
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 15)) & mask;
        for (byte[] text = texts[slot]; isOther(text, bytes, from, to); text = texts[slot]) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean isOther(byte @Nullable [] text, byte[] bytes, int from, int to) {
        return text != null && !Arrays.equals(text, 0, text.length, bytes, from, to);
    }
}
