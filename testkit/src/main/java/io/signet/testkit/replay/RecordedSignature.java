package io.signet.testkit.replay;

import java.util.Objects;
import java.util.Optional;

/**
 * The signature that a sensor's finding names.
 *
 * @param id its id; empty where the dialect prints none, as main does
 * @param name its name; empty where the dialect prints none
 * @param eventName the name of the finding's own event
 */
public record RecordedSignature(Optional<String> id, Optional<String> name, String eventName) {

    /**
     * Checks that all is given.
     *
     * @param id its id; empty where the dialect prints none, as main does
     * @param name its name; empty where the dialect prints none
     * @param eventName the name of the finding's own event
     */
    public RecordedSignature {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(eventName, "eventName");
    }

    /**
     * What to call it in a list.
     *
     * @return its id, or else its name, or else the event's name
     */
    public String label() {
        return id.or(() -> name).orElse(eventName);
    }
}
