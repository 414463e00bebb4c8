package io.signet.event.json;

import io.signet.event.Event;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * An event with what is known about how it was recorded.
 *
 * @param event the event
 * @param place where it stands
 * @param envelope what was wrapped around it; {@link Envelope#none()} for a bare event
 * @param dialects the dialects that its document can be of; several where nothing tells them apart, in the
 *     order of their versions; never empty
 */
public record ReadEvent(Event event, Place place, Envelope envelope, Set<TraceeDialect> dialects) {

    /**
     * Copies the set.
     *
     * @param event the event
     * @param place where it stands
     * @param envelope what was wrapped around it
     * @param dialects the dialects that its document can be of
     */
    public ReadEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(envelope, "envelope");
        Set<TraceeDialect> inOrder = EnumSet.noneOf(TraceeDialect.class);
        inOrder.addAll(dialects);
        dialects = Collections.unmodifiableSet(inOrder);
    }
}
