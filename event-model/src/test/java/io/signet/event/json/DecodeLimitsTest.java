package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.withArgument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DecodeLimitsTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("lineBytes", DecodeLimits.Builder::lineBytes, DecodeLimits::lineBytes, 4_194_304),
                limit("depth", DecodeLimits.Builder::depth, DecodeLimits::depth, 10_000),
                limit("unwrap", DecodeLimits.Builder::unwrap, DecodeLimits::unwrap, 4),
                limit(
                        "eventsPerDocument",
                        DecodeLimits.Builder::eventsPerDocument,
                        DecodeLimits::eventsPerDocument,
                        10_000),
                limit("numberDigits", DecodeLimits.Builder::numberDigits, DecodeLimits::numberDigits, 1_000),
                limit("gzipExpansion", DecodeLimits.Builder::gzipExpansion, DecodeLimits::gzipExpansion, 1_000));
    }

    private static Arguments limit(
            String name,
            BiFunction<DecodeLimits.Builder, Integer, DecodeLimits.Builder> setter,
            ToIntFunction<DecodeLimits> getter,
            int normal) {
        return Arguments.of(name, setter, getter, normal);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void has_a_default_can_be_set_and_is_at_least_1(
            String name,
            BiFunction<DecodeLimits.Builder, Integer, DecodeLimits.Builder> setter,
            ToIntFunction<DecodeLimits> getter,
            int normal) {
        assertThat(getter.applyAsInt(DecodeLimits.defaults())).isEqualTo(normal);
        assertThat(getter.applyAsInt(setter.apply(DecodeLimits.builder(), 1).build()))
                .isEqualTo(1);
        for (int refused : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> setter.apply(DecodeLimits.builder(), refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(name + " must be at least 1, not " + refused);
        }
    }

    @Test
    void a_line_is_at_most_1_gib() {
        assertThat(DecodeLimits.builder().lineBytes(1 << 30).build().lineBytes())
                .isEqualTo(1 << 30);
        assertThatThrownBy(() -> DecodeLimits.builder().lineBytes((1 << 30) + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lineBytes must be at most 1 GiB, not 1073741825");
    }

    private static Reading read(String text, UnaryOperator<DecodeLimits.Builder> limits) throws IOException {
        DecodeLimits built = limits.apply(DecodeLimits.builder()).build();
        return Reading.of(text, settings -> settings.limits(built).checkFields(true));
    }

    private static String nested(int levels) {
        return withArgument("\"name\":\"a\",\"value\":" + "[".repeat(levels - 3) + "]".repeat(levels - 3));
    }

    @Test
    void ten_thousand_levels_are_read_as_in_go_and_one_more_is_too_deep() throws IOException {
        Reading reading = Reading.of(nested(10_000) + "\n" + nested(10_001) + "\n" + EVENT + "\n");

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.issues()).hasSize(1);
        assertThat(reading.issues().get(0).failReason()).contains(FailReason.TOO_DEEP);
        assertThat(reading.issues().get(0).message())
                .isEqualTo("nested deeper than 10000 levels: raise DecodeLimits.depth (at byte "
                        + (nested(3).indexOf("}]}") + 9_998) + " of the line)");
    }

    @Test
    void a_value_nested_deeper_than_500_levels_cannot_be_read_but_is_written_as_it_stands() throws IOException {
        Event event = Reading.of(nested(10_000)).events().get(0);

        assertThat(event.argument(ArgKey.list("a")).presence()).isEqualTo(Argument.Presence.WRONG_TYPE);
        assertThat(EventEncoder.tracee024().encodeToString(event)).contains("[".repeat(9_997) + "]".repeat(9_997));
        assertThat(event.hasSameContentAs(event)).isTrue();
        assertThat(Documents.event(nested(503)).argument(ArgKey.list("a")).presence())
                .isEqualTo(Argument.Presence.PRESENT);
    }

    @Test
    void more_events_than_the_limit_fail_the_line() throws IOException {
        Reading reading = read(
                EVENT.repeat(3) + "\n" + "[" + (EVENT + ",").repeat(2) + EVENT + "]\n" + EVENT.repeat(2) + "\n",
                limits -> limits.eventsPerDocument(2));

        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): too_many: more than 2 events in one line:"
                                + " raise DecodeLimits.eventsPerDocument",
                        "capture.jsonl:2 (byte 112): too_many: more than 2 events in one line:"
                                + " raise DecodeLimits.eventsPerDocument");
        assertThat(reading.events()).hasSize(2);
    }

    @Test
    void a_line_may_hold_ten_thousand_events() throws IOException {
        Reading reading = Reading.of(EVENT.repeat(10_000) + "\n" + EVENT.repeat(10_001) + "\n");

        assertThat(reading.events()).hasSize(10_000);
        assertThat(reading.places().get(9_999)).isEqualTo(new Place(Reading.SOURCE, 1, 0, 9_999));
        assertThat(reading.reasons()).containsExactly("2 too_many");
    }

    @Test
    void a_number_with_too_many_digits_is_a_field_issue_and_the_event_is_delivered() throws IOException {
        Reading reading = read(
                withArgument("\"name\":\"a\",\"value\":12345") + withArgument("\"name\":\"a\",\"value\":1234"),
                limits -> limits.numberDigits(4));

        assertThat(reading.events().get(0).argument(ArgKey.signed("a")).presence())
                .isEqualTo(Argument.Presence.WRONG_TYPE);
        assertThat(reading.events().get(1).argument(ArgKey.signed("a")).get()).isEqualTo(1234L);
        assertThat(reading.shown())
                .containsExactly(
                        "capture.jsonl:1 (byte 0): argument \"a\" of e cannot be read: a number of 5 characters is longer"
                                + " than the limit numberDigits, 4, which DecodeLimits can raise;"
                                + " the event was delivered, the argument answers \"wrong type\"");
        assertThat(reading.issues().get(0).field()).contains("args[0].value");
    }

    @Test
    void the_limit_of_numbers_holds_under_typed_keys_too() throws IOException {
        Reading reading = read(
                Documents.withItem("\"name\":\"a\",\"u_int32\":12345")
                        + Documents.withItem("\"name\":\"a\",\"u_int32\":1234")
                        + Documents.withItem("\"name\":\"a\",\"u_int32\":\"12345\""),
                limits -> limits.numberDigits(4));

        assertThat(reading.events().stream()
                        .map(event -> event.argument(ArgKey.unsigned("a")).presence()))
                .containsExactly(Argument.Presence.WRONG_TYPE, Argument.Presence.PRESENT, Argument.Presence.PRESENT);
    }

    @Test
    void a_number_of_a_million_digits_is_read_past() throws IOException {
        Reading reading = Reading.of(
                withArgument("\"name\":\"a\",\"value\":" + "9".repeat(1_000_000)) + "\n"
                        + Documents.with("\"timestamp\":" + "9".repeat(1_000_000)) + "\n",
                settings -> settings.checkFields(true));

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.events().get(1).time()).isEmpty();
        assertThat(reading.issues().get(1).message())
                .isEqualTo(
                        "field \"timestamp\" is not a 64-bit integer but a number of 1000000 characters; the event was delivered, the field counts as absent");
    }
}
