package io.signet.event.json.internal.skip;

import io.signet.event.json.EventInterest;
import io.signet.event.json.internal.legacy.LegacyOutline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for wanted names in bytes, a window at a time. A name in a document stands between quotes: the one before it may be
 * escaped, and ends with a quote all the same; behind it stands a quote, or the backslash of one. So of a name and the quotes
 * around it each place at a distance of {@link #stride} begins one window that is known beforehand. Immutable.
 */
final class WantedNames {

    private static final int SHORTEST = 3;
    private static final int WINDOW = 6;
    private static final int WINDOW_OF_MANY = 4;
    private static final int SLOT_BITS = 12;
    private static final int SLOT_BITS_OF_MANY = 14;
    private static final int QUOTES = 2;
    private static final int MOST_GROUPS = Byte.MAX_VALUE;
    private static final int CUT = Long.SIZE - Byte.SIZE * WINDOW;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What is in most lines: their keys, and the names and words that a recording has most of. */
    private static final String USUAL = '"'
            + String.join("\":\"", LegacyOutline.TOP)
            + "\":\"args\":[{\"name\":\"pathname\",\"type\":\"string\",\"value\":\"/usr/lib/x86_64-linux-gnu/\"},{\"id\":\"image\""
            + "\"security_file_open\":\"shared_object_loaded\":\"sched_process_exit\":\"sched_process_exec\":\"file_modification\""
            + "\"security_inode_unlink\":\"security_bprm_check\":\"security_socket_connect\":\"execve\":\"openat\":\"mmap\":\"close\""
            + "\"containerStarted\":true,\"isCompat\":false,\"imageDigest\":\"podName\":\"syscall_pathname\":\"flags\":\"dev\":\"inode\"";

    /** How far windows are apart: 8 or 2 bytes. */
    final int stride;

    private final boolean isDense;

    /** By a hash of the window: 0 where no name can begin, and else a group of those that can. */
    private final byte[] groups;

    private final Spelt[][] names;

    /** A name with its quotes, where in it a window begins, and what that holds. */
    private static final class Spelt {

        final byte[] bytes;
        final int offset;
        final long window;

        Spelt(byte[] bytes, int offset, long window) {
            this.bytes = bytes;
            this.offset = offset;
            this.window = window;
        }
    }

    private WantedNames(EventInterest interest, int shortest) {
        int length = shortest + QUOTES;
        isDense = length < WINDOW + Long.BYTES - 1;
        stride = isDense ? 2 : Long.BYTES;
        List<Spelt> spelt = new ArrayList<>();
        for (String name : new TreeSet<>(interest.names())) {
            add(spelt, '"' + name + '"');
            add(spelt, '"' + name + '\\');
        }
        int slots = 1 << (isDense ? SLOT_BITS_OF_MANY : SLOT_BITS);
        groups = new byte[slots];
        List<List<Spelt>> byGroup = new ArrayList<>(List.of(List.of()));
        for (Spelt each : spelt) {
            int slot = slotOf(each.window);
            if (groups[slot] == 0) {
                groups[slot] = (byte) (byGroup.size() <= MOST_GROUPS ? byGroup.size() : 1 + slot % MOST_GROUPS);
            }
            while (byGroup.size() <= groups[slot]) {
                byGroup.add(new ArrayList<>());
            }
            byGroup.get(groups[slot]).add(each);
        }
        names = byGroup.stream().map(group -> group.toArray(Spelt[]::new)).toArray(Spelt[][]::new);
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

    private void add(List<Spelt> spelt, String quoted) {
        byte[] bytes = quoted.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
        int first = rarest(quoted);
        for (int offset = first; offset < first + stride; offset++) {
            spelt.add(new Spelt(bytes, offset, window(Swar.at(padded, offset))));
        }
    }

    /** Where windows begin that are in no line's keys, if there is such a place. */
    private int rarest(String quoted) {
        int width = isDense ? WINDOW_OF_MANY : WINDOW;
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int first = 0; first + stride - 1 + width <= quoted.length(); first++) {
            int met = 0;
            for (int offset = first; offset < first + stride; offset++) {
                met += timesUsual(quoted.substring(offset, offset + width));
            }
            if (met < fewest) {
                fewest = met;
                best = first;
            }
        }
        return best;
    }

    private static int timesUsual(String window) {
        int times = 0;
        for (int i = USUAL.indexOf(window); i >= 0; i = USUAL.indexOf(window, i + 1)) {
            times++;
        }
        return times;
    }

    /** Not zero where a window of a few long names may begin, given the eight bytes from there on. */
    int mayBegin(long word) {
        return groups[slot(word << CUT)];
    }

    /** Not zero where a window of many names, or of short ones, may begin: at every second of eight bytes, given those behind. */
    int mayBeginOfMany(long word, long next) {
        return groups[slotOfMany((int) word)]
                | groups[slotOfMany((int) (word >>> 16))]
                | groups[slotOfMany((int) (word >>> 32))]
                | groups[slotOfMany((int) (word >>> 48 | next << 16))];
    }

    private long window(long word) {
        return isDense ? (int) word : word << CUT;
    }

    private int slotOf(long window) {
        return isDense ? slotOfMany((int) window) : slot(window);
    }

    private static int slot(long window) {
        return (int) ((window * SPREAD) >>> (Long.SIZE - SLOT_BITS));
    }

    private static int slotOfMany(int window) {
        return (window * (int) SPREAD) >>> (Integer.SIZE - SLOT_BITS_OF_MANY);
    }

    /** Whether a wanted name stands around the window that begins here, within bounds. */
    boolean isAround(byte[] bytes, int place, int from, int to) {
        long window = window(Swar.at(bytes, place));
        for (Spelt name : names[groups[slotOf(window)]]) {
            int start = place - name.offset;
            int end = start + name.bytes.length;
            if (name.window == window
                    && start >= from
                    && end <= to
                    && Arrays.equals(bytes, start, end, name.bytes, 0, name.bytes.length)) {
                return true;
            }
        }
        return false;
    }
}
