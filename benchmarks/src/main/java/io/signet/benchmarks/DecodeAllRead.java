package io.signet.benchmarks;

import io.signet.event.RawArgument;
import io.signet.event.json.EventReader;
import java.io.IOException;
import java.nio.file.Path;

/** Signet reads every event and the value of every argument. */
final class DecodeAllRead implements Variant {

    @Override
    public Outcome read(Path file) throws IOException {
        long values = 0;
        try (EventReader events = EventReader.of(file).open()) {
            while (events.next()) {
                for (RawArgument argument : events.event().arguments()) {
                    values += argument.value().map(Object::hashCode).orElse(1);
                }
            }
            return new Outcome(events.counts().eventLines(), 0, values);
        }
    }
}
