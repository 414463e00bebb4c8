package io.signet.event.json;

import io.signet.event.EscapedText;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.document.LineDecoder;
import io.signet.event.json.internal.document.LineOutcome;
import io.signet.event.json.internal.line.LineFramer;
import io.signet.event.json.internal.line.SourceInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each line of a source its fate, and hands out the events. */
final class SourceReader implements Closeable {

    /** So many lines a source has to show something of Tracee's before a warning. */
    private static final int SNIFFED_LINES = 64;

    private static final int QUOTED = 80;

    record Delivered(DecodedEvent event, Place place, Envelope envelope) {}

    private final ReadSettings settings;
    private final SourceInput input;
    private final LineFramer framer;
    private final LineDecoder decoder;
    private final LineTally tally = new LineTally();
    private final Deque<Delivered> pending = new ArrayDeque<>();
    private @Nullable String firstLine;
    private boolean recognised;
    private boolean warned;
    private boolean ended;
    private boolean lastLineTruncated;

    SourceReader(InputStream stream, ReadSettings settings) {
        this.settings = settings;
        input = new SourceInput(
                stream, EscapedText.of(settings.source()), settings.limits().gzipExpansion());
        framer = new LineFramer(input, settings.limits().lineBytes());
        decoder = new LineDecoder(settings.limits());
    }

    @Nullable
    Delivered next() throws IOException {
        while (pending.isEmpty() && !ended) {
            if (framer.next()) {
                readLine();
            } else {
                end();
            }
        }
        return pending.poll();
    }

    private void readLine() {
        tally.line(framer.length());
        Place place = new Place(settings.source(), framer.number(), framer.offset(), 0);
        if (framer.isTooLong()) {
            fail(
                    place,
                    FailReason.TOO_LONG,
                    "a line of " + framer.length() + " bytes, longer than the limit of "
                            + settings.limits().lineBytes());
        } else {
            remember();
            decide(place, decoder.decode(framer.buffer(), framer.start(), framer.end()));
        }
        if (tally.lines() == SNIFFED_LINES) {
            warnUnlessRecognised();
        }
    }

    private void decide(Place place, LineOutcome outcome) {
        recognised |= outcome.recording();
        FailReason failure = outcome.failure();
        SkipReason skip = outcome.skip();
        if (failure != null) {
            String where = outcome.column() < 0 ? "" : " (at byte " + (outcome.column() + 1) + " of the line)";
            if (outcome.unfinished() && !framer.isTerminated()) {
                lastLineTruncated = true;
                fail(place, FailReason.TRUNCATED, truncated() + where);
            } else {
                fail(place, failure, outcome.message() + where);
            }
        } else if (skip != null) {
            tally.skipped(skip);
            settings.onIssue().accept(ReadIssue.skipped(skip, place, outcome.message()));
        } else {
            deliver(place, outcome.events());
        }
    }

    private void deliver(Place place, List<DecodedEvent> events) {
        EventInterest interest = settings.interest().get();
        List<Delivered> wanted = new ArrayList<>(events.size());
        for (int index = 0; index < events.size(); index++) {
            DecodedEvent event = events.get(index);
            if (interest.wants(event.name())) {
                wanted.add(new Delivered(
                        event, new Place(place.source(), place.line(), place.byteOffset(), index), Envelope.none()));
            }
        }
        if (wanted.isEmpty()) {
            tally.skipped(SkipReason.UNWANTED);
            return;
        }
        tally.eventLine(wanted.size());
        pending.addAll(wanted);
        if (settings.checkFields()) {
            wanted.forEach(this::checkFields);
        }
    }

    private void checkFields(Delivered delivered) {
        delivered.event().checkFields((field, message) -> reportField(delivered.place(), field, message));
    }

    private void reportField(Place place, String field, String message) {
        tally.fieldIssue();
        settings.onIssue().accept(ReadIssue.field(EscapedText.of(field, QUOTED), place, message));
    }

    private void fail(Place place, FailReason reason, String message) {
        tally.failed(reason);
        settings.onIssue().accept(ReadIssue.failed(reason, place, message));
    }

    private String truncated() {
        return input.isCut()
                ? "the gzip data is cut, in the middle of this line; what stands before it was read"
                : "the last line ends in the middle of a document: the recording was cut";
    }

    /** Compressed data may be cut where no line shows it: that is a failed line of its own, so that it is not lost. */
    private void end() {
        ended = true;
        if (input.isCut() && !lastLineTruncated) {
            tally.line(0);
            Place place =
                    new Place(settings.source(), tally.lines(), tally.counts().bytes(), 0);
            fail(place, FailReason.TRUNCATED, "the gzip data is cut here; what stands before it was read");
        }
        if (tally.lines() > 0 && tally.lines() < SNIFFED_LINES) {
            warnUnlessRecognised();
        }
    }

    private void remember() {
        int from = framer.start();
        int to = framer.end();
        if (firstLine == null && to > from) {
            int length = Math.min(to - from, 4 * QUOTED);
            firstLine = new String(framer.buffer(), from, length, StandardCharsets.UTF_8);
        }
    }

    private void warnUnlessRecognised() {
        if (recognised || warned) {
            return;
        }
        warned = true;
        long lines = Math.min(tally.lines(), SNIFFED_LINES);
        String first = firstLine == null ? "" : ", which begin with \"" + EscapedText.of(firstLine, QUOTED) + "\"";
        settings.onWarning()
                .accept(EscapedText.of(settings.source()) + ": nothing of Tracee's in the first "
                        + (lines == 1 ? "line" : lines + " lines") + first + "; record with Tracee's JSON output");
    }

    ReadCounts counts() {
        return tally.counts();
    }

    boolean recognised() {
        return recognised;
    }

    long position() {
        return input.position();
    }

    @Override
    public void close() throws IOException {
        framer.close();
    }
}
