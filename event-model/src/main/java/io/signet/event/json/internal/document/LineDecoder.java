package io.signet.event.json.internal.document;

import io.signet.event.json.FailReason;
import io.signet.event.json.internal.text.JsonChecker;
import io.signet.event.json.internal.text.Utf8;
import java.util.Set;

/**
 * The exact reader of one line: all of it is checked before any of it is delivered. Belongs to one thread; its buffer is
 * used again for the next line.
 */
public final class LineDecoder {

    private static final int KEPT_BUFFER = 1 << 16;
    private static final String BEGINNING_OF_EVENTS = "{\"timestamp\":";

    private final DecodeSettings settings;
    private final JsonChecker checker;
    private char[] buffer = new char[0];
    private boolean endsList;

    public LineDecoder(DecodeSettings settings) {
        this.settings = settings;
        checker = new JsonChecker(settings.limits().depth());
    }

    /** Decodes the bytes of a line, or of several that are one document, without the last LF. */
    public LineOutcome decode(byte[] bytes, int from, int to) {
        return decode(bytes, from, to, false, false);
    }

    /**
     * Decodes elements of a list, with commas around them and perhaps its end, see {@link #endsList()}.
     *
     * @param mayEnd whether the list can end here
     */
    public LineOutcome decodeElements(byte[] bytes, int from, int to, boolean mayEnd) {
        return decode(bytes, from, to, true, mayEnd);
    }

    /** All keys of the top object that can make something of a document. */
    public static Set<String> keys() {
        return LineContents.KEYS;
    }

    /** Whether the list ended in what was decoded last. */
    public boolean endsList() {
        return endsList;
    }

    private LineOutcome decode(byte[] bytes, int from, int to, boolean inList, boolean mayEnd) {
        endsList = false;
        if (isOtherEncoding(bytes, from, to)) {
            return LineOutcome.failed(
                    FailReason.ENCODING, "not UTF-8 text: convert the file to UTF-8, or record it anew");
        }
        int start = Utf8.startsWithMark(bytes, from, to) ? from + Utf8.MARK : from;
        char[] text = buffer(to - start);
        int length = Utf8.decode(bytes, start, to, text);
        endsList = inList && ListText.separate(text, length, mayEnd);
        LineOutcome outcome = decode(new Line(bytes, from, start, to, text, length), inList);
        if (buffer.length > KEPT_BUFFER) {
            buffer = new char[0];
        }
        return outcome;
    }

    private LineOutcome decode(Line line, boolean inList) {
        LineContents contents = new LineContents(settings, checker, line.beginsWith(BEGINNING_OF_EVENTS));
        try {
            if (inList) {
                contents.readElements(line.text, line.length);
            } else {
                contents.read(line.text, line.length);
            }
            return contents.outcome(column(line, contents.indexOfFailure()));
        } catch (UnreadableException e) {
            boolean isCutMark = !e.isUnfinished() && line.isBeginningOfMark();
            return LineOutcome.failed(
                    isCutMark ? UnreadableException.unfinished(-1, e.message()) : e, column(line, e.index()));
        }
    }

    private static int column(Line line, int index) {
        return index < 0 ? -1 : line.bytesBefore(index);
    }

    private char[] buffer(int length) {
        if (buffer.length < length) {
            buffer = new char[Math.max(length, Math.min(buffer.length * 2, KEPT_BUFFER))];
        }
        return buffer;
    }

    private static boolean isOtherEncoding(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        int mark = ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }
}
