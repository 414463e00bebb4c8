package io.signet.event.json;

import static io.signet.event.json.Documents.withArgument;
import static io.signet.event.json.Documents.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Argument.Presence;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.RawArgument;
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

/** Which Java values the tokens of a document become. */
final class EventValuesTest {

    static Stream<Arguments> legacy() {
        return Stream.of(
                Arguments.of("\"x\"", "x"),
                Arguments.of("\"\\u003c\\ud83d\\ude00\\ud800\"", "<😀\ufffd"),
                Arguments.of("true", true),
                Arguments.of("0", 0L),
                Arguments.of("-0", 0L),
                Arguments.of("-9223372036854775808", Long.MIN_VALUE),
                Arguments.of("9223372036854775807", Long.MAX_VALUE),
                Arguments.of("9223372036854775808", new BigInteger("9223372036854775808")),
                Arguments.of("18446744073709551615", new BigInteger("18446744073709551615")),
                Arguments.of("1.5", 1.5),
                Arguments.of("1.7e+09", 1.7e9),
                Arguments.of("1e400", new BigDecimal("1e400")),
                Arguments.of("1e-400", 0.0),
                Arguments.of("[]", List.of()),
                Arguments.of("[1,\"a\",null,[true]]", Arrays.asList(1L, "a", null, List.of(true))),
                Arguments.of(" { \"b\" : 1 , \"a\":{} } ", Map.of("b", 1L, "a", Map.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legacy")
    void a_value_goes_by_its_token_and_never_by_the_declared_type(String json, Object expected) {
        for (String type : List.of("string", "uint8", "[]byte", "no such type", "")) {
            RawArgument argument = Documents.event(
                            withArgument("\"name\":\"a\",\"type\":\"" + type + "\",\"value\":" + json))
                    .arguments()
                    .get(0);

            assertThat(argument.value()).contains(expected);
            assertThat(argument.type()).contains(type);
            assertThat(argument.isNull()).isFalse();
        }
    }

    static Stream<Arguments> main() {
        return Stream.of(
                Arguments.of("int32", "-7", -7L),
                Arguments.of("int64", "\"-9223372036854775808\"", Long.MIN_VALUE),
                Arguments.of("u_int32", "4294967295", 4294967295L),
                Arguments.of("u_int64", "\"18446744073709551615\"", new BigInteger("18446744073709551615")),
                Arguments.of("pointer", "\"140234823\"", 140234823L),
                Arguments.of("str", "\"f0VMRg==\"", "f0VMRg=="),
                Arguments.of("bytes", "\"f0VMRg==\"", Bytes.of(0x7f, 'E', 'L', 'F')),
                Arguments.of("bytes", "\"\"", Bytes.empty()),
                Arguments.of("bool", "false", false),
                Arguments.of("str_array", "{}", List.of()),
                Arguments.of("str_array", "{\"value\":[\"a\",\"\"]}", List.of("a", "")),
                Arguments.of("int32_array", "{\"value\":[-1,2]}", List.of(-1L, 2L)),
                Arguments.of(
                        "u_int64_array",
                        "{\"value\":[\"1\",\"18446744073709551615\"]}",
                        List.of(1L, new BigInteger("18446744073709551615"))),
                Arguments.of("timespec", "{\"value\":1.7e+09}", 1.7e9),
                Arguments.of("timespec", "{\"value\":NaN}", Double.NaN),
                Arguments.of("sockaddr", "{\"sa_family\":\"AF_INET\"}", Map.of("sa_family", "AF_INET")),
                Arguments.of("struct", "{\"x\":-Inf}", Map.of("x", Double.NEGATIVE_INFINITY)),
                Arguments.of("a_kind_of_tomorrow", "[1]", List.of(1L)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("main")
    void a_data_item_goes_by_its_typed_key(String kind, String json, Object expected) {
        RawArgument argument = Documents.event(withItem("\"name\":\"a\",\"" + kind + "\":" + json))
                .arguments()
                .get(0);

        assertThat(argument.value()).contains(expected);
        assertThat(argument.type()).contains(kind);
        assertThat(argument.isNull()).isFalse();
    }

    @Test
    void text_of_main_is_never_taken_for_base64() {
        Event event = Documents.event(withItem("\"name\":\"a\",\"str\":\"f0VMRg==\""));

        assertThat(event.argument(ArgKey.bytes("a")).presence()).isEqualTo(Presence.WRONG_TYPE);
        assertThat(event.argument(ArgKey.bytes("a"))).hasToString("a: text");
        assertThat(event.argument(ArgKey.string("a")).get()).isEqualTo("f0VMRg==");
    }

    @Test
    void bytes_of_main_are_never_taken_for_text() {
        Event good = Documents.event(withItem("\"name\":\"a\",\"bytes\":\"f0VMRg==\""));
        Event bad = Documents.event(withItem("\"name\":\"a\",\"bytes\":\"f0VMRg\""));

        assertThat(good.argument(ArgKey.string("a")).presence()).isEqualTo(Presence.WRONG_TYPE);
        assertThat(bad.argument(ArgKey.string("a")).presence()).isEqualTo(Presence.WRONG_TYPE);
        assertThat(bad.argument(ArgKey.bytes("a")).presence()).isEqualTo(Presence.WRONG_TYPE);
    }

    @Test
    void an_argument_without_a_value_is_null_and_one_without_a_name_is_left_out() {
        for (String document : List.of(
                withArgument("\"name\":\"a\",\"type\":\"t\",\"value\":null"),
                withArgument("\"name\":\"a\",\"type\":\"t\""),
                withItem("\"name\":\"a\",\"value\":null"),
                withItem("\"name\":\"a\""),
                withItem("\"name\":\"a\",\"sockaddr\":null"))) {
            Event event = Documents.event(document);
            assertThat(event.arguments().get(0).isNull()).isTrue();
            assertThat(event.arguments().get(0).value()).isEmpty();
            assertThat(event.argument(ArgKey.string("a")).presence()).isEqualTo(Presence.NULL);
        }
        assertThat(Documents.event(withArgument("\"type\":\"t\",\"value\":1")).arguments())
                .isEmpty();
        assertThat(Documents.event(withItem("\"str\":\"x\"")).arguments()).isEmpty();
        assertThat(Documents.event("{\"eventName\":\"e\",\"args\":[1,\"x\",null]}")
                        .arguments())
                .isEmpty();
    }

    @Test
    void an_item_of_main_without_a_typed_key_declares_no_type() {
        assertThat(Documents.event(withItem("\"name\":\"a\",\"value\":null"))
                        .arguments()
                        .get(0)
                        .type())
                .isEmpty();
        assertThat(Documents.event(withItem("\"name\":\"a\",\"sockaddr\":null"))
                        .arguments()
                        .get(0)
                        .type())
                .contains("sockaddr");
    }

    @Test
    void a_time_is_read_from_text_and_from_nanoseconds() {
        Event legacy = Documents.event(withArgument("\"name\":\"a\",\"value\":\"2024-01-17T14:22:20.47+01:00\""));
        Event main = Documents.event(withItem("\"name\":\"a\",\"u_int64\":\"1795455243000000001\""));

        assertThat(legacy.argument(ArgKey.time("a")).get()).isEqualTo(Instant.parse("2024-01-17T13:22:20.47Z"));
        assertThat(main.argument(ArgKey.time("a")).get()).isEqualTo(Instant.ofEpochSecond(1795455243, 1));
    }

    @Test
    void a_container_without_an_id_is_no_container_whatever_started_says() {
        assertThat(Documents.event("{\"name\":\"e\",\"workload\":{\"container\":{\"id\":\"\",\"started\":true}}}")
                        .origin()
                        .wireName())
                .isEqualTo("host");
    }

    @Test
    void the_upper_half_of_mains_return_value_is_garbage_in_a_magic_write_only() {
        String item = "\"name\":\"returnValue\",\"int64\":\"2304832283149877248\"";

        assertThat(Documents.event(withItem(item)).returnValue()).hasValue(2304832283149877248L);
        assertThat(Documents.event(withItem(item).replace("\"name\":\"e\"", "\"name\":\"magic_write\""))
                        .returnValue())
                .hasValue(2304832283149877248L & 0xffffffffL);
    }

    @Test
    void a_chain_of_detections_leads_from_source_to_source_and_ends_after_16() {
        String chain = "{\"name\":\"n0\"}";
        for (int i = 1; i < 40; i++) {
            chain = "{\"name\":\"n" + i + "\",\"parent\":" + chain + "}";
        }
        Event event = Documents.event("{\"name\":\"e\",\"data\":[],\"detected_from\":" + chain + "}");
        int length = 0;
        while (event.finding().isPresent()
                && event.finding().get().detectedFrom().isPresent()) {
            event = event.finding().get().detectedFrom().get();
            length++;
        }

        assertThat(length).isEqualTo(16);
        assertThat(event.name()).isEqualTo("n24");
    }
}
