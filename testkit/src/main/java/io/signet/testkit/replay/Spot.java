package io.signet.testkit.replay;

import io.signet.event.json.Place;
import java.util.Comparator;

/**
 * Where in a capture an event stands.
 *
 * @param line the line, counted from 1; {@link Long#MAX_VALUE} for {@link #END}
 * @param index which event of the line, counted from 0
 */
record Spot(long line, int index) implements Comparable<Spot> {

    /** Behind the last event. */
    static final Spot END = new Spot(Long.MAX_VALUE, 0);

    private static final Comparator<Spot> IN_ORDER =
            Comparator.comparingLong(Spot::line).thenComparingInt(Spot::index);

    static Spot of(Place place) {
        return new Spot(place.line(), place.index());
    }

    static Spot of(Anchor anchor) {
        return anchor.isEnd() ? END : new Spot(anchor.line(), anchor.event() - 1);
    }

    boolean isEnd() {
        return line == Long.MAX_VALUE;
    }

    /** The line to name in a place; 0 where there is none. */
    long lineOrNone() {
        return isEnd() ? 0 : line;
    }

    @Override
    public int compareTo(Spot other) {
        return IN_ORDER.compare(this, other);
    }

    /** {@code line 17}; {@code line 17, event 2}; {@code the end}. */
    @Override
    public String toString() {
        return isEnd() ? "the end" : "line " + line + (index == 0 ? "" : ", event " + (index + 1));
    }
}
