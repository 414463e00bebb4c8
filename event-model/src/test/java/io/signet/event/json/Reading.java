package io.signet.event.json;

import io.signet.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What came of reading a source to its end. */
record Reading(
        List<Event> events, List<Place> places, List<ReadIssue> issues, List<String> warnings, ReadCounts counts) {

    static final String SOURCE = "capture.jsonl";

    static Reading of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) throws IOException {
        return of(new ByteArrayInputStream(bytes), settings -> settings);
    }

    static Reading of(byte[] bytes, UnaryOperator<EventReader.Builder> settings) throws IOException {
        return of(new ByteArrayInputStream(bytes), settings);
    }

    static Reading of(String text, UnaryOperator<EventReader.Builder> settings) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8), settings);
    }

    static Reading of(InputStream stream, UnaryOperator<EventReader.Builder> settings) throws IOException {
        List<Event> events = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<ReadIssue> issues = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        EventReader.Builder builder =
                EventReader.of(stream, SOURCE).onIssue(issues::add).onWarning(warnings::add);
        try (EventReader reader = settings.apply(builder).open()) {
            while (reader.next()) {
                events.add(reader.event());
                places.add(reader.place());
            }
            return new Reading(events, places, issues, warnings, reader.counts());
        }
    }

    List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    /** Line and reason of each issue. */
    List<String> reasons() {
        return issues.stream()
                .map(issue -> issue.place().line() + " " + issue.reason())
                .toList();
    }

    /** The issues as they are shown. */
    List<String> shown() {
        return issues.stream().map(ReadIssue::toString).toList();
    }

    /** What two readings of the same bytes have in common. */
    List<Object> comparable() {
        return List.of(
                events.stream().map(EventEncoder.tracee024()::encodeToString).toList(),
                places,
                shown(),
                warnings,
                counts);
    }
}
