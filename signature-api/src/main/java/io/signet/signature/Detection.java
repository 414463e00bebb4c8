package io.signet.signature;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signature says it saw: its data, and nothing else. The engine adds who said it and about which event.
 * Immutable.
 */
public final class Detection {

    private static final Detection EMPTY = new Detection(Map.of(), null);

    private final Map<String, Object> data;
    private final @Nullable Event about;

    private Detection(Map<String, Object> data, @Nullable Event about) {
        this.data = data;
        this.about = about;
    }

    /**
     * A detection without data.
     *
     * @return the detection
     */
    public static Detection empty() {
        return EMPTY;
    }

    /**
     * A detection with one entry of data.
     *
     * @param key its key
     * @param value as in {@link #with(String, Object)}
     * @return the detection
     * @throws IllegalArgumentException when the value is of another class
     */
    public static Detection of(String key, Object value) {
        return EMPTY.with(key, value);
    }

    /**
     * This detection with one more entry of data; an entry of the same key is replaced.
     *
     * @param key its key
     * @param value a {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
     *     {@link io.signet.event.Bytes}, or a {@code List} or {@code Map} of these; lists and maps are copied
     * @return a new detection
     * @throws IllegalArgumentException when the value is of another class
     */
    public Detection with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(key, DataValues.copyOf(key, value));
        return new Detection(Collections.unmodifiableMap(more), about);
    }

    /**
     * This detection, about an event of the signature's choice instead of the one it was given. Needed in
     * {@link Signature#onSignal(Signal)}, where there is none.
     *
     * @param event the event that caused the finding
     * @return a new detection
     */
    public Detection about(Event event) {
        return new Detection(data, Objects.requireNonNull(event, "event"));
    }

    /**
     * The data, in the order in which it was added.
     *
     * @return an unmodifiable map
     */
    public Map<String, Object> data() {
        return data;
    }

    /**
     * The event it was made about with {@link #about(Event)}.
     *
     * @return the event, or empty when it is the one the signature was given
     */
    public Optional<Event> event() {
        return Optional.ofNullable(about);
    }

    /** Detections are equal when their data is and they are about the same event. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Detection that && about == that.about && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** Names the keys, never the values. */
    @Override
    public String toString() {
        return "detection with data "
                + data.keySet().stream().map(EscapedText::of).toList();
    }
}
