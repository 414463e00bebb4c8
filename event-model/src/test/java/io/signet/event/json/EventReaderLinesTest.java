package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.Documents.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines begin and end, and how many documents one may hold. */
final class EventReaderLinesTest {

    @Test
    void a_line_ends_at_lf() throws IOException {
        Reading reading = Reading.of(named("a") + "\n" + named("b") + "\n");

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.places())
                .containsExactly(
                        new Place(Reading.SOURCE, 1, 0, 0),
                        new Place(Reading.SOURCE, 2, named("a").length() + 1, 0));
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(ints = {0x2028, 0x2029, 0x85})
    void other_line_ends_inside_a_string_split_nothing(int lineEnd) throws IOException {
        String name = "a" + Character.toString(lineEnd) + "b";
        Reading reading = Reading.of(named(name) + "\n");

        assertThat(reading.names()).containsExactly(name);
        assertThat(reading.counts().lines()).isEqualTo(1);
    }

    @ParameterizedTest(name = "byte {0}")
    @ValueSource(ints = {0x0b, 0x0c, 0x1c, 0x1d, 0x1e})
    void other_separators_split_nothing_and_are_no_json(int separator) throws IOException {
        Reading reading = Reading.of(EVENT + (char) separator + EVENT + "\n");

        assertThat(reading.reasons()).containsExactly("1 invalid");
    }

    @Test
    void a_lone_cr_between_tokens_is_white_space() throws IOException {
        Reading reading = Reading.of(EVENT.replace(",", ",\r") + "\r" + EVENT + "\n");

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.counts().lines()).isEqualTo(1);
    }

    @Test
    void crlf_ends_a_line_like_lf() throws IOException {
        Reading reading = Reading.of(named("a") + "\r\n\r\n" + named("b") + "\r\n");

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.reasons()).containsExactly("2 empty");
        assertThat(reading.places().get(1).byteOffset()).isEqualTo(named("a").length() + 4);
    }

    @Test
    void a_source_may_end_without_lf() throws IOException {
        Reading reading = Reading.of(named("a") + "\n" + named("b"));

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.counts().lines()).isEqualTo(2);
    }

    @Test
    void lf_at_the_end_begins_no_line() throws IOException {
        assertThat(Reading.of(EVENT + "\n").counts().lines()).isEqualTo(1);
    }

    @Test
    void an_empty_source_has_no_line_and_no_issue() throws IOException {
        Reading reading = Reading.of("");

        assertThat(reading.counts().lines()).isZero();
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \r"})
    void a_blank_line_is_empty(String blank) throws IOException {
        Reading reading = Reading.of(EVENT + "\n" + blank + "\n" + EVENT + "\n");

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.shown()).containsExactly("capture.jsonl:2 (byte 38): empty: an empty line");
    }

    @Test
    void a_byte_order_mark_before_any_line_is_passed_over() throws IOException {
        Reading reading = Reading.of("\ufeff" + named("a") + "\n" + "\ufeff" + named("b") + "\n\ufeff\n");

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.places().get(0).byteOffset()).isZero();
        assertThat(reading.reasons()).containsExactly("3 empty");
    }

    @Test
    void columns_count_the_byte_order_mark() throws IOException {
        assertThat(Reading.of("\ufeff{x}\n").issues().get(0).message())
                .isEqualTo("not JSON: unexpected character 'x' (at byte 5 of the line)");
    }

    @Test
    void columns_count_bytes_and_not_characters() throws IOException {
        assertThat(Reading.of("{\"é€😀\":x}\n").issues().get(0).message())
                .isEqualTo("not JSON: unexpected character 'x' (at byte 14 of the line)");
    }

    @Test
    void documents_that_follow_each_other_on_a_line_are_all_read() throws IOException {
        Reading reading = Reading.of("\n" + named("a") + named("b") + " " + named("c") + "\n" + named("d"));

        assertThat(reading.names()).containsExactly("a", "b", "c", "d");
        assertThat(reading.places())
                .extracting(place -> place.line() + ":" + place.byteOffset() + ":" + place.index())
                .containsExactly(
                        "2:1:0", "2:1:1", "2:1:2", "3:" + (3 * named("a").length() + 3) + ":0");
        assertThat(reading.counts().eventLines()).isEqualTo(2);
        assertThat(reading.counts().events()).isEqualTo(4);
    }

    @Test
    void an_event_behind_another_value_is_read() throws IOException {
        Reading reading = Reading.of("null 1 \"x\" " + named("a") + "\n42 []\n");

        assertThat(reading.names()).containsExactly("a");
        assertThat(reading.reasons()).containsExactly("2 foreign");
    }

    @Test
    void nothing_of_a_line_is_delivered_when_any_of_it_is_not_sound() throws IOException {
        Reading reading = Reading.of(named("a") + " " + named("b") + " {x}\n" + named("c") + "\n");

        assertThat(reading.names()).containsExactly("c");
        assertThat(reading.reasons()).containsExactly("1 invalid");
    }

    @Test
    void an_array_of_events_is_read_element_by_element() throws IOException {
        Reading reading = Reading.of(" [ " + named("a") + " , 7, {\"hello\":1}," + named("b") + "] \n");

        assertThat(reading.names()).containsExactly("a", "b");
        assertThat(reading.places()).extracting(Place::index).containsExactly(0, 1);
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void a_line_with_an_event_and_a_log_object_is_an_event_line() throws IOException {
        Reading reading = Reading.of("{\"level\":\"info\",\"msg\":\"x\"}" + EVENT + "\n");

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.counts().skippedLines()).isZero();
    }

    @Test
    void bytes_that_are_not_utf8_become_one_mark_each() throws IOException {
        byte[] line = "{\"eventName\":\"a??b\",\"args\":[]}\n".getBytes(StandardCharsets.ISO_8859_1);
        line[15] = (byte) 0xc0;
        line[16] = (byte) 0xaf;

        assertThat(Reading.of(line).names()).isEqualTo(List.of("a\ufffd\ufffdb"));
    }
}
