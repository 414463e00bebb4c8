package io.signet.fuzz;

import java.util.Arrays;

/** Decisions that the input itself makes, so that every input is read in one way, always the same. */
final class Choice {

    private int left;

    private Choice(int left) {
        this.left = left;
    }

    static Choice of(byte[] bytes) {
        int hash = Arrays.hashCode(bytes) * 0x9e3779b9;
        return new Choice((hash ^ hash >>> 15) & Integer.MAX_VALUE);
    }

    /** From 0 to one below the number of ways. */
    int among(int ways) {
        int chosen = left % ways;
        left /= ways;
        return chosen;
    }

    boolean yes() {
        return among(2) == 1;
    }
}
