package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class EventEncoderTest {

    private static final EventEncoder ENCODER = EventEncoder.tracee024();

    @Provide
    Arbitrary<Event> events() {
        return EventArbitraries.events();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_reads_back_with_the_same_content(@ForAll("events") Event event) {
        Event back = Documents.event(ENCODER.encode(event));

        assertThat(back.hasSameContentAs(event))
                .as("%s", ENCODER.encodeToString(event))
                .isTrue();
        assertThat(event.hasSameContentAs(back)).isTrue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_was_read_and_is_written_again_stays_the_same(@ForAll("events") Event event) {
        byte[] once = ENCODER.encode(event);

        assertThat(ENCODER.encode(Documents.event(once))).isEqualTo(once);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void output_is_one_line_of_valid_utf8(@ForAll("events") Event event) throws CharacterCodingException {
        byte[] bytes = ENCODER.encode(event);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();

        assertThat(text).isEqualTo(ENCODER.encodeToString(event));
        assertThat(text.chars().noneMatch(c -> c < 0x20 || c == 0x2028 || c == 0x2029))
                .isTrue();
    }

    @Test
    void what_an_event_does_not_carry_is_left_out() {
        assertThat(ENCODER.encodeToString(Event.builder("e").build())).isEqualTo("{\"eventName\":\"e\",\"args\":[]}");
    }

    @Test
    void what_an_event_carries_empty_is_written_as_go_prints_it() {
        Event event = Event.builder("e")
                .carrying(List.of(
                        HeaderField.PROCESS_NAME,
                        HeaderField.EXECUTABLE_PATH,
                        HeaderField.HEADER_CONTAINER_ID,
                        HeaderField.CONTAINER_NAME,
                        HeaderField.POD_NAME,
                        HeaderField.EVENT_ID,
                        HeaderField.MATCHED_POLICIES,
                        HeaderField.STACK_ADDRESSES,
                        HeaderField.CONTAINER_STARTED,
                        HeaderField.COMPAT))
                .build();

        assertThat(ENCODER.encodeToString(event))
                .isEqualTo("{\"processName\":\"\",\"executable\":{\"path\":\"\"},\"containerId\":\"\",\"container\":{},"
                        + "\"kubernetes\":{},\"eventId\":\"0\",\"eventName\":\"e\",\"stackAddresses\":null,"
                        + "\"contextFlags\":{\"containerStarted\":false,\"isCompat\":false},\"args\":[]}");
    }

    private static String argument(RawArgument argument) {
        String encoded =
                ENCODER.encodeToString(Event.builder("e").argument(argument).build());
        return encoded.substring(encoded.indexOf("\"args\":[") + 8, encoded.length() - 2);
    }

    @Test
    void an_argument_without_a_type_gets_the_one_v0_24_prints_for_such_a_value() {
        assertThat(argument(RawArgument.of("a", "x")))
                .isEqualTo("{\"name\":\"a\",\"type\":\"string\",\"value\":\"x\"}");
        assertThat(argument(RawArgument.of("a", Bytes.of(0x7f))))
                .isEqualTo("{\"name\":\"a\",\"type\":\"[]byte\",\"value\":\"fw==\"}");
        assertThat(argument(RawArgument.of("a", true))).isEqualTo("{\"name\":\"a\",\"type\":\"bool\",\"value\":true}");
        assertThat(argument(RawArgument.of("a", 1))).isEqualTo("{\"name\":\"a\",\"type\":\"int64\",\"value\":1}");
        assertThat(argument(RawArgument.of("a", 1.5))).isEqualTo("{\"name\":\"a\",\"type\":\"float64\",\"value\":1.5}");
        assertThat(argument(RawArgument.of("a", List.of())))
                .isEqualTo("{\"name\":\"a\",\"type\":\"unknown\",\"value\":[]}");
    }

    @Test
    void a_key_gives_its_argument_the_type_of_v0_24() {
        assertThat(argument(ArgKey.unsigned("inode").withValue(-1L)))
                .isEqualTo("{\"name\":\"inode\",\"type\":\"uint64\",\"value\":18446744073709551615}");
        assertThat(argument(ArgKey.list("l").withValue(List.of("a", "<"))))
                .isEqualTo("{\"name\":\"l\",\"type\":\"[]string\",\"value\":[\"a\",\"\\u003c\"]}");
    }

    @Test
    void a_declared_type_is_written_as_it_is_also_an_empty_one() {
        assertThat(argument(RawArgument.of("a", "", 1))).contains("\"type\":\"\"");
        assertThat(argument(RawArgument.of("a", "bytes", "x"))).contains("\"type\":\"bytes\"");
    }

    @Test
    void an_event_of_main_gets_the_type_names_of_v0_24() {
        Event main = Documents.event("{\"name\":\"e\",\"data\":[{\"name\":\"a\",\"str\":\"x\"},"
                + "{\"name\":\"b\",\"bytes\":\"fw==\"},{\"name\":\"c\",\"u_int64\":\"18446744073709551615\"},"
                + "{\"name\":\"d\",\"value\":null},{\"name\":\"f\",\"struct\":{\"x\":NaN}}]}");

        assertThat(ENCODER.encodeToString(main))
                .endsWith("\"args\":[{\"name\":\"a\",\"type\":\"string\",\"value\":\"x\"},"
                        + "{\"name\":\"b\",\"type\":\"[]byte\",\"value\":\"fw==\"},"
                        + "{\"name\":\"c\",\"type\":\"uint64\",\"value\":18446744073709551615},"
                        + "{\"name\":\"d\",\"type\":\"unknown\",\"value\":null},"
                        + "{\"name\":\"f\",\"type\":\"struct\",\"value\":{\"x\":null}}]}");
    }

    @Test
    void a_value_that_cannot_be_read_is_written_as_it_stands() {
        String document =
                Documents.withArgument("\"name\":\"a\",\"type\":\"t\",\"value\":{\"k\":1, \"k\":[2,\"\\u0041<\"]}");

        assertThat(ENCODER.encodeToString(Documents.event(document)))
                .endsWith("\"value\":{\"k\":1,\"k\":[2,\"A\\u003c\"]}}]}");
    }

    @Test
    void half_a_surrogate_pair_becomes_the_replacement_character() {
        assertThat(argument(RawArgument.of("a", "string", "x\ud83dy"))).contains("\"value\":\"x\\ufffdy\"");
    }

    @Test
    void what_json_cannot_hold_becomes_null() {
        assertThat(argument(RawArgument.of("a", "float64", Double.NaN))).contains("\"value\":null");
        assertThat(argument(RawArgument.of("a", "unknown", Map.of("x", Double.POSITIVE_INFINITY))))
                .contains("\"value\":{\"x\":null}");
    }

    @Test
    void a_finding_prints_the_five_properties_that_tracee_always_prints() {
        Event finding = Event.builder("f")
                .finding(
                        io.signet.event.FindingInfo.builder().signatureId("S-1").build())
                .build();

        assertThat(ENCODER.encodeToString(finding))
                .endsWith("\"metadata\":{\"Version\":\"\",\"Description\":\"\",\"Tags\":null,\"Properties\":"
                        + "{\"Category\":null,\"Severity\":null,\"Technique\":null,\"external_id\":null,\"id\":null,"
                        + "\"signatureID\":\"S-1\"}}}");
    }

    @Test
    void null_is_refused() {
        assertThatThrownBy(() -> ENCODER.encode(null)).isInstanceOf(NullPointerException.class);
    }
}
