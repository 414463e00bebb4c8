package io.signet.event.json.internal.legacy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Go's {@code encoding/json} matches keys: exactly, else in any case. */
final class GoKeys {

    private GoKeys() {}

    /** The known key that Go would take this one for, or null when it passes over it. */
    static @Nullable String takenFor(String key, Set<String> known) {
        String folded = fold(key);
        for (String candidate : known) {
            if (fold(candidate).equals(folded) && !candidate.equals(key)) {
                return candidate;
            }
        }
        return null;
    }

    /** Simple folding: beyond ASCII the long s and the Kelvin sign are the only letters that equal one of it. */
    private static String fold(String key) {
        StringBuilder folded = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            folded.append(
                    switch (c) {
                        case '\u017f' -> 's';
                        case '\u212a' -> 'k';
                        default -> c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
                    });
        }
        return folded.toString();
    }
}
