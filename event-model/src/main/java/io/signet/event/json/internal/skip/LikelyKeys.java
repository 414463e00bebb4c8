package io.signet.event.json.internal.skip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** Recognises keys of objects that usually have the same keys in the same order. Belongs to one thread. */
final class LikelyKeys {

    private final AsciiTable table;
    private final byte[][] spelt;
    private final int[] followers;
    private int current;

    LikelyKeys(Collection<String> keys) {
        table = AsciiTable.of(keys);
        spelt = keys.stream()
                .map(key -> ('"' + key + "\":").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        followers = new int[spelt.length];
    }

    /** Steps past a key, its colon and spaces. */
    int next(byte[] bytes, int at) {
        int guess = current < 0 ? 0 : followers[current];
        byte[] guessed = spelt[guess];
        if (is(guessed, bytes, at)) {
            current = guess;
            return JsonBytes.space(bytes, at + guessed.length);
        }
        int end = JsonBytes.plainKey(bytes, at);
        if (end < 0) {
            return JsonBytes.DOUBT;
        }
        int found = table.find(bytes, at + 1, end);
        if (current >= 0 && found >= 0) {
            followers[current] = found;
        }
        current = found;
        return JsonBytes.colon(bytes, end);
    }

    /** Compares words, the last of which may overlap the one before it. */
    private static boolean is(byte[] key, byte[] bytes, int at) {
        int last = key.length - Long.BYTES;
        if (at + key.length > bytes.length
                || (last < 0 && !Arrays.equals(key, 0, key.length, bytes, at, at + key.length))) {
            return false;
        }
        for (int i = 0; i < last; i += Long.BYTES) {
            if (Swar.at(key, i) != Swar.at(bytes, at + i)) {
                return false;
            }
        }
        return last < 0 || Swar.at(key, last) == Swar.at(bytes, at + last);
    }

    /** The key that was stepped past, by its place among all, or {@link AsciiTable#NONE}. */
    int current() {
        return current;
    }
}
