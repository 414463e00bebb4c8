package io.signet.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A point in time as a sensor recorded it: nanoseconds, and what they count from.
 *
 * @param nanos nanoseconds; negative for a thread that started before a relative clock's zero
 * @param clock what zero means
 */
public record EventTime(long nanos, Clock clock) implements Comparable<EventTime> {

    /** From here on an integer is taken for nanoseconds since 1970; smaller ones count from boot or Tracee's start. */
    private static final long FIRST_EPOCH_NANOS = 100_000_000_000_000_000L;

    /** What the nanoseconds count from. */
    public enum Clock {
        /** 1970-01-01T00:00:00Z. */
        EPOCH,
        /** The boot of the machine or the start of Tracee: which one is not recorded. */
        RELATIVE
    }

    /**
     * Checks that the clock is given.
     *
     * @param nanos nanoseconds; negative for a thread that started before a relative clock's zero
     * @param clock what zero means
     */
    public EventTime {
        Objects.requireNonNull(clock, "clock");
    }

    /**
     * A time that counts from 1970.
     *
     * @param nanos nanoseconds since 1970-01-01T00:00:00Z
     * @return the time
     */
    public static EventTime epoch(long nanos) {
        return new EventTime(nanos, Clock.EPOCH);
    }

    /**
     * A time that counts from boot or from Tracee's start.
     *
     * @param nanos nanoseconds since then
     * @return the time
     */
    public static EventTime relative(long nanos) {
        return new EventTime(nanos, Clock.RELATIVE);
    }

    /**
     * Tells the clock of an integer {@code timestamp} of v0.6 to v0.24 by its size: Tracee does not record it.
     *
     * @param nanos nanoseconds as printed
     * @return epoch from 10^17 (March 1973) on, relative below
     */
    public static EventTime guess(long nanos) {
        return nanos >= FIRST_EPOCH_NANOS ? epoch(nanos) : relative(nanos);
    }

    /**
     * The time on the calendar.
     *
     * @return the instant, or empty for a relative time
     */
    public Optional<Instant> instant() {
        if (clock == Clock.RELATIVE) {
            return Optional.empty();
        }
        return Optional.of(
                Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L)));
    }

    /** Orders by clock, then by nanoseconds: times of different clocks cannot be compared otherwise. */
    @Override
    public int compareTo(EventTime other) {
        int byClock = clock.compareTo(other.clock);
        return byClock != 0 ? byClock : Long.compare(nanos, other.nanos);
    }
}
