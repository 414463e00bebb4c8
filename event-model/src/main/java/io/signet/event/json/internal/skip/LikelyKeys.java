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
        int behind = at + guessed.length;
        if (behind <= bytes.length && Arrays.equals(bytes, at, behind, guessed, 0, guessed.length)) {
            current = guess;
            return JsonBytes.space(bytes, behind);
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

    /** The key that was stepped past, by its place among all, or {@link AsciiTable#NONE}. */
    int current() {
        return current;
    }
}
