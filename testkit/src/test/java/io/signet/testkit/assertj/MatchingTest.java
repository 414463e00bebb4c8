package io.signet.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Each expectation is the set of what it would take. */
final class MatchingTest {

    private static Matching<Set<Integer>, Integer> match(List<Set<Integer>> expected, List<Integer> actual) {
        return Matching.of(expected, actual, Set::contains);
    }

    @Property
    void pairs_as_many_as_can_be(
            @ForAll @Size(max = 5) List<@Size(max = 3) Set<@IntRange(max = 4) Integer>> expected,
            @ForAll @Size(max = 5) List<@IntRange(max = 4) Integer> actual) {
        Matching<Set<Integer>, Integer> matching = match(expected, actual);

        assertThat(matching.matched()).isEqualTo(most(expected, 0, new ArrayList<>(actual)));
        assertThat(matching.missed()).hasSize(expected.size() - matching.matched());
        assertThat(matching.unexpected()).hasSize(actual.size() - matching.matched());
        assertThat(matching.isComplete())
                .isEqualTo(matching.matched() == expected.size() && matching.matched() == actual.size());
    }

    /** By trying everything. */
    private static int most(List<Set<Integer>> expected, int from, List<Integer> left) {
        if (from == expected.size()) {
            return 0;
        }
        int most = most(expected, from + 1, left);
        for (int i = 0; i < left.size(); i++) {
            if (expected.get(from).contains(left.get(i))) {
                List<Integer> rest = new ArrayList<>(left);
                rest.remove(i);
                most = Math.max(most, 1 + most(expected, from + 1, rest));
            }
        }
        return most;
    }
}
