package io.signet.event.json.internal.document;

import io.signet.event.EscapedText;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.FailReason;
import io.signet.event.json.SkipReason;
import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.document.DocumentDecoder.TooManyException;
import io.signet.event.json.internal.document.NonFinitePlaces.NonFiniteException;
import io.signet.event.json.internal.text.JsonChecker;
import io.signet.event.json.internal.text.JsonSyntaxException;
import io.signet.event.json.internal.text.JsonSyntaxException.Problem;
import io.signet.event.json.internal.text.Utf8;

/**
 * The exact reader of one line: all of it is checked before any of it is delivered. Belongs to one thread; its buffer is
 * used again for the next line.
 */
public final class LineDecoder {

    private static final int QUOTED = 80;
    private static final int HEAD = 400;
    private static final int KEPT_BUFFER = 1 << 16;
    /** Bytes of a byte order mark in UTF-8. */
    static final int MARK = 3;

    private final DecodeLimits limits;
    private final JsonChecker checker;
    private final DocumentDecoder documents;
    private char[] buffer = new char[4096];

    public LineDecoder(DecodeLimits limits) {
        this.limits = limits;
        checker = new JsonChecker(limits.depth());
        documents = new DocumentDecoder(limits);
    }

    /** Decodes the bytes of a line, without its LF. */
    public LineOutcome decode(byte[] bytes, int from, int to) {
        if (isOtherEncoding(bytes, from, to)) {
            return LineOutcome.failed(
                    FailReason.ENCODING, "not UTF-8 text: convert the file to UTF-8, or record it anew", -1);
        }
        int start = startsWithUtf8Mark(bytes, from, to) ? from + MARK : from;
        char[] text = buffer(to - start);
        int length = Utf8.decode(bytes, start, to, text);
        LineOutcome outcome = decode(new Line(bytes, from, start, to, text, length));
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

    private LineOutcome decode(Line line) {
        int first = line.firstBeyondSpace();
        if (first == line.length) {
            return LineOutcome.skipped(SkipReason.EMPTY, "an empty line");
        }
        boolean isDocument = line.text[first] == '{' || line.text[first] == '[';
        if (!isDocument) {
            String head = line.head(HEAD);
            if (OwnLines.isTableHeader(head)) {
                return LineOutcome.tableHeader();
            }
            if (OwnLines.isBanner(head)) {
                return LineOutcome.skipped(SkipReason.BANNER, "a line that Tracee prints around events");
            }
        }
        try {
            return documents.decode(line.text, checker.check(line.text, line.length));
        } catch (JsonSyntaxException e) {
            return isDocument ? notSound(line, e) : notJson(line, e);
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
                    line.bytesBefore(e.index()));
        }
    }

    /** A line that begins as an object or a list and is none. */
    private LineOutcome notSound(Line line, JsonSyntaxException e) {
        int column = line.bytesBefore(e.index());
        if (e.problem() == Problem.TOO_DEEP) {
            return LineOutcome.failed(FailReason.TOO_DEEP, "nested deeper than " + limits.depth() + " levels", column);
        }
        int nul = line.indexOfNul();
        if (nul >= 0) {
            return LineOutcome.failed(FailReason.ENCODING, "a NUL byte: no JSON that Tracee wrote holds one", nul);
        }
        if (e.problem() == Problem.UNFINISHED) {
            return LineOutcome.unfinished("not JSON: the document does not end", column);
        }
        String character = line.characterAt(e.index());
        return LineOutcome.failed(FailReason.INVALID, "not JSON: unexpected character '" + character + "'", column);
    }

    /** A line that is neither JSON nor text of Tracee's own. */
    private static LineOutcome notJson(Line line, JsonSyntaxException e) {
        int nul = line.indexOfNul();
        if (nul >= 0) {
            return LineOutcome.failed(
                    FailReason.ENCODING, "a NUL byte: this is no text, or text in another encoding than UTF-8", nul);
        }
        String quoted = EscapedText.of(line.head(QUOTED * 2), QUOTED);
        String message = "not JSON: \"" + quoted + "\". Record with Tracee's JSON output";
        boolean unfinished = e.problem() == Problem.UNFINISHED
                || line.isBeginningOfMark()
                || OwnLines.isBeginningOfBanner(line.head(HEAD));
        return unfinished ? LineOutcome.unfinished(message, -1) : LineOutcome.failed(FailReason.INVALID, message, -1);
    }

    private static boolean startsWithUtf8Mark(byte[] bytes, int from, int to) {
        return to - from >= MARK
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
}
