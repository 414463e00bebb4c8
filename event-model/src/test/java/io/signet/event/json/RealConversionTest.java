package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.json.EncodingNote.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real recordings, written as v0.24 and as main. */
final class RealConversionTest {

    /** What is checked of each recording by reading it back: every fifth line. */
    private static final int STRIDE = 5;

    private static final int LINES = 250;

    private static final EventEncoder V0_24 = EventEncoder.tracee024();
    private static final EventEncoder MAIN = EventEncoder.traceeMain();

    static Stream<Path> main() {
        return Captures.ofMain().stream();
    }

    static Stream<Path> all() {
        return Stream.of(Captures.ofOlder(), Captures.ofV0241(), Captures.ofMain())
                .flatMap(List::stream);
    }

    private static Stream<byte[]> events(Path capture) {
        return Golden.lines(Captures.content(capture)).stream()
                .filter(line -> !new String(line, StandardCharsets.UTF_8).startsWith("{\"level\":"))
                .limit(1_600);
    }

    private static Stream<byte[]> sample(Path capture) {
        List<byte[]> events = events(capture).toList();
        return IntStream.range(0, LINES)
                .map(i -> i * STRIDE)
                .filter(i -> i < events.size())
                .mapToObj(events::get);
    }

    @ParameterizedTest
    @MethodSource("main")
    void every_line_of_main_comes_out_byte_for_byte(Path capture) {
        events(capture)
                .forEach(line -> assertThat(MAIN.encodeToString(Documents.event(line)))
                        .isEqualTo(new String(line, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("main")
    void an_event_made_of_the_same_fields_is_printed_as_main_prints_it(Path capture) {
        events(capture)
                .forEach(line -> assertThat(MAIN.encodeToString(copy(Documents.event(line))))
                        .isEqualTo(new String(line, StandardCharsets.UTF_8)));
    }

    private static Event copy(Event event) {
        EventBuilder copy = Event.builder(event.name()).contextOf(event);
        event.eventId().ifPresent(copy::eventId);
        event.matchedPolicies().ifPresent(copy::matchedPolicies);
        event.arguments().forEach(copy::argument);
        event.finding().ifPresent(copy::finding);
        return copy.build();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_line_keeps_its_header_and_arguments_but_for_what_is_noted(Path capture) {
        for (EventEncoder target : List.of(V0_24, MAIN)) {
            sample(capture).forEach(line -> {
                Conversion conversion = Conversion.of(line, target);
                assertThat(conversion.notedInHeader(Kind.LOST))
                        .as(conversion.line())
                        .isEqualTo(conversion.lostInHeader());
                assertThat(conversion.notedInHeader(Kind.DERIVED)).isEqualTo(conversion.derivedInHeader());
                assertThat(Conversion.argumentsOf(conversion.back())
                                .hasSameContentAs(Conversion.argumentsOf(conversion.original())))
                        .as(conversion.line())
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void v0_24_accepts_what_every_version_recorded(Path capture) {
        Set<String> refused = new TreeSet<>();
        sample(capture)
                .forEach(line -> refused.addAll(Conversion.of(line, V0_24).noted(Kind.REFUSED)));

        assertThat(refused).isEmpty();
    }
}
