package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.json.EncodingNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of every dialect, written as v0.24 and as main: what does not read back is what was noted, and nothing else. */
final class GoldenConversionTest {

    private static final List<String> LETTERS =
            List.of("A", "B", "C", "D", "Dp", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P1", "P2", "P3", "R");

    static Stream<Arguments> dialects() {
        return LETTERS.stream()
                .flatMap(letter -> Stream.of("v0.24", "main").map(target -> Arguments.of(letter, target)));
    }

    private static EventEncoder encoder(String target) {
        return target.equals("main") ? EventEncoder.traceeMain() : EventEncoder.tracee024();
    }

    private static void each(String letter, String target, BiConsumer<String, Conversion> check) {
        int number = 1;
        for (byte[] line : Golden.inputLines("dialect-" + letter)) {
            Conversion conversion = Conversion.of(line, encoder(target));
            check.accept("line " + number++ + ": " + conversion.line(), conversion);
        }
        assertThat(number).isGreaterThan(20);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("dialects")
    void header_fields_read_back_but_for_those_that_are_noted(String letter, String target) {
        each(letter, target, (place, conversion) -> {
            assertThat(conversion.notedInHeader(Kind.LOST)).as(place).isEqualTo(conversion.lostInHeader());
            assertThat(conversion.notedInHeader(Kind.DERIVED)).as(place).isEqualTo(conversion.derivedInHeader());
        });
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("dialects")
    void arguments_read_back_with_their_values(String letter, String target) {
        each(
                letter,
                target,
                (place, conversion) -> assertThat(Conversion.argumentsOf(conversion.back())
                                .hasSameContentAs(Conversion.argumentsOf(conversion.original())))
                        .as(place)
                        .isTrue());
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("dialects")
    void a_finding_stays_one_and_keeps_the_events_it_was_raised_on(String letter, String target) {
        each(letter, target, (place, conversion) -> {
            assertThat(conversion.back().name())
                    .as(place)
                    .isEqualTo(conversion.original().name());
            assertThat(conversion.back().finding().isPresent())
                    .as(place)
                    .isEqualTo(conversion.original().finding().isPresent());
            List<Event> back = sources(conversion.back());
            List<Event> original = sources(conversion.original());
            assertThat(back).as(place).hasSameSizeAs(original);
            for (int i = 0; i < original.size(); i++) {
                assertThat(back.get(i).hasSameContentAs(original.get(i)))
                        .as(place)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("dialects")
    void a_line_is_the_same_when_nobody_listens_and_when_it_is_converted_again(String letter, String target) {
        each(letter, target, (place, conversion) -> {
            assertThat(encoder(target).encodeToString(conversion.original())).isEqualTo(conversion.line());
            assertThat(encoder(target).encodeToString(conversion.back())).isEqualTo(conversion.line());
        });
    }

    /** The source and the source's source, each with its name, number and arguments. */
    private static List<Event> sources(Event event) {
        List<Event> sources = new ArrayList<>();
        Optional<Event> next = event.finding().flatMap(FindingInfo::detectedFrom);
        while (next.isPresent()) {
            Event source = next.get();
            EventBuilder comparable = Event.builder(source.name());
            source.eventId().ifPresent(comparable::eventId);
            Conversion.argumentsOf(source).arguments().stream()
                    .filter(argument -> !argument.name().equals("detectedFrom"))
                    .forEach(comparable::argument);
            sources.add(comparable.build());
            next = source.finding().flatMap(FindingInfo::detectedFrom);
            if (next.isEmpty()) {
                next = Conversion.nestedSource(source);
            }
        }
        return sources;
    }
}
