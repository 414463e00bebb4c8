package io.signet.event.json.internal.document;

import io.signet.event.EscapedText;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.SkipReason;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.dialect.Dialect;
import io.signet.event.json.internal.text.JsonChecker;
import io.signet.event.json.internal.text.JsonChecker.Checked;
import io.signet.event.json.internal.text.JsonChecker.Span;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonSyntaxException;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact reader of one line: all of it is checked before any of it is delivered. Belongs to one thread; its buffer is
 * used again for the next line.
 */
public final class LineDecoder {

    private static final int QUOTED = 80;
    private static final int KEPT_BUFFER = 1 << 16;

    private final DecodeLimits limits;
    private final JsonChecker checker;
    private char[] buffer = new char[4096];

    public LineDecoder(DecodeLimits limits) {
        this.limits = limits;
        checker = new JsonChecker(limits.depth());
    }

    /** Decodes the bytes of a line, without its LF. */
    public LineOutcome decode(byte[] bytes, int from, int to) {
        int start = startsWithUtf8Mark(bytes, from, to) ? from + 3 : from;
        if (isOtherEncoding(bytes, from, to)) {
            return LineOutcome.failed(
                    FailReason.ENCODING, "not UTF-8 text: convert the file to UTF-8, or record it anew", -1);
        }
        char[] text = buffer(to - start);
        int length = Utf8.decode(bytes, start, to, text);
        int first = firstBeyondSpace(text, length);
        LineOutcome outcome;
        if (first == length) {
            outcome = LineOutcome.skipped(SkipReason.EMPTY, "an empty line");
        } else if (text[first] == '{' || text[first] == '[') {
            outcome = decodeJson(bytes, start, to, text, length);
        } else {
            outcome = decodeText(bytes, start, to, text, length);
        }
        if (buffer.length > KEPT_BUFFER) {
            buffer = new char[4096];
        }
        return outcome;
    }

    private char[] buffer(int length) {
        if (buffer.length < length) {
            buffer = new char[Math.max(length, Math.min(buffer.length * 2, KEPT_BUFFER))];
        }
        return buffer;
    }

    /** A line that does not begin as an object or a list: Tracee's own text, another JSON value, or neither. */
    private LineOutcome decodeText(byte[] bytes, int start, int to, char[] text, int length) {
        String head = new String(text, 0, Math.min(length, 400));
        if (OwnLines.isTableHeader(head)) {
            return LineOutcome.tableHeader();
        }
        if (OwnLines.isBanner(head)) {
            return LineOutcome.skipped(SkipReason.BANNER, "a line that Tracee prints around events");
        }
        int nul = indexOfNul(bytes, start, to);
        if (nul >= 0) {
            return LineOutcome.failed(
                    FailReason.ENCODING, "a NUL byte: this is no text, or text in another encoding than UTF-8", nul);
        }
        try {
            checker.check(text, length);
            return LineOutcome.skipped(SkipReason.FOREIGN, "a JSON value, but no event");
        } catch (JsonSyntaxException e) {
            String quoted = EscapedText.of(new String(text, 0, Math.min(length, QUOTED * 2)), QUOTED);
            return LineOutcome.failed(
                    FailReason.INVALID, "not JSON: \"" + quoted + "\". Record with Tracee's JSON output", -1);
        }
    }

    private LineOutcome decodeJson(byte[] bytes, int start, int to, char[] text, int length) {
        try {
            return decodeDocuments(text, checker.check(text, length));
        } catch (JsonSyntaxException e) {
            int column = Utf8.bytesBefore(bytes, start, to, e.index());
            if (e.isTooDeep()) {
                return LineOutcome.failed(FailReason.TOO_DEEP, e.problem(), column);
            }
            int nul = indexOfNul(bytes, start, to);
            if (nul >= 0) {
                return LineOutcome.failed(FailReason.ENCODING, "a NUL byte: no JSON that Tracee wrote holds one", nul);
            }
            return LineOutcome.failed(FailReason.INVALID, "not JSON: " + EscapedText.of(e.problem(), 160), column);
        } catch (TooManyException e) {
            return LineOutcome.failed(
                    FailReason.TOO_MANY, "more than " + limits.eventsPerDocument() + " events in one line", -1);
        } catch (AmbiguousKeyException e) {
            String key = EscapedText.of(e.path(), QUOTED);
            return LineOutcome.failed(
                    FailReason.AMBIGUOUS, "key " + key + " occurs twice, so that two readers could see two events", -1);
        } catch (NonFiniteException e) {
            return LineOutcome.failed(
                    FailReason.INVALID,
                    "not JSON: NaN and Inf can stand only in argument values of main",
                    Utf8.bytesBefore(bytes, start, to, e.index));
        }
    }

    private LineOutcome decodeDocuments(char[] text, Checked checked)
            throws TooManyException, AmbiguousKeyException, NonFiniteException {
        List<DecodedEvent> events = new ArrayList<>(1);
        SkipReason skip = SkipReason.FOREIGN;
        for (Span span : checked.spans()) {
            String document = new String(text, span.start(), span.end() - span.start());
            SkipReason reason = decodeDocument(document, span, checked.nonFinite(), events);
            skip = reason == null || reason == SkipReason.FOREIGN ? skip : reason;
        }
        return events.isEmpty() ? LineOutcome.skipped(skip, describe(skip)) : LineOutcome.of(events);
    }

    private @Nullable SkipReason decodeDocument(
            String document, Span span, List<Integer> nonFinite, List<DecodedEvent> events)
            throws TooManyException, AmbiguousKeyException, NonFiniteException {
        JsonValue root = JsonValue.of(document);
        if (root.kind() != JsonValue.Kind.LIST) {
            return decodeObject(root, span.start(), nonFinite, events);
        }
        SkipReason skip = SkipReason.FOREIGN;
        for (JsonElements elements = root.elements(); elements.next(); ) {
            String element = elements.value().raw();
            int offset = span.start() + elements.value().start();
            SkipReason reason = decodeObject(JsonValue.of(element), offset, nonFinite, events);
            skip = reason == null || reason == SkipReason.FOREIGN ? skip : reason;
        }
        return skip;
    }

    /** Adds an event, or says what the value is instead. */
    private @Nullable SkipReason decodeObject(
            JsonValue value, int offset, List<Integer> nonFinite, List<DecodedEvent> events)
            throws TooManyException, AmbiguousKeyException, NonFiniteException {
        JsonFields top = JsonFields.of(value, Dialects.keys());
        if (OwnLines.isLog(top)) {
            NonFiniteException.throwIfAny(nonFinite, value, offset, null);
            return SkipReason.LOG;
        }
        Dialect dialect = Dialects.recognise(top);
        if (dialect == null) {
            NonFiniteException.throwIfAny(nonFinite, value, offset, null);
            return OwnLines.isStatistics(top) ? SkipReason.STATISTICS : SkipReason.FOREIGN;
        }
        if (events.size() == limits.eventsPerDocument()) {
            throw new TooManyException();
        }
        DecodedEvent event = dialect.decode(JsonFields.of(value, dialect.keys()), limits.numberDigits());
        NonFiniteException.throwIfAny(nonFinite, value, offset, event);
        events.add(event);
        return null;
    }

    private static String describe(SkipReason skip) {
        return switch (skip) {
            case LOG -> "a log line of Tracee's own";
            case STATISTICS -> "Tracee's statistics";
            default -> "JSON, but no event of a known dialect";
        };
    }

    private static boolean startsWithUtf8Mark(byte[] bytes, int from, int to) {
        return to - from >= 3
                && bytes[from] == (byte) 0xef
                && bytes[from + 1] == (byte) 0xbb
                && bytes[from + 2] == (byte) 0xbf;
    }

    private static boolean isOtherEncoding(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        int mark = ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }

    private static int indexOfNul(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return i - from;
            }
        }
        return -1;
    }

    private static int firstBeyondSpace(char[] text, int length) {
        int i = 0;
        while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r')) {
            i++;
        }
        return i;
    }

    private static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("", null, false, false);
        }
    }

    private static final class NonFiniteException extends Exception {
        private static final long serialVersionUID = 1L;

        final int index;

        NonFiniteException(int index) {
            super("", null, false, false);
            this.index = index;
        }

        static void throwIfAny(List<Integer> places, JsonValue value, int offset, @Nullable DecodedEvent event)
                throws NonFiniteException {
            for (int place : places) {
                int inDocument = place - offset;
                if (value.covers(inDocument) && (event == null || !event.allowsNonFiniteAt(inDocument))) {
                    throw new NonFiniteException(place);
                }
            }
        }
    }
}
