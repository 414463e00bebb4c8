package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import io.signet.event.json.EncodingNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From v0.24 to main and back, and the other way round: the same event, but for what was said to be lost. */
final class ThereAndBackTest {

    private static final EventEncoder V0_24 = EventEncoder.tracee024();
    private static final EventEncoder MAIN = EventEncoder.traceeMain();

    private record RoundTrip(Conversion there, Conversion back) {

        static RoundTrip of(Event event, EventEncoder there, EventEncoder back) {
            Conversion first = Conversion.of(event, there);
            return new RoundTrip(first, Conversion.of(first.back(), back));
        }

        Event original() {
            return there.original();
        }

        Event result() {
            return back.back();
        }

        Set<String> noted(Kind kind) {
            Set<String> noted = new TreeSet<>(there.noted(kind));
            noted.addAll(back.noted(kind));
            return noted;
        }

        String lines() {
            return there.line() + "\n" + back.line();
        }
    }

    private static void header_and_arguments_are_the_same(RoundTrip trip) {
        Set<String> lost = trip.noted(Kind.LOST);
        for (HeaderField field : HeaderField.values()) {
            Object recorded = field.of(trip.original()).orElse(null);
            if (recorded != null && !lost.contains(field.key()) && !isEmptyList(recorded)) {
                assertThat((Object) field.of(trip.result()).orElse(null))
                        .as("%s of %s", field, trip.lines())
                        .isEqualTo(recorded);
            }
        }
        if (!lost.contains(Conversion.ORIGIN)) {
            assertThat(trip.result().origin()).isEqualTo(trip.original().origin());
        }
        assertThat(Conversion.argumentsOf(trip.result()).hasSameContentAs(Conversion.argumentsOf(trip.original())))
                .as(trip.lines())
                .isTrue();
    }

    /** No dialect prints an empty list of policies, and main no empty stack. */
    private static boolean isEmptyList(Object value) {
        return value instanceof List<?> list && list.isEmpty();
    }

    private static void types_are_the_same(RoundTrip trip) {
        Set<String> lost = trip.noted(Kind.LOST);
        List<RawArgument> original = arguments(trip.original());
        List<RawArgument> result = arguments(trip.result());
        for (int i = 0; i < original.size(); i++) {
            String type = original.get(i).type().orElse("");
            boolean isNoted = original.get(i).isNull()
                    ? lost.contains("type of an argument without value")
                    : lost.contains("argument type \"" + type + "\"");
            if (!isNoted) {
                assertThat(result.get(i).type())
                        .as(trip.lines())
                        .isEqualTo(original.get(i).type());
            }
        }
    }

    private static List<RawArgument> arguments(Event event) {
        List<RawArgument> arguments = new ArrayList<>(event.arguments());
        if (event.finding().flatMap(FindingInfo::detectedFrom).isPresent()) {
            arguments.removeIf(argument -> argument.name().equals("detectedFrom"));
        }
        return arguments;
    }

    private static List<Event> golden(String dialect) {
        return Golden.inputLines(dialect).stream().map(Documents::event).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialect-N", "dialect-M", "dialect-L", "dialect-K", "dialect-J", "dialect-G", "dialect-E"})
    void a_legacy_line_comes_back_from_main(String dialect) {
        for (Event event : golden(dialect)) {
            Event of024 = Conversion.of(event, V0_24).back();
            RoundTrip trip = RoundTrip.of(of024, MAIN, V0_24);
            header_and_arguments_are_the_same(trip);
            types_are_the_same(trip);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialect-P1", "dialect-P2", "dialect-P3", "dialect-R"})
    void a_message_of_main_comes_back_from_v0_24(String dialect) {
        for (Event event : golden(dialect)) {
            Event ofMain = Conversion.of(event, MAIN).back();
            RoundTrip trip = RoundTrip.of(ofMain, V0_24, MAIN);
            header_and_arguments_are_the_same(trip);
            types_are_the_same(trip);
            assertThat(trip.result().eventId()).isEqualTo(trip.original().eventId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialect-N", "dialect-M"})
    void a_legacy_finding_keeps_what_main_has_a_place_for(String dialect) {
        int findings = 0;
        for (Event event : golden(dialect)) {
            RoundTrip trip = RoundTrip.of(Conversion.of(event, V0_24).back(), MAIN, V0_24);
            if (trip.original().finding().isPresent()) {
                FindingInfo original = trip.original().finding().get();
                FindingInfo result = trip.result().finding().orElseThrow();
                assertThat(result.signatureName()).isEqualTo(original.signatureName());
                assertThat(result.signatureId()).isEqualTo(original.signatureId());
                assertThat(result.description()).isEqualTo(original.description());
                assertThat(result.severity()).isEqualTo(original.severity());
                assertThat(result.category()).isEqualTo(original.category());
                assertThat(result.technique()).isEqualTo(original.technique());
                assertThat(result.techniqueId()).isEqualTo(original.techniqueId());
                assertThat(trip.noted(Kind.LOST)).contains("finding's version");
                assertThat(trip.noted(Kind.LOST).contains("finding's tags"))
                        .isEqualTo(original.tags().isPresent());
                findings++;
            }
        }
        assertThat(findings).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialect-P3", "dialect-P1", "dialect-P2"})
    void a_detection_comes_back_whole(String dialect) {
        int findings = 0;
        for (Event event : golden(dialect)) {
            RoundTrip trip = RoundTrip.of(Conversion.of(event, MAIN).back(), V0_24, MAIN);
            if (trip.original().finding().isPresent()) {
                FindingInfo original = trip.original().finding().get();
                FindingInfo result = trip.result().finding().orElseThrow();
                assertThat(result.signatureName()).isEqualTo(original.signatureName());
                assertThat(result.description()).isEqualTo(original.description());
                assertThat(result.severity()).isEqualTo(original.severity());
                assertThat(result.category()).isEqualTo(original.category());
                assertThat(result.technique()).isEqualTo(original.technique());
                assertThat(result.techniqueId()).isEqualTo(original.techniqueId());
                assertThat(result.properties()).isEqualTo(original.properties());
                assertThat(result.detectedFrom())
                        .hasValueSatisfying(source -> assertThat(source.hasSameContentAs(
                                        original.detectedFrom().orElseThrow()))
                                .as(trip.lines())
                                .isTrue());
                findings++;
            }
        }
        assertThat(findings).isPositive();
    }

    @Provide
    Arbitrary<Event> events() {
        return EventArbitraries.events();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_event_comes_back_from_main_but_for_what_is_noted(@ForAll("events") Event event) {
        RoundTrip trip = RoundTrip.of(Documents.event(V0_24.encode(event)), MAIN, V0_24);

        header_and_arguments_are_the_same(trip);
        types_are_the_same(trip);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatever_any_event_loses_on_the_way_to_main_is_noted(@ForAll("events") Event event) {
        Conversion conversion = Conversion.of(event, MAIN);

        assertThat(conversion.notedInHeader(Kind.LOST)).as(conversion.line()).isEqualTo(conversion.lostInHeader());
        assertThat(conversion.notedInHeader(Kind.DERIVED)).isEqualTo(conversion.derivedInHeader());
    }
}
