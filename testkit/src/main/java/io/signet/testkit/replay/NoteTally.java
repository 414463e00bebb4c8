package io.signet.testkit.replay;

import io.signet.event.json.EncodingNote;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the events that each note was made of. Type names and keys are the input's: there can be any number of them. */
final class NoteTally {

    private static final int MOST_NOTES = 1_000;

    private final Map<EncodingNote, Long> events = new HashMap<>();
    private long further;

    /** The different notes of one event. */
    void count(Collection<EncodingNote> ofEvent) {
        for (EncodingNote note : ofEvent) {
            if (events.size() < MOST_NOTES || events.containsKey(note)) {
                events.merge(note, 1L, Long::sum);
            } else {
                further++;
            }
        }
    }

    /** By kind, then by what they are about. */
    List<ConversionReport.NoteCount> counts() {
        return events.entrySet().stream()
                .map(entry -> new ConversionReport.NoteCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((ConversionReport.NoteCount count) ->
                                count.note().kind())
                        .thenComparing(count -> count.note().what())
                        .thenComparing(count -> count.note().why()))
                .toList();
    }

    long further() {
        return further;
    }
}
