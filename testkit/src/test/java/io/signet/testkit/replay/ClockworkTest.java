package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.EventTime;
import io.signet.event.json.Place;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ClockworkTest {

    private static Timeline of(long... nanos) {
        Clockwork clock = new Clockwork();
        for (int i = 0; i < nanos.length; i++) {
            clock.add(EventTime.relative(nanos[i]), new Place("c", i + 1, i * 10L, 0));
        }
        return clock.timeline().orElseThrow();
    }

    private static String shown(Timeline.Step step) {
        return step.nanos() + " from " + step.from().place().line() + " to "
                + step.to().place().line();
    }

    @Test
    void before_the_first_event_there_is_no_timeline() {
        assertThat(new Clockwork().timeline()).isEmpty();
    }

    @Test
    void one_event_is_first_and_last() {
        Timeline timeline = of(5);

        assertThat(timeline.first()).isEqualTo(timeline.last());
        assertThat(timeline.events()).isEqualTo(1);
        assertThat(timeline.inversions()).isZero();
        assertThat(timeline.largestInversion()).isEmpty();
        assertThat(timeline.gaps()).isEmpty();
    }

    @Test
    void first_and_last_go_by_time_and_not_by_place() {
        Timeline timeline = of(20, 10, 40, 30);

        assertThat(timeline.first().place().line()).isEqualTo(2);
        assertThat(timeline.last().place().line()).isEqualTo(3);
    }

    @Test
    void of_equal_times_the_first_one_counts() {
        Timeline timeline = of(10, 10, 10);

        assertThat(timeline.first().place().line()).isEqualTo(1);
        assertThat(timeline.last().place().line()).isEqualTo(1);
        assertThat(timeline.inversions()).isZero();
    }

    @Test
    void an_inversion_is_an_event_earlier_than_the_one_before_it() {
        Timeline timeline = of(100, 90, 95, 60, 200);

        assertThat(timeline.inversions()).isEqualTo(2);
        assertThat(timeline.largestInversion().map(ClockworkTest::shown)).hasValue("35 from 3 to 4");
    }

    @Test
    void a_gap_is_measured_from_the_latest_event_so_far() {
        Timeline timeline = of(100, 10, 110);

        assertThat(timeline.gaps()).extracting(ClockworkTest::shown).containsExactly("10 from 1 to 3");
    }

    @Test
    void the_three_longest_gaps_are_kept_and_of_equal_ones_the_first() {
        Timeline timeline = of(0, 5, 25, 26, 36, 46, 56);

        assertThat(timeline.gaps())
                .extracting(ClockworkTest::shown)
                .containsExactly("20 from 2 to 3", "10 from 4 to 5", "10 from 5 to 6");
    }

    @Test
    void times_farther_apart_than_a_long_holds_are_as_far_apart_as_it_can_say() {
        Timeline timeline = of(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE);

        assertThat(timeline.gaps()).extracting(Timeline.Step::nanos).containsExactly(Long.MAX_VALUE);
        assertThat(timeline.largestInversion().map(Timeline.Step::nanos)).hasValue(Long.MAX_VALUE);
    }

    @Property(tries = 300)
    void it_says_what_a_look_at_all_times_at_once_says(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 50) Long> times) {
        long[] nanos = times.stream().mapToLong(Long::longValue).toArray();
        Timeline timeline = of(nanos);

        assertThat(timeline.first().time().nanos())
                .isEqualTo(times.stream().mapToLong(Long::longValue).min().orElseThrow());
        assertThat(timeline.last().time().nanos())
                .isEqualTo(times.stream().mapToLong(Long::longValue).max().orElseThrow());
        List<Long> back = IntStream.range(1, nanos.length)
                .mapToObj(i -> nanos[i - 1] - nanos[i])
                .filter(step -> step > 0)
                .toList();
        assertThat(timeline.inversions()).isEqualTo(back.size());
        assertThat(timeline.largestInversion().map(Timeline.Step::nanos))
                .isEqualTo(back.stream().max(Long::compare));
        List<Long> silences = IntStream.range(1, nanos.length)
                .mapToObj(i -> nanos[i]
                        - IntStream.range(0, i).mapToLong(k -> nanos[k]).max().orElseThrow())
                .filter(step -> step > 0)
                .sorted((a, b) -> Long.compare(b, a))
                .limit(3)
                .toList();
        assertThat(timeline.gaps()).extracting(Timeline.Step::nanos).containsExactlyElementsOf(silences);
    }
}
