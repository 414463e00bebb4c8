package io.signet.testkit.replay;

import io.signet.event.json.Place;
import io.signet.signature.Finding;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding, and where in the captures it was raised.
 *
 * @param finding the finding
 * @param place where the event stands that the signature was given; empty for a finding raised when the sources were
 *     complete
 */
public record ReplayFinding(Finding finding, Optional<Place> place) {

    /**
     * Checks that both are given.
     *
     * @param finding the finding
     * @param place where the event stands that the signature was given; empty for a finding raised when the
     *     sources were complete
     */
    public ReplayFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(place, "place");
    }

    /** Place and finding, for messages; escaped. */
    @Override
    public String toString() {
        return place.map(Place::toString).orElse("at the end") + " " + finding;
    }
}
