package io.signet.benchmarks;

import java.util.List;
import java.util.Random;

/** Chance that is the same for the same seed on every JDK: the algorithm of {@link Random} is part of its contract. */
final class Dice {

    private static final String HEX = "0123456789abcdef";

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(HEX.charAt(random.nextInt(16)));
        }
        return text.toString();
    }

    long unsigned32() {
        return random.nextInt() & 0xffff_ffffL;
    }

    byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
