package io.signet.testkit.ahead;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker found in a block.
 *
 * @param items events and issues in order, whose lines are counted from the block's first
 * @param standsAlone whether the block could be read without those before and behind it
 * @param recognised whether it shows that the source is a recording of Tracee's
 */
record BlockContent(List<Item> items, ReadCounts counts, boolean standsAlone, boolean recognised) {

    /** An event or an issue. */
    sealed interface Item {}

    /** An event and where it stands. */
    record EventItem(Event event, Place place) implements Item {}

    /** A line that gave no event, or a field that cannot be read. */
    record IssueItem(ReadIssue issue) implements Item {}

    /** A warning about the source. */
    record WarningItem(String warning) implements Item {}

    static BlockContent read(EventReader.Builder block) {
        List<Item> items = new ArrayList<>();
        try (EventReader reader = block.onIssue(issue -> items.add(new IssueItem(issue)))
                .onWarning(warning -> items.add(new WarningItem(warning)))
                .open()) {
            while (reader.next()) {
                items.add(new EventItem(reader.event(), reader.place()));
            }
            return new BlockContent(items, reader.counts(), reader.linesStandAlone(), reader.recognised());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
