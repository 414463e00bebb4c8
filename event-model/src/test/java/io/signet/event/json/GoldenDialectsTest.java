package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect as Tracee printed it, line by line and field by field. */
final class GoldenDialectsTest {

    private static final List<String> LETTERS =
            List.of("A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P1", "P2", "P3", "R");

    static Stream<Arguments> lines() {
        return LETTERS.stream()
                .flatMap(letter -> Golden.cases("dialect-" + letter)
                        .map(line -> Arguments.of(letter, line.get()[0], line.get()[1], line.get()[2])));
    }

    @ParameterizedTest(name = "{0}, line {1}")
    @MethodSource("lines")
    void says_what_the_neutral_record_says(
            String letter, int number, byte[] line, Map<String, @Nullable Object> golden) {
        Map<String, @Nullable Object> expected = NeutralRecord.expected(golden);
        Map<String, @Nullable Object> actual = NeutralRecord.of(Documents.event(line), expected);

        assertThat(actual).isEqualTo(expected);
    }
}
