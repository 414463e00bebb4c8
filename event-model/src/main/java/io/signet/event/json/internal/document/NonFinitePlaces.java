package io.signet.event.json.internal.document;

import io.signet.event.json.internal.text.JsonValue;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a text a bare {@code NaN} or infinity stands, and which of these places may hold one. */
final class NonFinitePlaces {

    private final List<Integer> places;
    private final boolean[] isAllowed;

    /** Takes places in order. */
    NonFinitePlaces(List<Integer> places) {
        this.places = places;
        isAllowed = new boolean[places.size()];
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** One may stand in these values of a document that begins at an offset of the text. */
    void allow(List<JsonValue> values, int offset) {
        for (JsonValue value : values) {
            int end = firstFrom(offset + value.start() + value.length());
            for (int i = firstFrom(offset + value.start()); i < end; i++) {
                isAllowed[i] = true;
            }
        }
    }

    /** The first place where none can stand, or null when there is none. */
    @Nullable
    Integer firstRefused() {
        for (int i = 0; i < isAllowed.length; i++) {
            if (!isAllowed[i]) {
                return places.get(i);
            }
        }
        return null;
    }

    /** Index of the first place that is not before another. */
    private int firstFrom(int place) {
        int found = Collections.binarySearch(places, place);
        return found < 0 ? -found - 1 : found;
    }
}
