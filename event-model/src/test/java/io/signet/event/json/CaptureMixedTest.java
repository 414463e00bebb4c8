package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One capture with lines of every dialect, and others around them. */
final class CaptureMixedTest {

    private static final String NAME = "capture-mixed";

    /** Those in the capture that are no wrapping around an event of another. */
    private static final Set<Object> DIALECTS =
            Set.of("A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P3");

    private static final Set<String> CLASSES_THAT_HOLD_NOW =
            Set.of("log", "banner", "empty", "statistics", "invalid", "truncated");

    private static final Map<Long, Event> EVENTS = new LinkedHashMap<>();
    private static final Map<Long, ReadIssue> ISSUES = new LinkedHashMap<>();
    private static final List<Place> PLACES = new ArrayList<>();
    private static ReadCounts counts = new ReadCounts(0, 0, 0, 0, Map.of(), Map.of(), 0);

    @BeforeAll
    static void read() throws IOException {
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(Golden.input(NAME)), NAME)
                .onIssue(issue -> ISSUES.put(issue.place().line(), issue))
                .open()) {
            while (reader.next()) {
                EVENTS.put(reader.place().line(), reader.event());
                PLACES.add(reader.place());
            }
            counts = reader.counts();
        }
    }

    @Test
    void lines_are_events_skipped_or_failed() {
        assertThat(counts.lines()).isEqualTo(39);
        assertThat(counts.eventLines() + counts.skippedLines() + counts.failedLines())
                .isEqualTo(39);
        assertThat(counts.bytes()).isEqualTo(Golden.input(NAME).length);
        assertThat(EVENTS.size() + ISSUES.size()).isEqualTo(39);
    }

    @Test
    void places_point_at_the_first_byte_of_each_line() {
        List<Long> starts = new ArrayList<>();
        long offset = 0;
        for (byte[] line : Golden.inputLines(NAME)) {
            starts.add(offset);
            offset += line.length + 1;
        }
        PLACES.forEach(place -> assertThat(place.byteOffset()).isEqualTo(starts.get((int) place.line() - 1)));
        ISSUES.values()
                .forEach(issue -> assertThat(issue.place().byteOffset())
                        .isEqualTo(starts.get((int) issue.place().line() - 1)));
    }

    @Test
    void events_of_all_dialects_say_what_the_neutral_record_says() {
        Set<Object> letters = new TreeSet<>();
        for (Map<String, @Nullable Object> golden : Golden.expected(NAME)) {
            if ("event".equals(golden.get("class")) && DIALECTS.contains(golden.get("dialect"))) {
                assertThat(GoldenLine.actual(event(golden), golden))
                        .as("line %s", golden.get("line"))
                        .isEqualTo(GoldenLine.expected(golden));
                letters.add(golden.get("dialect"));
            }
        }
        assertThat(letters).isEqualTo(DIALECTS);
    }

    @Test
    void lines_that_are_no_events_are_what_they_are_except_those_of_dialects_and_wrappings_not_read_yet() {
        Map<Long, String> expected = new TreeMap<>();
        Map<Long, String> actual = new TreeMap<>();
        for (Map<String, @Nullable Object> golden : Golden.expected(NAME)) {
            String fate = (String) golden.get("class");
            if (CLASSES_THAT_HOLD_NOW.contains(fate) || "foreign".equals(fate)) {
                expected.put(line(golden), fate);
                ReadIssue issue = ISSUES.get(line(golden));
                actual.put(line(golden), issue == null ? "event" : issue.reason());
            }
        }
        assertThat(expected).hasSize(18);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void each_reason_is_counted_as_often_as_it_is_reported() {
        counts.skipped()
                .forEach((reason, number) -> assertThat(ISSUES.values().stream()
                                .filter(issue -> issue.skipReason()
                                        .filter(reason::equals)
                                        .isPresent()))
                        .hasSize(number.intValue()));
        counts.failed()
                .forEach((reason, number) -> assertThat(ISSUES.values().stream()
                                .filter(issue -> issue.failReason()
                                        .filter(reason::equals)
                                        .isPresent()))
                        .hasSize(number.intValue()));
    }

    private static Event event(Map<String, @Nullable Object> golden) {
        Event event = EVENTS.get(line(golden));
        assertThat(event).as("event of line %s", golden.get("line")).isNotNull();
        return event;
    }

    private static long line(Map<String, @Nullable Object> golden) {
        return ((java.math.BigDecimal) golden.get("line")).longValueExact();
    }
}
