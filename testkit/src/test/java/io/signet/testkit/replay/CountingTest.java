package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class CountingTest {

    private static Tally<String> tally(int most, List<String> keys) {
        Counting<String> counting = new Counting<>(most);
        keys.forEach(counting::add);
        return counting.tally();
    }

    @Test
    void the_most_frequent_comes_first_and_equals_stay_in_their_order() {
        Tally<String> tally = tally(10, List.of("b", "c", "a", "c", "a", "d"));

        assertThat(tally.entries())
                .containsExactly(
                        new Tally.Entry<>("c", 2),
                        new Tally.Entry<>("a", 2),
                        new Tally.Entry<>("b", 1),
                        new Tally.Entry<>("d", 1));
        assertThat(tally.others()).isZero();
    }

    @Test
    void what_comes_when_it_is_full_is_counted_without_its_name() {
        Tally<String> tally = tally(2, List.of("a", "b", "c", "a", "d", "c"));

        assertThat(tally.entries()).containsExactly(new Tally.Entry<>("a", 2), new Tally.Entry<>("b", 1));
        assertThat(tally.others()).isEqualTo(3);
        assertThat(tally.count("a")).isEqualTo(2);
        assertThat(tally.count("c")).isZero();
        assertThat(tally.total()).isEqualTo(6);
    }

    @Property(tries = 300)
    void whatever_comes_the_numbers_add_up_and_no_more_than_the_bound_is_kept(
            @ForAll @Size(max = 60) List<@StringLength(max = 1) @CharRange(from = 'a', to = 'p') String> keys,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        Tally<String> tally = tally(most, keys);

        Set<String> kept = new LinkedHashSet<>();
        keys.stream().distinct().limit(most).forEach(kept::add);
        assertThat(tally.total()).isEqualTo(keys.size());
        assertThat(tally.entries()).extracting(Tally.Entry::key).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(tally.entries())
                .allSatisfy(entry -> assertThat(entry.count())
                        .isEqualTo(keys.stream().filter(entry.key()::equals).count()));
    }
}
