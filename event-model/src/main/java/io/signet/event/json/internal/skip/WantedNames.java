package io.signet.event.json.internal.skip;

import io.signet.event.json.EventInterest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for wanted names in bytes, a window at a time. A name in a document stands between quotes: the one before it may be
 * escaped, and ends with a quote all the same; behind it stands a quote, or the backslash of one. So of a name and the quotes
 * around it each place at a distance of {@link #stride} begins one window that is known beforehand. Immutable.
 */
final class WantedNames {

    private static final int SHORTEST = 3;
    private static final int WINDOW = 6;
    private static final int QUOTES = 2;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** How far windows are apart: 8, 4 or 2 bytes. */
    final int stride;

    private final EventInterest interest;
    private final int cut;
    private final int shift;
    private final byte[] mayBegin;
    private final long[] words;
    private final Spelt[][] names;

    /** A name with its quotes, and where in it a window begins. */
    private static final class Spelt {

        final byte[] bytes;
        final int offset;

        Spelt(byte[] bytes, int offset) {
            this.bytes = bytes;
            this.offset = offset;
        }
    }

    private WantedNames(EventInterest interest, int shortest) {
        this.interest = interest;
        int length = shortest + QUOTES;
        stride = length >= WINDOW + 7 ? 8 : length >= WINDOW + 3 ? 4 : 2;
        cut = Long.SIZE - Byte.SIZE * Math.min(WINDOW, length - stride + 1);
        Map<Long, List<Spelt>> spelt = new TreeMap<>();
        for (String name : interest.names()) {
            add(spelt, '"' + name + '"');
            add(spelt, '"' + name + '\\');
        }
        words = new long[spelt.size()];
        names = new Spelt[spelt.size()][];
        int bits = Math.max(12, Math.min(16, 38 - Integer.numberOfLeadingZeros(spelt.size())));
        shift = Long.SIZE - bits;
        mayBegin = new byte[1 << bits];
        int index = 0;
        for (Map.Entry<Long, List<Spelt>> entry : spelt.entrySet()) {
            words[index] = entry.getKey();
            names[index++] = entry.getValue().toArray(Spelt[]::new);
            mayBegin[slot(entry.getKey())] = 1;
        }
    }

    /** Null when lines cannot be told by their bytes: every event is wanted, or one whose name JSON may spell otherwise. */
    static @Nullable WantedNames of(EventInterest interest) {
        int shortest = WINDOW + 8;
        for (String name : interest.names()) {
            if (name.length() < SHORTEST || !isPlain(name)) {
                return null;
            }
            shortest = Math.min(shortest, name.length());
        }
        return interest.isAll() ? null : new WantedNames(interest, shortest);
    }

    private static boolean isPlain(String name) {
        return name.chars()
                .allMatch(c -> c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }

    private void add(Map<Long, List<Spelt>> spelt, String quoted) {
        byte[] bytes = quoted.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
        for (int offset = 0; offset < stride; offset++) {
            spelt.computeIfAbsent(Swar.at(padded, offset) << cut, word -> new ArrayList<>(1))
                    .add(new Spelt(bytes, offset));
        }
    }

    EventInterest interest() {
        return interest;
    }

    /** Not zero where a window of a wanted name may begin, given the eight bytes from there on. */
    int mayBegin(long word) {
        return mayBegin[slot(word << cut)];
    }

    private int slot(long word) {
        return (int) ((word * SPREAD) >>> shift);
    }

    /** Whether a wanted name stands around the window that begins here, within bounds. */
    boolean isAround(byte[] bytes, int window, int from, int to) {
        int index = Arrays.binarySearch(words, Swar.at(bytes, window) << cut);
        if (index < 0) {
            return false;
        }
        for (Spelt name : names[index]) {
            int start = window - name.offset;
            int end = start + name.bytes.length;
            if (start >= from && end <= to && Arrays.equals(bytes, start, end, name.bytes, 0, name.bytes.length)) {
                return true;
            }
        }
        return false;
    }
}
