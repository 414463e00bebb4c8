package io.signet.testkit.assertj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs what was expected with what there is, each at most once, as many as possible: an expectation that would take anything
 * must not take what another one needs.
 *
 * @param <E> what was expected
 * @param <A> what there is
 */
final class Matching<E, A> {

    private static final int NONE = -1;

    private final List<E> expected;
    private final List<A> actual;
    private final BiPredicate<E, A> fits;
    /** For each actual one the index of the expectation that it is paired with. */
    private final int[] takenBy;

    private final boolean[] isMatched;

    private Matching(List<E> expected, List<A> actual, BiPredicate<E, A> fits) {
        this.expected = expected;
        this.actual = actual;
        this.fits = fits;
        takenBy = new int[actual.size()];
        Arrays.fill(takenBy, NONE);
        isMatched = new boolean[expected.size()];
    }

    static <E, A> Matching<E, A> of(List<E> expected, List<A> actual, BiPredicate<E, A> fits) {
        Matching<E, A> matching = new Matching<>(expected, actual, fits);
        for (int i = 0; i < expected.size(); i++) {
            matching.isMatched[i] = matching.pair(i, new boolean[actual.size()]);
        }
        return matching;
    }

    /** Takes a free one, or one whose expectation can take another. */
    private boolean pair(int expectation, boolean[] tried) {
        for (int i = 0; i < actual.size(); i++) {
            if (!tried[i] && fits.test(expected.get(expectation), actual.get(i))) {
                tried[i] = true;
                if (takenBy[i] == NONE || pair(takenBy[i], tried)) {
                    takenBy[i] = expectation;
                    return true;
                }
            }
        }
        return false;
    }

    boolean isComplete() {
        return missed().isEmpty() && unexpected().isEmpty();
    }

    List<E> missed() {
        List<E> missed = new ArrayList<>();
        for (int i = 0; i < isMatched.length; i++) {
            if (!isMatched[i]) {
                missed.add(expected.get(i));
            }
        }
        return missed;
    }

    List<A> unexpected() {
        List<A> unexpected = new ArrayList<>();
        for (int i = 0; i < takenBy.length; i++) {
            if (takenBy[i] == NONE) {
                unexpected.add(actual.get(i));
            }
        }
        return unexpected;
    }

    int matched() {
        return expected.size() - missed().size();
    }
}
