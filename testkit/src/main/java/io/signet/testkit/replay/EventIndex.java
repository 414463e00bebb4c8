package io.signet.testkit.replay;

import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** All events of a capture by where they stand and what they say, without the events themselves. */
final class EventIndex {

    private record Entry(Spot spot, boolean ofSensor, long hash) {}

    private record NoEvent(Place place, long lines, String reason) {

        boolean covers(long line) {
            return line >= place.line() && line < place.line() + lines;
        }
    }

    private final List<Entry> entries;
    private final List<NoEvent> noEvents;
    private final List<ReadIssue> failures;
    private final ReadCounts counts;

    private EventIndex(Reading reading, ReadCounts counts) {
        entries = reading.entries;
        noEvents = reading.noEvents;
        failures = reading.failures;
        this.counts = counts;
    }

    /**
     * Reads a capture to its end.
     *
     * @throws IOException when it cannot be read to its end
     */
    static EventIndex of(Capture capture) throws IOException {
        return upTo(Long.MAX_VALUE, capture);
    }

    /**
     * Reads a capture up to the first event behind a line, and knows of none behind it.
     *
     * @throws IOException when it cannot be read so far
     */
    static EventIndex upTo(long line, Capture capture) throws IOException {
        try (InputStream stored = capture.open();
                LineHashes hashes = new LineHashes(plain(stored))) {
            Reading reading = new Reading(hashes);
            try (EventReader events =
                    EventReader.of(hashes, capture.name()).onIssue(reading::add).open()) {
                boolean isBehind = false;
                while (!isBehind && events.next()) {
                    isBehind = events.place().line() > line;
                    if (isBehind) {
                        reading.endEvents(events.place().line());
                    } else {
                        reading.add(events.place(), events.event().finding().isPresent());
                    }
                }
                if (!isBehind) {
                    reading.endEvents(hashes.lines() + 1L);
                }
                return new EventIndex(reading, events.counts());
            }
        }
    }

    private static InputStream plain(InputStream stored) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(stored, 2);
        byte[] start = peeked.readNBytes(2);
        peeked.unread(start);
        boolean isGzip = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        return isGzip ? new GZIPInputStream(peeked) : peeked;
    }

    /** What the lines are as they go by. An event's lines are known once the next line that is not its own comes. */
    private static final class Reading {

        private static final int MOST_FAILURES = 3;

        private final LineHashes hashes;
        private final List<Entry> entries = new ArrayList<>();
        private final List<NoEvent> noEvents = new ArrayList<>();
        private final List<ReadIssue> failures = new ArrayList<>();
        private int ended;

        Reading(LineHashes hashes) {
            this.hashes = hashes;
        }

        void add(ReadIssue issue) {
            endEvents(issue.place().line());
            noEvents.add(new NoEvent(issue.place(), issue.lines(), issue.reason()));
            if (issue.kind() == ReadIssue.Kind.FAILED && failures.size() < MOST_FAILURES) {
                failures.add(issue);
            }
        }

        void add(Place place, boolean ofSensor) {
            endEvents(place.line());
            entries.add(new Entry(Spot.of(place), ofSensor, 0));
        }

        void endEvents(long nextLine) {
            while (ended < entries.size() && entries.get(ended).spot().line() < nextLine) {
                Entry entry = entries.get(ended);
                long hash = hashes.of(entry.spot().line(), nextLine);
                entries.set(ended++, new Entry(entry.spot(), entry.ofSensor(), hash));
            }
        }
    }

    int events() {
        return entries.size();
    }

    long lines() {
        return counts.lines();
    }

    long failedLines() {
        return counts.failedLines();
    }

    /** The first lines that could not be read. */
    List<ReadIssue> failures() {
        return failures;
    }

    boolean isOfSensor(Spot spot) {
        return entryAt(spot).filter(Entry::ofSensor).isPresent();
    }

    /** The anchor of an event, as people write it. */
    Anchor anchor(Spot spot) {
        return entryAt(spot).map(EventIndex::anchor).orElse(Anchor.END);
    }

    /** Which event is meant; an event that is not where it was is looked for by its hash. */
    Resolution resolve(Anchor anchor) {
        return resolve(anchor, anchor.hash());
    }

    /** As {@link #resolve(Anchor)}, with more digits of the hash than people write. */
    Resolution resolve(Anchor anchor, String hash) {
        Spot meant = Spot.of(anchor);
        if (anchor.isEnd() || entryAt(meant).filter(hasHash(hash)).isPresent()) {
            return Resolution.at(meant);
        }
        List<Anchor> elsewhere =
                entries.stream().filter(hasHash(hash)).map(EventIndex::anchor).toList();
        return Resolution.elsewhere(whatIsAt(meant), anchor.hash(), elsewhere);
    }

    private static Predicate<Entry> hasHash(String digits) {
        return entry -> hex(entry.hash()).startsWith(digits);
    }

    /** The hash in full, 16 digits. */
    String hash(Spot spot) {
        return entryAt(spot).map(entry -> hex(entry.hash())).orElse("");
    }

    private static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    private static Anchor anchor(Entry entry) {
        Spot spot = entry.spot();
        return new Anchor(spot.line(), spot.index() + 1, hex(entry.hash()).substring(0, Anchor.DIGITS));
    }

    private Optional<Entry> entryAt(Spot spot) {
        int at = positionOf(spot);
        return at >= 0 ? Optional.of(entries.get(at)) : Optional.empty();
    }

    private int positionOf(Spot spot) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = entries.get(middle).spot().compareTo(spot);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -(low + 1);
    }

    private String whatIsAt(Spot spot) {
        Optional<Entry> there = entryAt(spot);
        if (there.isPresent()) {
            return spot + " is now a different event (" + anchor(there.get()) + ")";
        }
        if (spot.line() > lines()) {
            return "the capture has only " + Counted.of(lines(), "line");
        }
        long inLine = IntStream.range(0, spot.index())
                .filter(index -> positionOf(new Spot(spot.line(), index)) >= 0)
                .count();
        if (inLine > 0) {
            return "line " + spot.line() + " holds only " + Counted.of(inLine, "event");
        }
        Optional<NoEvent> noEvent =
                noEvents.stream().filter(issue -> issue.covers(spot.line())).findFirst();
        if (noEvent.isPresent()) {
            return "line " + spot.line() + " is no event (" + noEvent.get().reason() + ")";
        }
        int before = -positionOf(new Spot(spot.line(), 0)) - 2;
        return "line " + spot.line() + " is no event of its own"
                + (before < 0
                        ? ""
                        : ", it belongs to the one of " + entries.get(before).spot());
    }
}
