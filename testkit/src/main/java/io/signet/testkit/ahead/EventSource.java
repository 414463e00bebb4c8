package io.signet.testkit.ahead;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import java.io.Closeable;
import java.io.IOException;

/** Events one after the other, as {@link EventReader} gives them. Belongs to one thread. */
public interface EventSource extends Closeable {

    /** Goes to the next event; false at the end. */
    boolean next() throws IOException;

    /** The event that it went to. */
    Event event();

    /** Where that event stands. */
    Place place();

    /** What became of all lines so far. */
    ReadCounts counts();

    /** Whether anything of the source is Tracee's so far. */
    boolean recognised();

    /** The events of a reader. */
    static EventSource of(EventReader reader) {
        return new ReaderSource(reader);
    }
}
