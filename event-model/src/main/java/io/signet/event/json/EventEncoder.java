package io.signet.event.json;

import io.signet.event.Event;
import io.signet.event.json.internal.dialect.EncodingNotes;
import io.signet.event.json.internal.legacy.LegacyEncoder;
import io.signet.event.json.internal.v1beta1.V1beta1Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Writes events in one of Tracee's dialects: the inverse of reading it. Immutable and thread-safe.
 *
 * <p>Output is one line of valid JSON without a line feed, escaped as Tracee escapes it, the same for the same event on
 * every JDK. A line that the dialect's own version printed comes out byte for byte when it is read and written, with whatever
 * else was put into it. An event of another dialect, or one made by hand, reads back with the same content
 * ({@link Event#hasSameContentAs(Event)}) as far as the dialect can say it. A header field that the event does not carry
 * ({@link Event#carries(io.signet.event.HeaderField)}) is left out. A surrogate without its other half becomes U+FFFD.
 *
 * <p>What the dialect cannot say is lost, and some things it can only say by saying more: those who want to know give a
 * listener, which is told of each ({@link EncodingNote}). What is written does not depend on it.
 *
 * <p>Members of a document that no version prints, and arguments of unknown types, are kept: in the event itself and in
 * its arguments whatever the dialects, elsewhere when the dialects have the same object.
 */
public final class EventEncoder {

    private static final EventEncoder TRACEE_0_24 = new EventEncoder(LegacyEncoder::encode);
    private static final EventEncoder TRACEE_MAIN = new EventEncoder(V1beta1Encoder::encode);

    private final BiFunction<Event, EncodingNotes, String> encoder;

    private EventEncoder(BiFunction<Event, EncodingNotes, String> encoder) {
        this.encoder = encoder;
    }

    /**
     * The dialect of v0.24.0 and v0.24.1, letter N. What is written is accepted by v0.24's own decoder, but for what notes
     * of kind {@link EncodingNote.Kind#REFUSED} name. Type names of older versions and of main become v0.24's; {@code NaN}
     * and infinities become null; an argument without a type gets the one v0.24 prints for such a value; times read back
     * with the clock that {@link io.signet.event.EventTime#guess(long)} finds. An empty object {@code contextFlags} tells
     * events without any field that came after v0.5 from those of v0.5, whose times are in seconds.
     *
     * @return the encoder
     */
    public static EventEncoder tracee024() {
        return TRACEE_0_24;
    }

    /**
     * The dialect of main since January 2026, letter P3. It has neither type names of arguments nor times that do not count
     * from 1970, and fewer header fields; it knows the return value as an argument alone. Arguments of a type that main
     * has no key for are written under the type's name.
     *
     * @return the encoder
     */
    public static EventEncoder traceeMain() {
        return TRACEE_MAIN;
    }

    /**
     * Writes an event.
     *
     * @param event the event
     * @return one JSON object, without a line feed
     */
    public String encodeToString(Event event) {
        return encoder.apply(Objects.requireNonNull(event, "event"), EncodingNotes.NOBODY);
    }

    /**
     * Writes an event.
     *
     * @param event the event
     * @param onNote is told of what could not simply be written, before this returns; what it throws comes out here
     * @return one JSON object, without a line feed
     */
    public String encodeToString(Event event, Consumer<? super EncodingNote> onNote) {
        Objects.requireNonNull(onNote, "onNote");
        return encoder.apply(Objects.requireNonNull(event, "event"), EncodingNotes.to(onNote));
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

    /**
     * Writes an event.
     *
     * @param event the event
     * @param onNote is told of what could not simply be written, before this returns; what it throws comes out here
     * @return one JSON object in UTF-8, without a line feed
     */
    public byte[] encode(Event event, Consumer<? super EncodingNote> onNote) {
        return encodeToString(event, onNote).getBytes(StandardCharsets.UTF_8);
    }
}
