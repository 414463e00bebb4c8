package io.signet.testkit.ahead;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import java.io.IOException;

/** The events of one reader. */
record ReaderSource(EventReader reader) implements EventSource {

    @Override
    public boolean next() throws IOException {
        return reader.next();
    }

    @Override
    public Event event() {
        return reader.event();
    }

    @Override
    public Place place() {
        return reader.place();
    }

    @Override
    public ReadCounts counts() {
        return reader.counts();
    }

    @Override
    public boolean recognised() {
        return reader.recognised();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
