package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Argument.Presence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ArgumentTest {

    private static final String SECRET = "hunter2";

    private static Event with(Object value) {
        return Event.builder("e").argument(RawArgument.of("a", value)).build();
    }

    static Stream<Arguments> readings() {
        BigInteger u64 = new BigInteger("18446744073709551615");
        return Stream.of(
                Arguments.of(ArgKey.string("a"), "x", "x"),
                Arguments.of(ArgKey.string("a"), "", ""),
                Arguments.of(ArgKey.string("a"), 7, null),
                Arguments.of(ArgKey.string("a"), Bytes.of(1), null),
                Arguments.of(ArgKey.bytes("a"), Bytes.of(1), Bytes.of(1)),
                Arguments.of(ArgKey.bytes("a"), "f0VMRg==", Bytes.of(0x7f, 'E', 'L', 'F')),
                Arguments.of(ArgKey.bytes("a"), "", Bytes.empty()),
                Arguments.of(ArgKey.bytes("a"), "f0VMRg", null),
                Arguments.of(ArgKey.bytes("a"), List.of(1), null),
                Arguments.of(ArgKey.signed("a"), -7, -7L),
                Arguments.of(ArgKey.signed("a"), "-9223372036854775808", Long.MIN_VALUE),
                Arguments.of(ArgKey.signed("a"), "9223372036854775808", null),
                Arguments.of(ArgKey.signed("a"), u64, null),
                Arguments.of(ArgKey.signed("a"), 1.0, null),
                Arguments.of(ArgKey.signed("a"), "", null),
                Arguments.of(ArgKey.signed("a"), "-", null),
                Arguments.of(ArgKey.signed("a"), "+1", null),
                Arguments.of(ArgKey.signed("a"), "0x1", null),
                Arguments.of(ArgKey.signed("a"), "\u0661", null),
                Arguments.of(ArgKey.unsigned("a"), 7, 7L),
                Arguments.of(ArgKey.unsigned("a"), -1, null),
                Arguments.of(ArgKey.unsigned("a"), u64, -1L),
                Arguments.of(ArgKey.unsigned("a"), u64.add(BigInteger.ONE), null),
                Arguments.of(ArgKey.unsigned("a"), "18446744073709551615", -1L),
                Arguments.of(ArgKey.unsigned("a"), "18446744073709551616", null),
                Arguments.of(ArgKey.unsigned("a"), "-1", null),
                Arguments.of(ArgKey.unsigned("a"), "0x7FfC", 0x7ffcL),
                Arguments.of(ArgKey.unsigned("a"), "0xffffffffffffffff", -1L),
                Arguments.of(ArgKey.unsigned("a"), "0x10000000000000000", null),
                Arguments.of(ArgKey.unsigned("a"), "0x", null),
                Arguments.of(ArgKey.unsigned("a"), "0x-1", null),
                Arguments.of(ArgKey.unsigned("a"), "0x\u0661", null),
                Arguments.of(ArgKey.unsigned("a"), "\uff11", null),
                Arguments.of(ArgKey.bool("a"), true, true),
                Arguments.of(ArgKey.bool("a"), "true", null),
                Arguments.of(ArgKey.bool("a"), 1, null),
                Arguments.of(ArgKey.number("a"), 1.5, 1.5),
                Arguments.of(ArgKey.number("a"), 7, 7.0),
                Arguments.of(ArgKey.number("a"), u64, 18446744073709551616.0),
                Arguments.of(ArgKey.number("a"), new BigDecimal("1e400"), null),
                Arguments.of(ArgKey.number("a"), new BigDecimal("1.25"), 1.25),
                Arguments.of(ArgKey.number("a"), BigInteger.TEN.pow(400), null),
                Arguments.of(ArgKey.number("a"), "1.5", null),
                Arguments.of(ArgKey.list("a"), Arrays.asList(1, null, "x"), Arrays.asList(1L, null, "x")),
                Arguments.of(ArgKey.list("a"), Map.of(), null),
                Arguments.of(ArgKey.object("a"), Map.of("k", List.of(1)), Map.of("k", List.of(1L))),
                Arguments.of(ArgKey.object("a"), "{}", null),
                Arguments.of(ArgKey.time("a"), "2024-01-17T14:22:20.47Z", Instant.parse("2024-01-17T14:22:20.47Z")),
                Arguments.of(ArgKey.time("a"), "2024-01-17T14:22:20+02:00", Instant.parse("2024-01-17T12:22:20Z")),
                Arguments.of(ArgKey.time("a"), 1_700_000_000_000_000_001L, Instant.ofEpochSecond(1_700_000_000L, 1)),
                Arguments.of(ArgKey.time("a"), "1700000000000000001", Instant.ofEpochSecond(1_700_000_000L, 1)),
                Arguments.of(ArgKey.time("a"), -1, Instant.ofEpochSecond(-1, 999_999_999)),
                Arguments.of(ArgKey.time("a"), "2024-01-17", null),
                Arguments.of(ArgKey.time("a"), "THURSDAY", null),
                Arguments.of(ArgKey.time("a"), 1.5, null));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @MethodSource("readings")
    void reads_by_the_class_of_the_value(ArgKey<?> key, Object value, Object expected) {
        Argument<?> argument = with(value).argument(key);

        assertThat(argument.toOptional().map(Object.class::cast).orElse(null)).isEqualTo(expected);
        assertThat(argument.presence()).isEqualTo(expected == null ? Presence.WRONG_TYPE : Presence.PRESENT);
        assertThat(argument.isPresent()).isEqualTo(expected != null);
        assertThat(argument.key()).isEqualTo(key);
    }

    @Test
    void gives_four_different_answers() {
        Event event = Event.builder("e")
                .argument(RawArgument.of("there", "x"))
                .argument(RawArgument.ofNull("empty", "string"))
                .argument(RawArgument.of("other", 1))
                .build();

        assertThat(event.argument(ArgKey.string("there")).presence()).isEqualTo(Presence.PRESENT);
        assertThat(event.argument(ArgKey.string("empty")).presence()).isEqualTo(Presence.NULL);
        assertThat(event.argument(ArgKey.string("other")).presence()).isEqualTo(Presence.WRONG_TYPE);
        assertThat(event.argument(ArgKey.string("missing")).presence()).isEqualTo(Presence.ABSENT);
    }

    @Test
    void only_the_first_of_equal_names_counts() {
        Event event = Event.builder("e")
                .argument(RawArgument.ofNull("a", "t"))
                .argument(RawArgument.of("a", "x"))
                .build();

        assertThat(event.argument(ArgKey.string("a")).presence()).isEqualTo(Presence.NULL);
    }

    @Test
    void another_value_stands_in_unless_it_is_present() {
        assertThat(with("x").argument(ArgKey.string("a")).orElse("y")).isEqualTo("x");
        assertThat(with(7).argument(ArgKey.string("a")).orElse("y")).isEqualTo("y");
        assertThatThrownBy(() -> with(7).argument(ArgKey.string("a")).orElse(null))
                .isInstanceOf(NullPointerException.class);
    }

    static Stream<Arguments> failures() {
        Event event = Event.builder("magic_\u001bwrite")
                .argument(RawArgument.of("text", SECRET))
                .argument(
                        RawArgument.of("bytes", Bytes.copyOf(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .argument(RawArgument.of("number", 4711))
                .argument(RawArgument.of("flag", true))
                .argument(RawArgument.of("list", List.of(SECRET)))
                .argument(RawArgument.of("object", Map.of(SECRET, SECRET)))
                .argument(RawArgument.ofNull("null", "string"))
                .argument(RawArgument.of("a\nb", 4711))
                .build();
        String of = "magic_\\u001bwrite: argument ";
        return Stream.of(
                Arguments.of(event.argument(ArgKey.bytes("text")), of + "text is of type string (expected bytes)"),
                Arguments.of(event.argument(ArgKey.string("bytes")), of + "bytes is of type bytes (expected string)"),
                Arguments.of(
                        event.argument(ArgKey.string("number")), of + "number is of type number (expected string)"),
                Arguments.of(
                        event.argument(ArgKey.signed("flag")),
                        of + "flag is of type boolean (expected signed integer)"),
                Arguments.of(
                        event.argument(ArgKey.unsigned("list")),
                        of + "list is of type list (expected unsigned integer)"),
                Arguments.of(event.argument(ArgKey.bool("object")), of + "object is of type object (expected boolean)"),
                Arguments.of(event.argument(ArgKey.time("null")), of + "null is null (expected time)"),
                Arguments.of(event.argument(ArgKey.list("none")), of + "none not found (expected list)"),
                Arguments.of(event.argument(ArgKey.object("a\nb")), of + "a\\nb is of type number (expected object)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("failures")
    void what_is_not_present_throws_with_names_and_types_and_never_the_value(Argument<?> argument, String message) {
        assertThatThrownBy(argument::get)
                .isInstanceOf(EventDataException.class)
                .hasMessage(message)
                .hasNoCause();
        assertThat(argument.toString()).doesNotContain(SECRET, "4711", "\n");
    }

    @Test
    void the_exception_says_each_thing_by_itself() {
        Argument<Bytes> argument = Event.builder("e").build().argument(ArgKey.bytes("b"));

        assertThatThrownBy(argument::get).isInstanceOfSatisfying(EventDataException.class, e -> {
            assertThat(e.eventName()).isEqualTo("e");
            assertThat(e.argumentName()).isEqualTo("b");
            assertThat(e.expectedType()).isEqualTo("bytes");
            assertThat(e.actualType()).isEqualTo("absent");
            assertThat(e.presence()).isEqualTo(Presence.ABSENT);
        });
    }

    @Test
    void names_argument_and_answer_as_text() {
        assertThat(with("x").argument(ArgKey.string("a"))).hasToString("a: string");
        assertThat(with(7).argument(ArgKey.string("a"))).hasToString("a: number");
        assertThat(with(7).argument(ArgKey.string("\u202e"))).hasToString("\\u202e: absent");
    }
}
