package io.signet.event.json.internal.skip;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes strings of the names of events, most of which were met before. What an attacker names does not make it grow. */
final class NameStrings {

    private static final int SLOTS = 1024;
    private static final int LONGEST = 64;

    private final @Nullable String[] known = new @Nullable String[SLOTS];

    /** The text of ASCII bytes. */
    String of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
        String met = known[slot];
        if (met != null && is(met, bytes, from, to)) {
            return met;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (name.length() <= LONGEST) {
            known[slot] = name;
        }
        return name;
    }

    private static boolean is(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
