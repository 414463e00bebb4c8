package io.signet.fuzz;

import io.signet.event.json.EventReader;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a source gave, in the order in which it was said. Two readings that must not differ are compared by it.
 *
 * @param said events, as their encoder writes them, with what is known about each, issues and warnings
 * @param counts what became of its lines
 * @param events its events, with what is known about each
 */
record Transcript(List<Object> said, ReadCounts counts, List<ReadEvent> events) {

    static Transcript of(InputStream bytes, UnaryOperator<EventReader.Builder> settings) throws IOException {
        List<Object> said = new ArrayList<>();
        List<ReadEvent> events = new ArrayList<>();
        EventReader.Builder builder = EventReader.of(bytes, "fuzz")
                .onIssue(issue -> said.add(Everything.of(issue)))
                .onWarning(warning -> said.add(Everything.harmless(warning)));
        try (EventReader reader = settings.apply(builder).open()) {
            while (reader.next()) {
                ReadEvent read = reader.read();
                events.add(read);
                said.add(read.place() + " " + read.envelope() + " " + read.dialects() + " "
                        + Everything.of(read.event()));
            }
            ReadCounts counts = reader.counts();
            Everything.of(counts, events.size());
            return new Transcript(said, counts, events);
        }
    }

    void requireSameAs(Transcript other, String otherwise) {
        Everything.require(
                said.equals(other.said) && counts.equals(other.counts), () -> otherwise + ":\n" + this + "\n" + other);
    }
}
