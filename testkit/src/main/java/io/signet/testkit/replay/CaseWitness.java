package io.signet.testkit.replay;

import io.signet.event.Event;
import java.util.List;
import java.util.Objects;

/**
 * As few events of a case's capture as it takes for a new instance of the signature to say of the last of them what the case
 * says.
 *
 * @param name the case and the anchor of the last event
 * @param raises whether it raises on the last event; if not, it looks at it and rejects it
 * @param events the events, in their order, at least one
 */
public record CaseWitness(String name, boolean raises, List<Event> events) {

    /**
     * Copies the list.
     *
     * @param name the case and the anchor of the last event
     * @param raises whether it raises on the last event
     * @param events the events, in their order
     */
    public CaseWitness {
        Objects.requireNonNull(name, "name");
        events = List.copyOf(events);
    }
}
