package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Raw findings of tracee-rules (T) and Fluent forward records (U) around events of all versions. */
final class GoldenWrappedTest {

    static Stream<Arguments> rawFindings() {
        return Golden.cases("dialect-T");
    }

    static Stream<Arguments> forwarded() {
        return Golden.cases("dialect-U");
    }

    static Stream<Arguments> both() {
        return Stream.concat(rawFindings(), forwarded());
    }

    private static ReadEvent read(byte[] line) {
        EventDecoder.Decoded decoded = EventDecoder.create().decode(line, "golden");
        assertThat(decoded.issues()).isEmpty();
        assertThat(decoded.read()).hasSize(1);
        return decoded.read().get(0);
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("both")
    void says_what_the_neutral_record_says(int number, byte[] line, Map<String, @Nullable Object> golden) {
        assertThat(GoldenLine.actual(read(line).event(), golden)).isEqualTo(GoldenLine.expected(golden));
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("both")
    void no_field_of_it_is_an_issue(int number, byte[] line, Map<String, @Nullable Object> golden) throws Exception {
        assertThat(Reading.of(line, settings -> settings.checkFields(true)).shown())
                .isEmpty();
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("rawFindings")
    void a_raw_finding_is_a_dialect_of_its_own_and_no_envelope(
            int number, byte[] line, Map<String, @Nullable Object> golden) {
        assertThat(read(line).dialects()).containsExactly(TraceeDialect.T);
        assertThat(read(line).envelope()).isEqualTo(Envelope.none());
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("rawFindings")
    void a_raw_finding_was_detected_from_the_very_event_it_is(
            int number, byte[] line, Map<String, @Nullable Object> golden) {
        Event event = read(line).event();
        Event source = event.finding().flatMap(FindingInfo::detectedFrom).orElseThrow();

        assertThat(source.finding()).isEmpty();
        assertThat(source.name()).isEqualTo(event.name());
        assertThat(source.process()).isEqualTo(event.process());
        assertThat(source.time()).isEqualTo(event.time());
    }

    @ParameterizedTest(name = "line {0}")
    @MethodSource("forwarded")
    void a_forward_record_is_the_event_in_it(int number, byte[] line, Map<String, @Nullable Object> golden) {
        String letter = String.valueOf(golden.get("innerDialect"));

        assertThat(read(line).envelope().kinds()).isEqualTo(List.of("forward"));
        assertThat(read(line).dialects())
                .contains(TraceeDialect.valueOf(letter))
                .isNotEqualTo(Set.of(TraceeDialect.T));
        assertThat(read(line).event().finding()).isEmpty();
    }
}
