package io.signet.event.json;

import io.signet.event.EscapedText;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.document.LineDecoder;
import io.signet.event.json.internal.document.LineOutcome;
import io.signet.event.json.internal.document.LineOutcome.Found;
import io.signet.event.json.internal.envelope.PartialLines;
import io.signet.event.json.internal.envelope.PartialLines.Damage;
import io.signet.event.json.internal.envelope.PartialLines.Joined;
import io.signet.event.json.internal.line.DocumentLines;
import io.signet.event.json.internal.line.DocumentLines.Opening;
import io.signet.event.json.internal.line.DocumentLines.Result;
import io.signet.event.json.internal.line.LineFramer;
import io.signet.event.json.internal.line.SourceInput;
import io.signet.event.json.internal.skip.FastLane;
import io.signet.event.json.internal.text.JsonChecker;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each line of a source its fate, and hands out the events. */
final class SourceReader implements Closeable {

    private static final int QUOTED = 80;

    record Delivered(DecodedEvent event, Place place, Envelope envelope) {}

    private final ReadSettings settings;
    private final SourceInput input;
    private final LineFramer framer;
    private final DocumentLines documents;
    private final LineDecoder decoder;
    private final @Nullable PartialLines<Place> partialLines;
    private final LineTally tally = new LineTally();
    private final Recognition recognition;
    private final Deque<Delivered> pending = new ArrayDeque<>();
    private final boolean fastLaneIsOpen;
    private @Nullable FastLane fastLane;
    private @Nullable LineFate unfinished;
    private boolean inList;
    private int listIndentation;
    private boolean ended;
    private boolean lastLineTruncated;
    private boolean standAlone = true;

    SourceReader(InputStream stream, ReadSettings settings) {
        this.settings = settings;
        DecodeLimits limits = settings.limits();
        input = new SourceInput(
                stream,
                EscapedText.of(settings.source()),
                limits.gzipExpansion(),
                settings.bufferSize(),
                !settings.beginning().isLater());
        // One byte more shows the end of a source that the buffer holds.
        framer = new LineFramer(input, limits.lineBytes(), settings.bufferSize() + 1);
        documents = new DocumentLines(framer);
        decoder = new LineDecoder(settings.decoding());
        partialLines = settings.joinPartialLines()
                ? new PartialLines<>(limits.lineBytes(), new JsonChecker(limits.depth()))
                : null;
        recognition = new Recognition(settings.source(), settings.onWarning());
        if (settings.beginning().isLater()) {
            recognition.recognise();
            framer.beginAt(settings.beginning().line(), settings.beginning().offset());
        }
        fastLaneIsOpen = !settings.exactOnly()
                && partialLines == null
                && settings.decoding().unwrap() == null;
    }

    @Nullable
    Delivered next() throws IOException {
        while (pending.isEmpty() && !ended) {
            if (mayBeFast()) {
                Delivered delivered = nextFast();
                if (delivered != null) {
                    return delivered;
                }
            }
            if (framer.next()) {
                readPiece();
            } else {
                end();
            }
        }
        return pending.poll();
    }

    private boolean mayBeFast() {
        return fastLaneIsOpen
                && recognition.isRecognised()
                && (settings.beginning().isLater() || tally.lines() >= Recognition.SNIFFED_LINES)
                && !inList
                && unfinished == null;
    }

    private @Nullable Delivered nextFast() throws IOException {
        FastLane lane = fastLane;
        if (lane == null) {
            lane = new FastLane(settings.limits(), LineDecoder.keys());
            fastLane = lane;
        }
        DecodedEvent event;
        try {
            event = lane.next(framer, settings.interest().get());
        } finally {
            if (lane.dropped() > 0) {
                tally.skipped(SkipReason.UNWANTED, lane.dropped(), lane.droppedBytes());
            }
        }
        if (event == null) {
            return null;
        }
        Delivered delivered =
                new Delivered(event, new Place(settings.source(), lane.line(), lane.offset(), 0), Envelope.none());
        tally.eventLines(1, lane.length());
        tally.events(1);
        if (settings.checkFields()) {
            checkFields(delivered);
        }
        return delivered;
    }

    /** A line, or a document that crosses lines, or a part of a line that is longer than the limit. */
    private void readPiece() throws IOException {
        LineFate fate = unfinished;
        unfinished = null;
        boolean isNewLine = fate == null;
        if (fate == null) {
            fate = new LineFate(new Place(settings.source(), framer.number(), framer.offset(), 0));
        }
        if (framer.isTooLong()) {
            standAlone = false;
            readBeginning(fate);
        } else if (isNewLine) {
            recognition.sees(framer.buffer(), framer.start(), framer.end());
            readLine(fate);
        } else {
            note(fate, decode(framer.start(), framer.end()));
            settle(fate, 1, framer.length());
        }
    }

    private void readLine(LineFate fate) throws IOException {
        standAlone &= !inList && !documents.isOpening();
        Opening opening = documents.opening();
        inList &= documents.isBlank() || documents.indentation() >= listIndentation;
        if (opening == Opening.LIST && (!inList || documents.indentation() == 0)) {
            inList = true;
            listIndentation = documents.indentation();
            fate.skip(SkipReason.EMPTY, "the bracket of a list whose elements are read one by one");
            settle(fate, 1, framer.length());
        } else if (opening != Opening.NOTHING && documents.mayTake()) {
            readDocument(fate);
        } else if (partialLines != null) {
            join(partialLines, fate);
        } else {
            note(fate, decode(framer.start(), framer.end()));
            settle(fate, 1, framer.length());
        }
    }

    /** All lines of a document have its fate; when it cannot be read its first line fails and the others stand alone. */
    private void readDocument(LineFate fate) throws IOException {
        boolean wasInList = inList;
        Result result = documents.take();
        if (result == Result.WHOLE) {
            LineOutcome outcome = decode(framer.start(), framer.end());
            if (outcome.failure() == null || outcome.sound()) {
                note(fate, outcome);
                settle(fate, framer.lines(), framer.length());
                return;
            }
            note(fate, outcome);
            inList = wasInList;
        } else if (result == Result.TOO_LONG) {
            fate.fail(
                    FailReason.TOO_LONG,
                    "a document over several lines that is longer than the limit of "
                            + settings.limits().lineBytes() + " bytes: raise DecodeLimits.lineBytes");
        } else {
            fate.fail(FailReason.INVALID, "not JSON: a document over several lines begins here and does not end");
        }
        documents.giveBack();
        settle(fate, 1, framer.length());
    }

    /** Of a line that is longer than the limit, the whole documents that fit are read, and the rest is gone on with. */
    private void readBeginning(LineFate fate) throws IOException {
        if (partialLines != null) {
            partialLines.interrupt();
        }
        int from = framer.start();
        int to = documents.endOfLastDocument();
        if (to > from) {
            LineOutcome outcome = decode(from, to);
            note(fate, outcome);
            if (outcome.failure() == null || outcome.sound()) {
                fate.consume(to - from);
                framer.keepRest(to);
                unfinished = fate;
                return;
            }
            framer.discardRest();
        } else {
            framer.discardRest();
            fate.fail(
                    FailReason.TOO_LONG,
                    (fate.consumed() > 0 ? "a document in a line of " : "a line of ") + framer.length()
                            + " bytes is longer than the limit of "
                            + settings.limits().lineBytes()
                            + ": raise DecodeLimits.lineBytes");
        }
        settle(fate, 1, framer.length());
    }

    private void join(PartialLines<Place> parts, LineFate fate) {
        Joined<Place> joined = parts.add(framer.buffer(), framer.start(), framer.end(), fate.place(), framer.length());
        if (joined == null) {
            return;
        }
        if (joined.lines() == 1) {
            note(fate, decode(framer.start(), framer.end()));
            settle(fate, 1, framer.length());
            return;
        }
        LineFate whole = LineFate.ofParts(joined.first());
        if (joined.damage() == Damage.NONE) {
            byte[] line = joined.bytes();
            note(whole, decoder.decode(line, 0, line.length));
        } else {
            noteDamage(whole, joined);
        }
        settle(whole, joined.lines(), joined.length());
    }

    private void noteDamage(LineFate fate, Joined<Place> parts) {
        if (parts.isOfStderr()) {
            fate.skip(SkipReason.LOG, "text of the standard error stream");
        } else if (parts.damage() == Damage.TOO_LONG) {
            fate.fail(
                    FailReason.TOO_LONG,
                    "a line in " + parts.lines() + " parts is longer than the limit of "
                            + settings.limits().lineBytes() + " bytes: raise DecodeLimits.lineBytes");
        } else {
            fate.fail(
                    FailReason.INVALID,
                    "a line in " + parts.lines() + " parts, between which stands what the container runtime did not"
                            + " write: a part may be missing");
        }
    }

    /** Parts whose rest did not come. */
    private void settleRest(Joined<Place> parts, boolean isLastOfSource) {
        LineFate fate = LineFate.ofParts(parts.first());
        if (parts.isOfStderr()) {
            fate.skip(SkipReason.LOG, "text of the standard error stream");
        } else if (!parts.mayBeWhole() || !isRead(parts.bytes(), fate)) {
            boolean isCut = isLastOfSource && !framer.isTerminated();
            lastLineTruncated |= isCut;
            fate.fail(
                    isCut ? FailReason.TRUNCATED : FailReason.INVALID,
                    isCut ? truncated() : "a part of a line that was split, whose rest does not come");
        }
        settle(fate, parts.lines(), parts.length());
    }

    private boolean isRead(byte[] line, LineFate fate) {
        LineOutcome outcome = decoder.decode(line, 0, line.length);
        if (outcome.failure() != null) {
            return false;
        }
        note(fate, outcome);
        return true;
    }

    private LineOutcome decode(int from, int to) {
        if (!inList) {
            return decoder.decode(framer.buffer(), from, to);
        }
        // In what is left of a broken element there are lists that end, and they are not this one.
        boolean mayEnd = !documents.isInBroken()
                || !documents.beginsWithEndOfList()
                || documents.indentation() <= listIndentation;
        LineOutcome outcome = decoder.decodeElements(framer.buffer(), from, to, mayEnd);
        inList = !decoder.endsList();
        return outcome;
    }

    /** Delivers what a piece of a line holds, and remembers what else is to be said of it. */
    private void note(LineFate fate, LineOutcome outcome) {
        if (outcome.recording()) {
            recognition.recognise();
        }
        deliver(fate, outcome.events());
        FailReason failure = outcome.failure();
        SkipReason skip = outcome.skip();
        if (failure != null) {
            String where = where(fate, outcome.column());
            if (outcome.unfinished() && !framer.isTerminated() && framer.lines() == 1) {
                lastLineTruncated = true;
                fate.fail(FailReason.TRUNCATED, truncated() + where);
            } else {
                fate.fail(failure, outcome.message() + where);
            }
        } else if (skip != null) {
            fate.skip(skip, outcome.message());
        }
    }

    private String where(LineFate fate, int column) {
        if (column < 0) {
            return "";
        }
        int line = 0;
        int start = framer.start();
        for (int i = start; framer.lines() > 1 && i < framer.start() + column; i++) {
            if (framer.buffer()[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        long inLine = fate.consumed() + column + 1 - (start - framer.start());
        return " (at byte " + inLine + " of " + (line == 0 ? fate.subject() : "line " + (framer.number() + line)) + ")";
    }

    private String truncated() {
        return input.isCut()
                ? "the gzip data is cut, in the middle of this line; what stands before it was read"
                : "the last line ends in the middle of a document: the recording was cut";
    }

    private void deliver(LineFate fate, List<Found> events) {
        EventInterest interest =
                events.isEmpty() ? EventInterest.none() : settings.interest().get();
        List<Delivered> wanted = new ArrayList<>(events.size());
        for (Found found : events) {
            Place place = fate.nextPlace();
            if (interest.wants(found.event().name())) {
                wanted.add(new Delivered(found.event(), place, found.envelope()));
            }
        }
        fate.deliver(wanted.size());
        tally.events(wanted.size());
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

    /** Counts lines by their fate, once, when it is known. */
    private void settle(LineFate fate, long lines, long length) {
        FailReason failure = fate.failure();
        SkipReason skip = fate.skipReason();
        if (failure != null) {
            tally.failed(failure, lines, length);
            settings.onIssue().accept(ReadIssue.failed(failure, fate.place(), fate.message(), lines));
        } else if (skip == null) {
            tally.eventLines(lines, length);
        } else {
            tally.skipped(skip, lines, length);
            if (skip != SkipReason.UNWANTED) {
                settings.onIssue().accept(ReadIssue.skipped(skip, fate.place(), fate.message(), lines));
            }
        }
        recognition.counts(tally.lines());
    }

    /** Compressed data may be cut where no line shows it: that is a failed line of its own, so that it is not lost. */
    private void end() {
        ended = true;
        PartialLines<Place> parts = partialLines;
        if (parts != null) {
            parts.rest().forEach(rest -> settleRest(rest, parts.endsWith(rest)));
        }
        if (input.isCut() && !lastLineTruncated) {
            long bytes = tally.counts().bytes();
            LineFate fate = new LineFate(new Place(settings.source(), tally.lines() + 1, bytes, 0));
            fate.fail(FailReason.TRUNCATED, "the gzip data is cut here; what stands before it was read");
            settle(fate, 1, 0);
        }
        recognition.ends(tally.lines());
    }

    ReadCounts counts() {
        return tally.counts();
    }

    boolean standAlone() {
        return standAlone && partialLines == null;
    }

    boolean recognised() {
        return recognition.isRecognised();
    }

    long position() {
        return input.position();
    }

    @Override
    public void close() throws IOException {
        framer.close();
    }
}
