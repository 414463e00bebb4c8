package io.signet.testkit.replay;

import io.signet.event.EventTime;
import io.signet.event.json.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the times of one clock through a capture. */
final class Clockwork {

    private static final Comparator<Timeline.Step> LONGEST_FIRST =
            Comparator.comparingLong(Timeline.Step::nanos).reversed();

    private long events;
    private Timeline.@Nullable At first;
    private Timeline.@Nullable At last;
    private Timeline.@Nullable At before;
    private long inversions;
    private Timeline.@Nullable Step largestInversion;
    private final List<Timeline.Step> gaps = new ArrayList<>();

    void add(EventTime time, Place place) {
        Timeline.At now = new Timeline.At(time, place);
        events++;
        if (before != null && now.time().nanos() < before.time().nanos()) {
            stepBack(before, now);
        }
        before = now;
        if (first == null || now.time().nanos() < first.time().nanos()) {
            first = now;
        }
        if (last == null) {
            last = now;
        } else if (now.time().nanos() > last.time().nanos()) {
            silence(last, now);
            last = now;
        }
    }

    private void stepBack(Timeline.At from, Timeline.At to) {
        inversions++;
        long nanos = apart(to, from);
        if (largestInversion == null || nanos > largestInversion.nanos()) {
            largestInversion = new Timeline.Step(nanos, from, to);
        }
    }

    /** Measured from the latest event so far: a late event in between does not make a silence longer. */
    private void silence(Timeline.At from, Timeline.At to) {
        gaps.add(new Timeline.Step(apart(from, to), from, to));
        gaps.sort(LONGEST_FIRST);
        if (gaps.size() > Timeline.GAPS) {
            gaps.remove(Timeline.GAPS);
        }
    }

    /** Times are the attacker's to choose: their distance may be more than a long holds. */
    private static long apart(Timeline.At earlier, Timeline.At later) {
        long nanos = later.time().nanos() - earlier.time().nanos();
        return nanos < 0 ? Long.MAX_VALUE : nanos;
    }

    Optional<Timeline> timeline() {
        Timeline.At earliest = first;
        Timeline.At latest = last;
        return earliest == null || latest == null
                ? Optional.empty()
                : Optional.of(new Timeline(
                        events, earliest, latest, inversions, Optional.ofNullable(largestInversion), gaps));
    }
}
