package io.signet.cli;

import io.signet.event.json.EncodingNote;
import io.signet.testkit.replay.ConversionReport;
import io.signet.testkit.replay.ConversionReport.NoteCount;

/** The funnel from bytes to lines of one dialect, for people: and what the dialect could not simply say. */
final class ConversionSummary {

    private ConversionSummary() {}

    static String of(ConversionReport report, Dialect target, long nanos, boolean interrupted) {
        Funnel funnel = new Funnel();
        funnel.rate("converted", report.sources(), report.total(), nanos, interrupted);
        funnel.lines(report.total());
        funnel.fields(report.total());
        for (NoteCount count : report.notes()) {
            EncodingNote note = count.note();
            funnel.line(label(note.kind(), target) + ": " + note.what() + " (" + Units.plural(count.events(), "event")
                    + "): " + note.why());
        }
        if (report.furtherNotes() > 0) {
            funnel.line("and " + Units.plural(report.furtherNotes(), "note") + " of other things");
        }
        return funnel.toString();
    }

    private static String label(EncodingNote.Kind kind, Dialect target) {
        return switch (kind) {
            case LOST -> "lost";
            case DERIVED -> "derived";
            case REFUSED -> target.refused();
        };
    }
}
