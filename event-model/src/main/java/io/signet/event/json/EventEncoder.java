package io.signet.event.json;

import io.signet.event.Event;
import io.signet.event.json.internal.legacy.LegacyEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Writes events in one of Tracee's dialects: the inverse of reading it. Immutable and thread-safe.
 *
 * <p>Output is one line of valid JSON without a line feed, escaped as Tracee escapes it, the same for the same event on
 * every JDK. A line that v0.24 printed comes out byte for byte when it is read and written. An event of another dialect,
 * or one made by hand, reads back with the same content ({@link Event#hasSameContentAs(Event)}) as far as the dialect can
 * hold it: it prints every number and flag, so that an absent one reads back as 0 or false; an empty list of policies
 * reads back as absent; an argument without a type gets one; {@code NaN} and infinities become null; a surrogate
 * without its other half becomes U+FFFD; a time reads back with the clock that {@link
 * io.signet.event.EventTime#guess(long)} finds.
 */
public final class EventEncoder {

    private static final EventEncoder TRACEE_0_24 = new EventEncoder();

    private EventEncoder() {}

    /**
     * The dialect of v0.24.0 and v0.24.1: every key is printed, an absent number as 0 and an absent text as "".
     *
     * @return the encoder
     */
    public static EventEncoder tracee024() {
        return TRACEE_0_24;
    }

    /**
     * Writes an event.
     *
     * @param event the event
     * @return one JSON object, without a line feed
     */
    public String encodeToString(Event event) {
        return LegacyEncoder.encode(Objects.requireNonNull(event, "event"));
    }

    /**
     * Writes an event.
     *
     * @param event the event
     * @return one JSON object in UTF-8, without a line feed
     */
    public byte[] encode(Event event) {
        return encodeToString(event).getBytes(StandardCharsets.UTF_8);
    }
}
