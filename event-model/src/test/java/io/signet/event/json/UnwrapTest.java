package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static io.signet.event.json.WrappedLines.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of a house's own format: a pointer says where the event is. */
final class UnwrapTest {

    private static final String POINTER = "/detail/payload";
    private static final EventDecoder DECODER = EventDecoder.create().unwrapping(POINTER);

    private static EventDecoder.Decoded decode(String document) {
        return DECODER.decode(SplitText.bytes(document), "test");
    }

    private static List<String> names(String document) {
        EventDecoder.Decoded decoded = decode(document);
        assertThat(decoded.issues()).isEmpty();
        return decoded.events().stream().map(Event::name).toList();
    }

    private static List<List<String>> kinds(String document) {
        return decode(document).read().stream()
                .map(read -> read.envelope().kinds())
                .toList();
    }

    private static ReadIssue issue(String document) {
        EventDecoder.Decoded decoded = decode(document);
        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.issues()).hasSize(1);
        return decoded.issues().get(0);
    }

    private static String house(String payload) {
        return "{\"id\":7,\"detail\":{\"from\":\"x\",\"payload\":" + payload + "}}";
    }

    @Test
    void the_event_may_stand_there_as_text_as_an_object_or_as_a_list() {
        assertThat(names(house(quoted(named("a"))))).containsExactly("a");
        assertThat(names(house(named("a")))).containsExactly("a");
        assertThat(names(house("[" + named("a") + "," + named("b") + "]"))).containsExactly("a", "b");
        assertThat(names(house(quoted("[" + named("a") + "]" + named("b"))))).containsExactly("a", "b");
        assertThat(kinds(house(named("a")))).containsExactly(List.of("pointer"));
        assertThat(kinds(house("[" + named("a") + "]"))).containsExactly(List.of("pointer", "array"));
    }

    @Test
    void the_event_is_that_of_the_bare_line() {
        for (byte[] line : Golden.inputLines("dialect-N").subList(0, 20)) {
            String text = new String(line, java.nio.charset.StandardCharsets.UTF_8);
            for (String payload : List.of(text, quoted(text))) {
                assertThat(decode(house(payload)).events().get(0).hasSameContentAs(Documents.event(text)))
                        .isTrue();
            }
        }
    }

    @Test
    void what_stands_there_may_be_wrapped_again() {
        assertThat(kinds(house(WrappedLines.docker(EVENT + "\n", "stdout"))))
                .containsExactly(List.of("pointer", "docker-json"));
        assertThat(kinds(house(quoted(WrappedLines.cri("stdout", "F", EVENT)))))
                .containsExactly(List.of("pointer", "cri"));
        assertThat(issue(house(WrappedLines.docker("x\n", "stderr"))).reason()).isEqualTo("log");
    }

    @Test
    void documents_may_stand_as_text_in_a_known_envelope() {
        assertThat(kinds(WrappedLines.cri("stdout", "F", house(EVENT)))).containsExactly(List.of("cri", "pointer"));
        assertThat(kinds(WrappedLines.docker(house(quoted(EVENT)) + "\n", "stdout")))
                .containsExactly(List.of("docker-json", "pointer"));
    }

    @Test
    void a_pointer_is_followed_once() {
        assertThat(names(
                        house(quoted("{\"eventName\":\"a\",\"args\":[],\"detail\":{\"payload\":" + named("b") + "}}"))))
                .containsExactly("a");
    }

    @Test
    void documents_may_be_elements_of_a_list_or_follow_each_other() {
        assertThat(kinds("[" + house(named("a")) + "," + house(named("b")) + "]"))
                .containsExactly(List.of("array", "pointer"), List.of("array", "pointer"));
        assertThat(names(house(named("a")) + house(quoted(named("b"))) + "\n" + house(named("c"))))
                .containsExactly("a", "b", "c");
        assertThat(names(PrettyText.of(house(named("a"))))).containsExactly("a");
        assertThat(kinds("[\n  " + house(named("a")) + ",\n  " + house(named("b")) + "\n]\n"))
                .containsExactly(List.of("array", "pointer"), List.of("array", "pointer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "true"})
    void a_document_with_nothing_there_is_read_as_usual(String payload) {
        assertThat(names(EVENT)).containsExactly("magic_write");
        assertThat(names("{\"event\":" + EVENT + "}")).containsExactly("magic_write");
        assertThat(names("{\"detail\":{},\"event\":" + EVENT + "}")).containsExactly("magic_write");
        assertThat(names("{\"detail\":{\"payload\":" + payload + "},\"event\":" + EVENT + "}"))
                .containsExactly("magic_write");
        assertThat(issue("{\"detail\":{\"payload\":" + payload + "}}").reason()).isEqualTo("foreign");
    }

    @Test
    void what_stands_there_counts_and_nothing_beside_it() {
        assertThat(names("{\"eventName\":\"outer\",\"args\":[],\"detail\":{\"payload\":" + named("inner") + "}}"))
                .containsExactly("inner");
        assertThat(names("{\"timestamp\":1,\"eventName\":\"outer\",\"args\":[],\"detail\":{\"payload\":"
                        + named("inner") + "}}"))
                .containsExactly("inner");
        assertThat(names("{\"level\":\"info\",\"msg\":\"x\",\"detail\":{\"payload\":" + EVENT + "}}"))
                .containsExactly("magic_write");
        assertThat(names("{\"x\":1,\"x\":2,\"eventName\":1,\"eventName\":2,\"detail\":{\"y\":1,\"y\":2,\"payload\":"
                        + EVENT + "}}"))
                .containsExactly("magic_write");
    }

    @Test
    void empty_text_holds_nothing_and_names_the_pointer() {
        assertThat(issue(house("\"\""))).hasToString("test:1 (byte 0): empty: nothing, in the envelope pointer");
        assertThat(issue(house("[]")).reason()).isEqualTo("foreign");
        assertThat(issue(house("{}")))
                .hasToString(
                        "test:1 (byte 0): foreign: JSON, but no event of a known dialect, in the envelope pointer");
    }

    @Test
    void text_that_is_no_json_fails() {
        assertThat(issue(house("\"oops\"")))
                .hasToString("test:1 (byte 0): invalid: in the envelope pointer: not JSON: \"oops\"."
                        + " Record with Tracee's JSON output");
    }

    @Test
    void a_key_on_the_way_that_occurs_twice_is_ambiguous() {
        assertThat(issue("{\"detail\":{\"payload\":" + EVENT + "},\"detail\":{}}"))
                .hasToString("test:1 (byte 0): ambiguous: key detail occurs twice, so that two readers could see two"
                        + " events");
        assertThat(issue("{\"detail\":{\"payload\":" + EVENT + ",\"p\\u0061yload\":1}}")
                        .reason())
                .isEqualTo("ambiguous");
        assertThat(issue("[" + EVENT + ",{\"detail\":1,\"detail\":{\"payload\":" + EVENT + "}}]")
                        .reason())
                .isEqualTo("ambiguous");
    }

    @Test
    void a_pointer_counts_as_one_envelope() {
        EventDecoder one = EventDecoder.withLimits(
                        DecodeLimits.builder().unwrap(1).build())
                .unwrapping(POINTER);

        assertThat(one.decode(SplitText.bytes(house(EVENT)), "x").events()).hasSize(1);
        assertThat(one.decode(SplitText.bytes(house("{\"event\":" + EVENT + "}")), "x")
                        .issues())
                .extracting(ReadIssue::reason)
                .containsExactly("too_deep");
    }

    @Test
    void steps_may_be_escaped_keys_and_places_in_lists() {
        for (String pointer : List.of("/a~1b/0", "/m~0n/1/x", "//2")) {
            String document = "{\"a/b\":[" + named("/a~1b/0") + "],\"m~n\":[0,{\"x\":" + quoted(named("/m~0n/1/x"))
                    + "}],\"\":[1,2," + named("//2") + "]}";

            assertThat(EventDecoder.create()
                            .unwrapping(pointer)
                            .decode(SplitText.bytes(document), "x")
                            .events())
                    .extracting(Event::name)
                    .containsExactly(pointer);
        }
    }

    @Test
    void nan_may_stand_in_an_argument_of_the_event_and_nowhere_else() {
        assertThat(names(house(Documents.withItem("\"name\":\"a\",\"value\":NaN"))))
                .containsExactly("e");
        assertThat(issue("{\"x\":NaN,\"detail\":{\"payload\":" + EVENT + "}}").reason())
                .isEqualTo("invalid");
    }

    @Test
    void a_reader_unwraps_as_the_decoder_does() throws IOException {
        Reading reading = Reading.of(
                house(named("a")) + "\n" + named("b") + "\n" + house("7") + "\n", settings -> settings.unwrap(POINTER));

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.reasons()).containsExactly("3 foreign");
        assertThat(reading.places()).extracting(Place::line).containsExactly(1L, 2L);
    }

    @Test
    void a_decoder_without_a_pointer_is_not_changed_by_one_that_has_it() {
        EventDecoder plain = EventDecoder.create();
        assertThat(plain.unwrapping(POINTER)).isNotSameAs(plain);
        List<Event> events =
                new ArrayList<>(plain.decode(SplitText.bytes(house(EVENT)), "x").events());

        assertThat(events).isEmpty();
    }

    @Test
    void what_is_no_pointer_is_refused_at_once() {
        assertThatThrownBy(() -> EventDecoder.create().unwrapping(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a JSON pointer begins with /, as in /detail/payload; this is \"\"");
        assertThatThrownBy(() -> EventDecoder.create().unwrapping(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pointer");
        assertThatThrownBy(() -> EventReader.of(java.io.InputStream.nullInputStream(), "x")
                        .unwrap("/~2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("in a JSON pointer ~ is written ~0 and / is written ~1; this is \"/~2\"");
        assertThatThrownBy(() -> EventReader.of(java.io.InputStream.nullInputStream(), "x")
                        .unwrap(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pointer");
    }
}
