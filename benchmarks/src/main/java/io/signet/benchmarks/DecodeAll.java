package io.signet.benchmarks;

import io.signet.event.json.EventReader;
import java.io.IOException;
import java.nio.file.Path;

/** Signet reads every event, and nobody touches an argument. */
final class DecodeAll implements Variant {

    @Override
    public Outcome read(Path file) throws IOException {
        long nameLengths = 0;
        try (EventReader events = EventReader.of(file).open()) {
            while (events.next()) {
                nameLengths += events.event().name().length();
            }
            return new Outcome(events.counts().eventLines(), 0, nameLengths);
        }
    }
}
