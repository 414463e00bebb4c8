package io.signet.event.json.internal.skip;

import io.signet.event.json.EventInterest;
import java.util.Arrays;

/**
 * A second look at a line in which a wanted name stands somewhere: nobody wants it all the same when each key that can name an
 * event stands before a plain string that is no wanted name, at any depth, and in texts that are wrapped as text too. Such keys
 * are {@code name} and what ends so, and {@code api} in v0.0.1. Of lines in which {@link LineScan} found no escape that matters.
 */
final class NameKeys {

    private static final byte[] NAME = {'n', 'a', 'm', 'e'};
    private static final byte[] API = {'a', 'p', 'i'};
    private static final int NOTHING = 0;

    private final AsciiTable wanted;

    NameKeys(EventInterest interest) {
        wanted = AsciiTable.of(interest.names());
    }

    /** Whether it is certain that nobody wants what the line holds. */
    boolean areOthers(byte[] bytes, int from, int to) {
        int keys = 0;
        for (int i = from + NAME.length; i < to; i++) {
            if (!isEnd(bytes[i])) {
                continue;
            }
            if (endsWith(API, bytes, i)) {
                return false;
            }
            if (endsWith(NAME, bytes, i)) {
                int behind = beyondQuote(bytes, i, to);
                int what = behind < 0 ? NOTHING : bytes[beyondSpace(bytes, behind, to)];
                if (what == ':') {
                    keys++;
                }
                boolean isValue = what == NOTHING || what == ',' || what == '}' || what == ']';
                if (!isValue && (what != ':' || !hasOther(bytes, beyondSpace(bytes, behind, to) + 1, to))) {
                    return false;
                }
            }
        }
        return keys > 0;
    }

    private static boolean isEnd(byte b) {
        return b == '"' || b == '\\';
    }

    /** Whether these characters, or the same with a capital in front, stand before a place. */
    private static boolean endsWith(byte[] text, byte[] bytes, int end) {
        int start = end - text.length;
        return (bytes[start] | 0x20) == text[0] && Arrays.equals(bytes, start + 1, end, text, 1, text.length);
    }

    /** Past a quote, however often it is escaped; -1 when it is none. */
    private static int beyondQuote(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] == '\\') {
            i++;
        }
        return i < to && bytes[i] == '"' ? i + 1 : -1;
    }

    /** Stops before the bounds at the latest. */
    private static int beyondSpace(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to - 1 && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return Math.min(i, to - 1);
    }

    /** Whether what stands behind a colon is a plain string that nobody wants. */
    private boolean hasOther(byte[] bytes, int from, int to) {
        int start = beyondQuote(bytes, beyondSpace(bytes, from, to), to);
        int end = start;
        while (end >= 0 && end < to && !isEnd(bytes[end])) {
            end++;
        }
        return end >= 0 && end < to && wanted.find(bytes, start, end) == AsciiTable.NONE;
    }
}
