package io.signet.testkit.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs what was expected of one event with what it raised, as many as possible: an expectation that says little must not take
 * the finding that only another one fits.
 */
final class Pairing<E, A> {

    private static final int NOBODY = -1;

    private final List<E> expected;
    private final List<A> actual;
    private final BiPredicate<E, A> fits;
    private final int[] takenBy;

    private Pairing(List<E> expected, List<A> actual, BiPredicate<E, A> fits) {
        this.expected = expected;
        this.actual = actual;
        this.fits = fits;
        takenBy = new int[actual.size()];
        Arrays.fill(takenBy, NOBODY);
    }

    static <E, A> Pairing<E, A> of(List<E> expected, List<A> actual, BiPredicate<E, A> fits) {
        Pairing<E, A> pairing = new Pairing<>(expected, actual, fits);
        for (int i = 0; i < expected.size(); i++) {
            pairing.place(i, new boolean[actual.size()]);
        }
        return pairing;
    }

    private boolean place(int who, boolean[] tried) {
        for (int j = 0; j < actual.size(); j++) {
            if (!tried[j] && fits.test(expected.get(who), actual.get(j))) {
                tried[j] = true;
                if (takenBy[j] == NOBODY || place(takenBy[j], tried)) {
                    takenBy[j] = who;
                    return true;
                }
            }
        }
        return false;
    }

    List<E> unmatchedExpected() {
        List<E> left = new ArrayList<>(expected);
        for (int who : takenBy) {
            if (who != NOBODY) {
                left.remove(expected.get(who));
            }
        }
        return left;
    }

    List<A> unmatchedActual() {
        List<A> left = new ArrayList<>();
        for (int j = 0; j < takenBy.length; j++) {
            if (takenBy[j] == NOBODY) {
                left.add(actual.get(j));
            }
        }
        return left;
    }
}
