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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One capture with lines of every dialect, of which two are read exactly so far. */
final class CaptureMixedTest {

    private static final String NAME = "capture-mixed";

    /** Dialects with {@code eventName} beside {@code args}, {@code eventId} and others: the reader of N takes them. */
    private static final Set<String> LEGACY =
            Set.of("B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N");

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
    void events_of_n_and_main_say_what_the_neutral_record_says() {
        int compared = 0;
        for (Map<String, @Nullable Object> golden : Golden.expected(NAME)) {
            if (isEvent(golden, Set.of("N", "P3"))) {
                Map<String, @Nullable Object> expected = NeutralRecord.expected(golden);
                assertThat(NeutralRecord.of(event(golden), expected)).isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void older_events_of_the_legacy_family_are_read_with_name_and_arguments_so_far() {
        int compared = 0;
        for (Map<String, @Nullable Object> golden : Golden.expected(NAME)) {
            if (isEvent(golden, LEGACY)) {
                assertThat(event(golden).name()).isEqualTo(golden.get("eventName"));
                if (!"B".equals(golden.get("dialect"))) {
                    assertThat(NeutralRecord.of(event(golden), golden).get("args"))
                            .isEqualTo(golden.get("args"));
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(17);
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

    private static boolean isEvent(Map<String, @Nullable Object> golden, Set<String> dialects) {
        return "event".equals(golden.get("class")) && dialects.contains((String) golden.get("dialect"));
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
