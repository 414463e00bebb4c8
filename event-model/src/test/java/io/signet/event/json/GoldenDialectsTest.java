package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect as Tracee printed it, line by line and field by field. */
final class GoldenDialectsTest {

    private static final List<String> LETTERS =
            List.of("A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P1", "P2", "P3", "R");

    /** Type names that v0.18 to v0.23 and v0.24 share: of Go's packages, of no argument, and of a few words. */
    private static final Set<String> SHARED_TYPES = Set.of("bool", "unknown", "string", "");

    static Stream<Arguments> lines() {
        return LETTERS.stream()
                .flatMap(letter -> Golden.cases("dialect-" + letter)
                        .map(line -> Arguments.of(letter, line.get()[0], line.get()[1], line.get()[2])));
    }

    @ParameterizedTest(name = "{0}, line {1}")
    @MethodSource("lines")
    void says_what_the_neutral_record_says(
            String letter, int number, byte[] line, Map<String, @Nullable Object> golden) {
        assertThat(GoldenLine.actual(Documents.event(line), golden)).isEqualTo(GoldenLine.expected(golden));
    }

    @ParameterizedTest(name = "{0}, line {1}")
    @MethodSource("lines")
    void its_dialect_is_among_those_it_can_be_and_others_only_where_nothing_tells(
            String letter, int number, byte[] line, Map<String, @Nullable Object> golden) throws IOException {
        assertThat(dialects(line)).contains(dialect(letter)).isIn(possible(letter, golden));
    }

    @ParameterizedTest(name = "{0}, line {1}")
    @MethodSource("lines")
    void no_field_of_it_is_an_issue(String letter, int number, byte[] line, Map<String, @Nullable Object> golden)
            throws IOException {
        Reading reading = Reading.of(line, settings -> settings.checkFields(true));

        assertThat(reading.shown()).isEmpty();
        assertThat(reading.events()).hasSize(1);
    }

    private static Set<TraceeDialect> dialects(byte[] line) throws IOException {
        try (EventReader reader =
                EventReader.of(new ByteArrayInputStream(line), "golden").open()) {
            assertThat(reader.next()).isTrue();
            return reader.dialects();
        }
    }

    private static TraceeDialect dialect(String letter) {
        return letter.equals("Dp") ? TraceeDialect.D_PRIME : TraceeDialect.valueOf(letter);
    }

    private static List<Set<TraceeDialect>> possible(String letter, Map<String, @Nullable Object> golden) {
        boolean isFinding = golden.containsKey("finding");
        List<Set<TraceeDialect>> possible = new ArrayList<>(List.of(Set.of(dialect(letter))));
        switch (letter) {
            case "I", "J" -> {
                if (!isFinding) {
                    possible.set(0, Set.of(TraceeDialect.I, TraceeDialect.J));
                }
            }
            case "M", "N" -> {
                if (!isFinding && !hasTellingType(golden)) {
                    possible.set(0, Set.of(TraceeDialect.M, TraceeDialect.N));
                }
            }
            case "P1" -> possible.set(0, Set.of(TraceeDialect.P1, TraceeDialect.R));
            case "P2" -> {
                if (!hasValue(golden)) {
                    possible.set(0, Set.of(TraceeDialect.P2, TraceeDialect.P3));
                }
            }
            case "P3" -> {
                possible.add(Set.of(TraceeDialect.P2, TraceeDialect.P3));
                possible.add(Set.of(TraceeDialect.P1, TraceeDialect.P3, TraceeDialect.R));
            }
            case "R" -> possible.add(Set.of(TraceeDialect.P1, TraceeDialect.R));
            default -> {}
        }
        return possible;
    }

    private static boolean hasTellingType(Map<String, @Nullable Object> golden) {
        return arguments(golden)
                .map(argument -> String.valueOf(argument.get("type")))
                .anyMatch(type ->
                        type.equals("trace.Pointer") || !(type.contains("trace.") || SHARED_TYPES.contains(type)));
    }

    private static boolean hasValue(Map<String, @Nullable Object> golden) {
        return arguments(golden).anyMatch(argument -> !"null".equals(argument.get("kind")));
    }

    private static Stream<Map<?, ?>> arguments(Map<String, @Nullable Object> golden) {
        return ((List<?>) golden.get("args")).stream().map(argument -> (Map<?, ?>) argument);
    }
}
