package io.signet.event.json.internal.line;

import io.signet.event.json.internal.text.Utf8;
import java.io.IOException;

/** Finds documents that cross lines: their first line is a lone bracket, and what the next begins with shows that it is inside. */
public final class DocumentLines {

    /** What turned out broken is gone over so many times again at most, to find documents that begin in it. */
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

    /** What the current line begins; looks at one byte of the next, and sometimes at all of it. */
    public Opening opening() throws IOException {
        if (!isOpening(framer.start(), framer.end())) {
            return Opening.NOTHING;
        }
        boolean isObject = loneBracket(framer.start(), framer.end()) == '{';
        int behind = framer.peek();
        boolean isInside = behind == ' ' || behind == '\t' || behind == '\r' || behind == '}';
        if (isObject) {
            return isInside || behind == '"' ? Opening.OBJECT : Opening.NOTHING;
        }
        boolean isElement = behind == '{' || behind == '[';
        return isInside || behind == ']' || (isElement && listGoesOn()) ? Opening.LIST : Opening.NOTHING;
    }

    /**
     * Whether something shows, behind a bracket and an element that is not indented, that both are of one list. If nothing does,
     * the bracket is what is left of a line that was cut, and the next line has nothing to do with it.
     */
    private boolean listGoesOn() throws IOException {
        int from = framer.end() + 1 - framer.start();
        if (!framer.extend()) {
            return true;
        }
        int behind = framer.peek();
        int start = framer.start() + from;
        Brackets brackets = new Brackets();
        brackets.take(framer.buffer(), start, framer.end());
        int last = framer.end() - 1;
        while (last > start && isSpace(framer.buffer()[last])) {
            last--;
        }
        boolean hasComma = framer.buffer()[last] == ',' || behind == ',';
        boolean isWhole = brackets.depth() == 0 && !brackets.isInString();
        framer.keepFirstLine();
        return !isWhole || hasComma || behind == ']' || behind == ' ' || behind == '\t';
    }

    /** Whether the current line is a lone bracket. */
    public boolean isOpening() {
        return isOpening(framer.start(), framer.end());
    }

    /** How far the current line is indented, in bytes. */
    public int indentation() {
        return indentation(framer.start(), framer.end());
    }

    private int indentation(int from, int to) {
        int start = startOfText(from, to);
        int i = start;
        while (i < to && isSpace(framer.buffer()[i])) {
            i++;
        }
        return i - start;
    }

    /** Whether the current line is blank. */
    public boolean isBlank() {
        int start = startOfText(framer.start(), framer.end());
        return start + indentation() == framer.end();
    }

    /** Whether the current line begins with the bracket that ends a list. */
    public boolean beginsWithEndOfList() {
        int first = startOfText(framer.start(), framer.end()) + indentation();
        return first < framer.end() && framer.buffer()[first] == ']';
    }

    private int startOfText(int from, int to) {
        return Utf8.startsWithMark(framer.buffer(), from, to) ? from + Utf8.MARK : from;
    }

    private int loneBracket(int from, int to) {
        byte[] bytes = framer.buffer();
        int first = startOfText(from, to) + indentation(from, to);
        int end = to;
        while (end > first && isSpace(bytes[end - 1])) {
            end--;
        }
        return end - first == 1 ? bytes[first] : -1;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    /**
     * Whether it is worth looking for the end of the document. What is broken can hold as many beginnings as it has lines:
     * going on from each would take for ever. Half of what may be spent is for those alone that are indented.
     */
    public boolean mayTake() {
        return !isInBroken() || spent < 2 * budget();
    }

    /** Whether the current line stands in a document that turned out broken. */
    public boolean isInBroken() {
        return framer.offset() < brokenTo;
    }

    private long budget() {
        return MOST_ATTEMPTS * (brokenTo - brokenFrom);
    }

    /**
     * Takes all lines of the document that the current line begins; what was not whole is given back by the caller. Inside what
     * is broken another that is indented no further ends it: brackets no longer tell what belongs together there.
     */
    public Result take() throws IOException {
        boolean isInBroken = isInBroken();
        boolean isCostly = isInBroken && spent >= budget();
        int indentation = indentation();
        boolean isIndented = false;
        boolean hasMet = false;
        Brackets brackets = new Brackets();
        brackets.take(framer.buffer(), framer.start(), framer.end());
        while (brackets.depth() > 0) {
            int size = framer.end() + 1 - framer.start();
            if (!framer.extend()) {
                return framer.exceedsLimit() && !hasMet ? Result.TOO_LONG : Result.UNFINISHED;
            }
            int from = framer.start() + size;
            brackets.take(framer.buffer(), from, framer.end());
            if (framer.lines() == 2) {
                isIndented = indentation(from, framer.end()) > indentation;
            } else if (isIndented && !hasMet) {
                hasMet = isOpening(from, framer.end()) && indentation(from, framer.end()) <= indentation;
            }
            if (brackets.isInString() || (isInBroken && hasMet) || (isCostly && !isIndented)) {
                return Result.UNFINISHED;
            }
        }
        return Result.WHOLE;
    }

    private boolean isOpening(int from, int to) {
        int bracket = loneBracket(from, to);
        return bracket == '{' || bracket == '[';
    }

    /** Gives all lines back but the first, of a document that was taken and is broken. */
    public void giveBack() {
        if (!isInBroken()) {
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
