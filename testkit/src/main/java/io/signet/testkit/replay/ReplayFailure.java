package io.signet.testkit.replay;

import io.signet.event.json.Place;
import io.signet.signature.engine.SignatureFailure;
import java.util.Objects;
import java.util.Optional;

/**
 * A signature failed, and the replay went on.
 *
 * @param failure which one, on which event, and what it threw
 * @param place where that event stands; empty for a failure on no event
 */
public record ReplayFailure(SignatureFailure failure, Optional<Place> place) {

    /**
     * Checks that both are given.
     *
     * @param failure which one, on which event, and what it threw
     * @param place where that event stands; empty for a failure on no event
     */
    public ReplayFailure {
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(place, "place");
    }
}
