package io.signet.event.json.internal.document;

import io.signet.event.json.internal.text.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where in a line a bare {@code NaN} or infinity stands. A line can hold as many as it is long, so that each question is
 * answered without going over all of them.
 */
final class NonFinitePlaces {

    private final List<Integer> places;

    /** Takes places in order. */
    NonFinitePlaces(List<Integer> places) {
        this.places = places;
    }

    /** Throws when any stands in a value, whose document begins at an offset of the line. */
    void refuse(JsonValue value, int offset) throws NonFiniteException {
        refuseOutside(List::of, value, offset);
    }

    /** Throws when any stands in a value but outside the parts of it that may hold one, which are in order. */
    void refuseOutside(Supplier<List<JsonValue>> allowed, JsonValue value, int offset) throws NonFiniteException {
        int next = firstFrom(offset + value.start());
        int end = firstFrom(offset + value.start() + value.length());
        if (next == end) {
            return;
        }
        for (JsonValue part : allowed.get()) {
            if (places.get(next) < offset + part.start()) {
                break;
            }
            next = Math.max(next, firstFrom(offset + part.start() + part.length()));
            if (next >= end) {
                return;
            }
        }
        throw new NonFiniteException(places.get(next));
    }

    /** Index of the first place that is not before another. */
    private int firstFrom(int place) {
        int found = Collections.binarySearch(places, place);
        return found < 0 ? -found - 1 : found;
    }

    /** A bare {@code NaN} or infinity where none can stand. */
    static final class NonFiniteException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int index;

        NonFiniteException(int index) {
            super("", null, false, false);
            this.index = index;
        }

        /** Index of its first character. */
        int index() {
            return index;
        }
    }
}
