package io.signet.event.json.internal.line;

import io.signet.event.json.internal.text.Utf8;
import java.io.IOException;

/** Finds documents that cross lines: their first line is a lone bracket, and what the next begins with shows that it is inside. */
public final class DocumentLines {

    /** A line of a document that turned out broken is gone over so many times again at most, when it may begin another. */
    private static final int MOST_ATTEMPTS = 16;

    /** What the current line begins. */
    public enum Opening {
        NOTHING,
        OBJECT,
        LIST
    }

    /** What {@link #take()} found. */
    public enum Result {
        WHOLE,
        TOO_LONG,
        UNFINISHED
    }

    private final LineFramer framer;
    private long brokenFrom;
    private long brokenTo;
    private long spent;

    public DocumentLines(LineFramer framer) {
        this.framer = framer;
    }

    /** What the current line begins; looks at one byte of the next. */
    public Opening opening() throws IOException {
        int bracket = loneBracket();
        if (bracket != '{' && bracket != '[') {
            return Opening.NOTHING;
        }
        int behind = framer.peek();
        boolean isSpace = behind == ' ' || behind == '\t' || behind == '\r';
        if (bracket == '{') {
            return isSpace || behind == '"' || behind == '}' ? Opening.OBJECT : Opening.NOTHING;
        }
        boolean isBracket = behind == '{' || behind == '[' || behind == '}' || behind == ']';
        return isSpace || isBracket ? Opening.LIST : Opening.NOTHING;
    }

    /** Whether nothing stands before the bracket. */
    public boolean isAtStartOfLine() {
        byte first = framer.buffer()[framer.start()];
        return first == '{' || first == '[' || first == (byte) 0xef;
    }

    private int loneBracket() {
        byte[] bytes = framer.buffer();
        int from = framer.start();
        int to = framer.end();
        if (Utf8.startsWithMark(bytes, from, to)) {
            from += Utf8.MARK;
        }
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        while (to > from && isSpace(bytes[to - 1])) {
            to--;
        }
        return to - from == 1 ? bytes[from] : -1;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    /**
     * Whether it is worth looking for the end of the document. What is broken can hold as many beginnings as it has lines:
     * going on from each would take for ever.
     */
    public boolean mayTake() {
        return framer.offset() >= brokenTo || spent < MOST_ATTEMPTS * (brokenTo - brokenFrom);
    }

    /** Takes all lines of the document that the current line begins; what was not whole is given back by the caller. */
    public Result take() throws IOException {
        Brackets brackets = new Brackets();
        brackets.take(framer.buffer(), framer.start(), framer.end());
        while (brackets.depth() > 0) {
            int size = framer.end() + 1 - framer.start();
            if (!framer.extend()) {
                return framer.exceedsLimit() ? Result.TOO_LONG : Result.UNFINISHED;
            }
            brackets.take(framer.buffer(), framer.start() + size, framer.end());
            if (brackets.isInString()) {
                return Result.UNFINISHED;
            }
        }
        return Result.WHOLE;
    }

    /** Gives all lines back but the first, of a document that was taken and is broken. */
    public void giveBack() {
        if (framer.offset() >= brokenTo) {
            brokenFrom = framer.offset();
            spent = 0;
        }
        brokenTo = Math.max(brokenTo, framer.offset() + framer.length());
        spent += framer.length();
        framer.keepFirstLine();
    }

    /** Behind the last whole document of a line that is longer than the limit; the start of the line when there is none. */
    public int endOfLastDocument() {
        byte[] bytes = framer.buffer();
        int first = framer.start();
        while (first < framer.end() && (isSpace(bytes[first]) || bytes[first] == ',')) {
            first++;
        }
        boolean begins = first < framer.end() && (bytes[first] == '{' || bytes[first] == '[');
        return begins ? Brackets.endOfLastDocument(bytes, first, framer.end(), framer.start()) : framer.start();
    }
}
