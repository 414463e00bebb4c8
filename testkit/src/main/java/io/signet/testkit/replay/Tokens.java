package io.signet.testkit.replay;

import java.util.HashMap;
import java.util.Map;

/**
 * Names for what differs with every recording: the first time is {@code time-1} wherever it stands, the next one
 * {@code time-2}. What was equal stays equal.
 */
final class Tokens {

    private final Map<String, Map<Object, String>> families = new HashMap<>();

    String of(String family, Object value) {
        Map<Object, String> known = families.computeIfAbsent(family, none -> new HashMap<>());
        return known.computeIfAbsent(value, none -> family + "-" + (known.size() + 1));
    }
}
