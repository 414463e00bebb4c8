package io.signet.event.json.internal.skip;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventInterest;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.line.LineFramer;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door to the fast path. It takes lines from the framer so long as it is certain of each what the exact reader would make
 * of it, and stops before the first of which it is not. What holds here:
 *
 * <ul>
 *   <li>A line is dropped only when no event of a wanted name can be in it, whatever else it is: see {@link LineScan} and
 *       {@link NameKeys}. It is framed and counted, and not checked.
 *   <li>A line is delivered only when it is one plain event of the legacy family, all of which was checked: see {@link
 *       EventLine}. The event is a copy.
 *   <li>It begins at the beginning of a line that stands alone, behind the first lines of a source that is known to be a
 *       recording of Tracee's; who calls it sees to that.
 *   <li>It is never asked when what is unwanted may be wrapped in a way that bytes do not show: a pointer into documents of a
 *       house's own format, or lines that a container runtime split.
 *   <li>Nothing is thrown but what the source throws, nothing is logged, and nothing is allocated for a line that is dropped.
 * </ul>
 */
public final class FastLane {

    private final EventLine events;
    private final int longestLine;
    private @Nullable EventInterest interest;
    private @Nullable LineScan scan;
    private @Nullable NameKeys nameKeys;
    private long dropped;
    private long droppedBytes;
    private long line;
    private long offset;
    private int length;

    /**
     * Prepares for one source.
     *
     * @param keysOfOthers keys of the top object that may make something else of it than an event of the legacy family
     */
    public FastLane(DecodeLimits limits, Set<String> keysOfOthers) {
        events = new EventLine(limits, keysOfOthers);
        longestLine = limits.lineBytes();
    }

    /** Goes on to the next event that is wanted; null before a line that is not for here, and at the end. */
    public @Nullable DecodedEvent next(LineFramer framer, EventInterest wanted) throws IOException {
        prepare(wanted);
        dropped = 0;
        droppedBytes = 0;
        framer.leaveLine();
        while (true) {
            int lineFeed = pass(framer);
            int start = framer.ahead();
            boolean begins = LineScan.beginsAsEvent(framer.buffer(), start, framer.available());
            if (lineFeed < 0) {
                boolean mayBegin = begins || framer.available() - start <= LineScan.BEGINNING.length;
                if (mayBegin && framer.readAhead()) {
                    continue;
                }
                return null;
            }
            if (!begins || lineFeed - start > longestLine) {
                return null;
            }
            if (isOfOthers(framer.buffer(), start, lineFeed)) {
                drop(framer, lineFeed + 1, 1);
                continue;
            }
            DecodedEvent event = events.decode(framer.buffer(), start, lineFeed);
            if (event == null) {
                return null;
            }
            if (!wanted.wants(event.name())) {
                drop(framer, lineFeed + 1, 1);
                continue;
            }
            line = framer.number();
            offset = framer.offset();
            length = lineFeed + 1 - start;
            framer.passLines(lineFeed + 1, 1);
            return event;
        }
    }

    private void prepare(EventInterest wanted) {
        if (wanted != interest) {
            interest = wanted;
            WantedNames names = WantedNames.of(wanted);
            scan = names == null ? null : new LineScan(names, longestLine);
            nameKeys = new NameKeys(wanted);
        }
    }

    /** Drops lines while that is certain; the place of the line feed of the next, or -1. */
    private int pass(LineFramer framer) {
        LineScan scanner = scan;
        if (scanner == null) {
            return Swar.lineFeed(framer.buffer(), framer.ahead(), framer.available());
        }
        int stop = scanner.pass(framer.buffer(), framer.ahead(), framer.available());
        drop(framer, stop, scanner.lines());
        return scanner.lineFeed();
    }

    private boolean isOfOthers(byte[] bytes, int start, int lineFeed) {
        LineScan scanner = scan;
        NameKeys keys = nameKeys;
        return scanner != null && keys != null && !scanner.mayHideName() && keys.areOthers(bytes, start, lineFeed);
    }

    private void drop(LineFramer framer, int to, int lines) {
        dropped += lines;
        droppedBytes += to - framer.ahead();
        framer.passLines(to, lines);
    }

    /** How many lines {@link #next} dropped. */
    public long dropped() {
        return dropped;
    }

    /** How many bytes they have, with their line feeds. */
    public long droppedBytes() {
        return droppedBytes;
    }

    /** The number of the line that the event stands in, counted from 1. */
    public long line() {
        return line;
    }

    /** Where that line begins, in bytes from the start of the source. */
    public long offset() {
        return offset;
    }

    /** Bytes of that line, with its line feed. */
    public int length() {
        return length;
    }
}
