package io.signet.testkit.replay;

import io.signet.event.json.EncodingNote;
import io.signet.event.json.ReadCounts;
import java.util.List;
import java.util.Objects;

/**
 * What became of everything that was converted. The numbers add up: in each source
 * {@code lines = eventLines + skipped + failed}, and every event was written.
 *
 * @param sources one report a capture, in the order in which they were converted
 * @param notes what could not simply be written: by kind, then by what it is
 * @param furtherNotes notes beyond the thousand different ones that are told apart
 */
public record ConversionReport(List<SourceReport> sources, List<NoteCount> notes, long furtherNotes) {

    /**
     * One note, and how often it was made.
     *
     * @param note what could not simply be written
     * @param events the events it was made of
     */
    public record NoteCount(EncodingNote note, long events) {

        /**
         * Checks that all is given.
         *
         * @param note what could not simply be written
         * @param events the events it was made of
         */
        public NoteCount {
            Objects.requireNonNull(note, "note");
        }
    }

    /**
     * Copies the lists.
     *
     * @param sources one report a capture, in the order in which they were converted
     * @param notes what could not simply be written: by kind, then by what it is
     * @param furtherNotes notes beyond the thousand different ones that are told apart
     */
    public ConversionReport {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /**
     * The counts of all sources together.
     *
     * @return the sums
     */
    public ReadCounts total() {
        return Totals.of(sources);
    }
}
