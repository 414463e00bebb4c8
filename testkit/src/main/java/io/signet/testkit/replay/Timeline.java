package io.signet.testkit.replay;

import io.signet.event.EventTime;
import io.signet.event.json.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The times of a capture's events, of one clock. Times that count from 1970 and times that count from a boot cannot be
 * compared, so there is one of these for each.
 *
 * @param events how many events have a time of this clock
 * @param first the earliest
 * @param last the latest
 * @param inversions how many events are earlier than the event of this clock before them in the capture
 * @param largestInversion the largest such step back; empty when there is none
 * @param gaps the longest silences, the longest first, at most {@value #GAPS}
 */
public record Timeline(
        long events, At first, At last, long inversions, Optional<Step> largestInversion, List<Step> gaps) {

    /** How many silences are kept. */
    public static final int GAPS = 3;

    /**
     * A time, and where it was read.
     *
     * @param time the event's time
     * @param place where the event stands
     */
    public record At(EventTime time, Place place) {

        /**
         * Checks that both are given.
         *
         * @param time the event's time
         * @param place where the event stands
         */
        public At {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * From one event to a later one in the capture.
     *
     * @param nanos how far apart they are, in nanoseconds, always positive; {@link Long#MAX_VALUE} also for more than that
     * @param from for a gap the latest event so far, for a step back the event before
     * @param to the event that ends the gap or stepped back
     */
    public record Step(long nanos, At from, At to) {

        /**
         * Checks that both ends are given.
         *
         * @param nanos how far apart they are, in nanoseconds
         * @param from the event in front
         * @param to the event behind
         */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Copies the list.
     *
     * @param events how many events have a time of this clock
     * @param first the earliest
     * @param last the latest
     * @param inversions how many events are earlier than the event before them
     * @param largestInversion the largest such step back
     * @param gaps the longest silences
     */
    public Timeline {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(largestInversion, "largestInversion");
        gaps = List.copyOf(gaps);
    }
}
