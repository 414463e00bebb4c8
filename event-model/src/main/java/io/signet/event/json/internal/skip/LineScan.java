package io.signet.event.json.internal.skip;

/**
 * Passes over lines that certainly hold no wanted name. A name can be in a line only if its bytes are, or an escape that spells
 * one of its characters or the quote before it: {@code \\u00XX}, with any number of backslashes, since a text may be wrapped in
 * a text. Only lines that begin as Tracee's events do are looked at: in those the exact reader decodes no base64 either.
 */
final class LineScan {

    static final byte[] BEGINNING = {'{', '"', 't', 'i', 'm', 'e', 's', 't', 'a', 'm', 'p', '"', ':'};

    private static final long BEGINNING_WORD = Swar.at(BEGINNING, 0);
    private static final long BEGINNING_REST = Swar.at(BEGINNING, BEGINNING.length - Long.BYTES);
    private static final int BLOCK = 32;

    private final WantedNames names;
    private final int longestLine;
    private int lines;
    private int lineFeed;
    private boolean isNamed;
    private boolean mayHideName;

    LineScan(WantedNames names, int longestLine) {
        this.names = names;
        this.longestLine = longestLine;
    }

    /** Whether a line begins as events do. Bytes behind the bounds may be looked at and do not count. */
    static boolean beginsAsEvent(byte[] bytes, int from, int to) {
        return to - from > BEGINNING.length
                && Swar.at(bytes, from) == BEGINNING_WORD
                && Swar.at(bytes, from + BEGINNING.length - Long.BYTES) == BEGINNING_REST;
    }

    /** Goes from the beginning of a line to that of the first one that is not certain, or is not all there. */
    int pass(byte[] bytes, int from, int to) {
        lines = 0;
        int start = from;
        while (beginsAsEvent(bytes, start, to)) {
            scan(bytes, start, to);
            if (isNamed || mayHideName || lineFeed < 0 || lineFeed - start > longestLine) {
                return start;
            }
            lines++;
            start = lineFeed + 1;
        }
        lineFeed = -1;
        return start;
    }

    /** How many lines were passed over. */
    int lines() {
        return lines;
    }

    /** Where the line ends at which it stopped; -1 when that is not known. */
    int lineFeed() {
        return lineFeed;
    }

    /** Whether the line at which it stopped holds an escape that matters, or a NUL. */
    boolean mayHideName() {
        return mayHideName;
    }

    private void scan(byte[] bytes, int start, int to) {
        WantedNames wanted = names;
        boolean isDense = wanted.stride < Long.BYTES;
        isNamed = false;
        mayHideName = false;
        for (int i = start; i < to; i += BLOCK) {
            long first = Swar.at(bytes, i);
            long second = Swar.at(bytes, i + 8);
            long third = Swar.at(bytes, i + 16);
            long fourth = Swar.at(bytes, i + 24);
            long found = (Swar.endsAndEscapes(first)
                            | Swar.endsAndEscapes(second)
                            | Swar.endsAndEscapes(third)
                            | Swar.endsAndEscapes(fourth))
                    & Swar.HIGH_BITS;
            int named = isDense
                    ? wanted.mayBeginOfMany(first, second)
                            | wanted.mayBeginOfMany(second, third)
                            | wanted.mayBeginOfMany(third, fourth)
                            | wanted.mayBeginOfMany(fourth, Swar.at(bytes, i + BLOCK))
                    : wanted.mayBegin(first)
                            | wanted.mayBegin(second)
                            | wanted.mayBegin(third)
                            | wanted.mayBegin(fourth);
            if ((found | named) != 0 && isOver(bytes, i, start, to, found, named)) {
                return;
            }
        }
        lineFeed = -1;
    }

    /** Looks at a block in which something was found; true when the line ends in it. */
    private boolean isOver(byte[] bytes, int block, int start, int to, long found, int named) {
        int end = -1;
        if (found != 0) {
            for (int i = block; i < block + BLOCK && end < 0; i += 8) {
                end = look(bytes, i, to, Swar.endsAndEscapes(Swar.at(bytes, i)) & Swar.HIGH_BITS);
            }
        }
        if (named != 0 && !isNamed) {
            int stop = end < 0 ? to : end;
            for (int i = block; i < block + BLOCK && i < stop; i += names.stride) {
                isNamed |= names.isAround(bytes, i, start, stop);
            }
        }
        lineFeed = end;
        return end >= 0;
    }

    /** Goes over what was found in eight bytes; the place of the line feed, or -1. */
    private int look(byte[] bytes, int word, int to, long found) {
        for (long rest = found; rest != 0; rest &= rest - 1) {
            int place = word + Swar.first(rest);
            if (place >= to) {
                return -1;
            }
            byte what = bytes[place];
            if (what == '\n') {
                return place;
            }
            mayHideName |= what == 0 || (what == '\\' && mayHideName(bytes, place));
        }
        return -1;
    }

    /** Whether this backslash begins an escape of what names are made of, or of a quote. What is cut off by the bounds is no whole line. */
    private static boolean mayHideName(byte[] bytes, int backslash) {
        if (bytes[backslash + 1] != 'u' || bytes[backslash + 2] != '0' || bytes[backslash + 3] != '0') {
            return false;
        }
        int code = Character.digit(bytes[backslash + 4], 16) << 4 | Character.digit(bytes[backslash + 5], 16);
        return code < 0 || code == '"' || code == '\\' || code == '_' || Character.isLetterOrDigit(code);
    }
}
