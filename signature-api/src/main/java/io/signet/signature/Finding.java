package io.signet.signature;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import java.util.Map;
import java.util.Objects;

/**
 * What an engine returns: who said it, about which event, with which data. Tracee: {@code detect.Finding} with
 * SigMetadata, Event and Data. Immutable; compared by identity, use {@link #id()} to tell findings apart.
 */
public final class Finding {

    private final SignatureMetadata metadata;
    private final Event event;
    private final Map<String, Object> data;

    private Finding(SignatureMetadata metadata, Event event, Map<String, Object> data) {
        this.metadata = metadata;
        this.event = event;
        this.data = data;
    }

    /**
     * Stamps metadata and event on a detection. An engine does this; a host that runs signatures itself may too.
     *
     * @param metadata who said it
     * @param event the event the signature was given; a detection's own {@link Detection#about(Event)} comes first
     * @param detection what it said
     * @return the finding
     */
    public static Finding of(SignatureMetadata metadata, Event event, Detection detection) {
        Objects.requireNonNull(metadata, "metadata");
        Event about = detection.event().orElse(Objects.requireNonNull(event, "event"));
        return new Finding(metadata, about, detection.data());
    }

    /**
     * Who said it.
     *
     * @return the signature's metadata
     */
    public SignatureMetadata metadata() {
        return metadata;
    }

    /**
     * The event that caused it, complete.
     *
     * @return the very event the signature was given, or named
     */
    public Event event() {
        return event;
    }

    /**
     * What the signature said, in the order in which it said it.
     *
     * @return an unmodifiable map; empty when it gave none
     */
    public Map<String, Object> data() {
        return data;
    }

    /**
     * The same for the same finding on every machine and in every run, so that a pipeline which delivers twice can be
     * made idempotent at its sink. It depends on the signature's id, the event's name, time, host, thread and container,
     * and the data; not on the signature's version.
     *
     * @return a name-based UUID in text form
     */
    public String id() {
        return FindingId.of(this);
    }

    /**
     * The finding as Tracee v0.24.1 converts it to an event: the header of the causal event, the signature's event name,
     * its data as arguments, the causal event as argument {@code detectedFrom}, and the signature's metadata.
     * ({@code FindingToEvent}, pkg/events/findings/findings.go.) The event's number is 6029 for
     * {@code dropped_executable}, its place in Tracee's list, and 0 for others.
     *
     * @return a new event, with {@link Event#finding()} present
     */
    public Event toEvent() {
        return FindingConversion.convert(this);
    }

    /** Names signature and event, never the data. */
    @Override
    public String toString() {
        return EscapedText.of(metadata.id()) + " on " + event;
    }
}
