package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static io.signet.event.json.SplitText.bytes;
import static io.signet.event.json.SplitText.cri;
import static io.signet.event.json.SplitText.docker;
import static io.signet.event.json.SplitText.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joining lines that a container runtime split, for a host that has lines. */
final class LineAssemblerTest {

    private static final String WIDE = "{\"eventName\":\"é€😀\\n\\u00e9\\\"x\\\\\",\"args\":[]}";

    private static List<String> assembled(LineAssembler assembler, List<byte[]> lines) {
        List<String> whole = new ArrayList<>();
        lines.forEach(line -> assembler.add(line).map(LineAssemblerTest::text).ifPresent(whole::add));
        return whole;
    }

    private static List<String> assembled(List<byte[]> lines) {
        LineAssembler assembler = LineAssembler.create();
        List<String> whole = assembled(assembler, lines);
        assertThat(assembler.finish()).isEmpty();
        return whole;
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static ReadIssue issueOf(byte[] line, DecodeLimits limits) {
        EventDecoder.Decoded decoded = EventDecoder.withLimits(limits).decode(line, "line");
        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.issues()).hasSize(1);
        return decoded.issues().get(0);
    }

    @Test
    void parts_of_cri_become_the_line_that_was_split() {
        assertThat(assembled(cri("stdout", bytes(EVENT), List.of(5, 6, 20))))
                .containsExactly(WrappedLines.cri("stdout", "F", EVENT));
    }

    @Test
    void parts_of_docker_become_the_line_that_was_split() {
        assertThat(assembled(docker("stdout", EVENT, List.of(5, 6, 20))))
                .containsExactly(text(docker("stdout", EVENT + "\n")));
    }

    @Test
    void a_part_gives_nothing_before_its_rest_is_there() {
        LineAssembler assembler = LineAssembler.create();

        assertThat(assembler.add(cri("stdout", "P", bytes("{\"eventName\":")))).isEmpty();
        assertThat(assembler.add(cri("stdout", "P", bytes("\"e\",\"args\"")))).isEmpty();
        assertThat(assembler.add(cri("stdout", "F", bytes(":[]}")))).isPresent();
    }

    @Test
    void a_line_may_be_split_in_the_middle_of_a_character() {
        byte[] wide = bytes(WIDE);

        assertThat(assembled(cri("stdout", wide, every(1, wide.length))))
                .containsExactly(WrappedLines.cri("stdout", "F", WIDE));
        List<String> dockers = assembled(docker("stdout", WIDE, every(1, WIDE.length())));
        assertThat(dockers).hasSize(1);
        assertThat(Documents.events(dockers.get(0))).extracting(Event::name).containsExactly("é€😀\né\"x\\");
    }

    @Test
    void bytes_of_a_character_that_stand_raw_in_two_lines_of_docker_are_joined() {
        byte[] first = bytes("{\"log\":\"{\\\"eventName\\\":\\\"?\",\"stream\":\"stdout\",\"time\":\"t\"}");
        byte[] second = bytes("{\"log\":\"?\\\",\\\"args\\\":[]}\\n\",\"stream\":\"stdout\",\"time\":\"t\"}");
        first[text(first).indexOf('?')] = (byte) 0xc3;
        second[text(second).indexOf('?')] = (byte) 0xa9;

        assertThat(Documents.events(assembled(List.of(first, second)).get(0)))
                .extracting(Event::name)
                .containsExactly("é");
    }

    @Test
    void streams_are_joined_each_for_itself() {
        assertThat(assembled(List.of(
                        cri("stdout", "P", bytes("a")),
                        cri("stderr", "P", bytes("1")),
                        cri("stdout", "P", bytes("b")),
                        cri("stderr", "F", bytes("2")),
                        cri("stdout", "F", bytes("c")),
                        docker("stdout", "x"),
                        docker("stderr", "3\n"),
                        docker("stdout", "y\n"))))
                .containsExactly(
                        WrappedLines.cri("stderr", "F", "12"),
                        WrappedLines.cri("stdout", "F", "abc"),
                        text(docker("stderr", "3\n")),
                        text(docker("stdout", "xy\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "hello",
                "{",
                "{\"eventName\":\"e\",\"args\":[]}",
                "{\"log\":\"{}\",\"stream\":\"stdout\"}",
                "{\"log\":\"{}\",\"time\":\"t\"}",
                "{\"log\":{},\"stream\":\"stdout\",\"time\":\"t\"}",
                "{\"log\":\"{}\",\"stream\":\"other\",\"time\":\"t\"}",
                "{\"log\":\"{}\",\"stream\":7,\"time\":\"t\"}",
                "{\"log\":\"{}\",\"stream\":\"stdout\",\"time\":1}",
                "{\"log\":\"{}\",\"stream\":\"stdout\",\"time\":\"t\"} {}",
                "{\"log\":\"{}\",\"log\":\"{}\",\"stream\":\"stdout\",\"time\":\"t\"}",
                "{\"log\":\"{}\",\"stream\":\"stdout\",\"time\":\"t\",\"kubernetes\":{}}",
                "{\"log\":\"{}\",\"stream\":\"stdout\",\"time\":\"t\",\"_p\":\"F\"}",
                "{\"log\":\"{}\",\"stream\":\"stdout\",\"time\":\"t\",\"logtag\":\"F\"}",
                "2026-08-03T11:55:26Z stdout X text",
                "2026-08-03T11:55:26Z other P text",
                " 2026-08-03T11:55:26Z stdout P text",
                "2026-08-03T11:55:26Z stdout F text"
            })
    void what_is_no_part_passes_unchanged(String line) {
        assertThat(assembled(List.of(bytes(line)))).containsExactly(line);
    }

    @Test
    void tags_and_attributes_stay_where_they_were() {
        assertThat(assembled(List.of(bytes("t stdout P:a:b x"), bytes("u stdout F y"))))
                .containsExactly("t stdout F:a:b xy");
        assertThat(assembled(List.of(
                        bytes("{\"attrs\":{\"a\":\"b\"},\"log\":\"x\",\"stream\":\"stdout\",\"time\":\"t\"}"),
                        bytes("{\"log\":\"y\\n\",\"stream\":\"stdout\",\"time\":\"u\"}"))))
                .containsExactly("{\"attrs\":{\"a\":\"b\"},\"log\":\"xy\\n\",\"stream\":\"stdout\",\"time\":\"t\"}");
    }

    @Test
    void a_cr_at_the_end_of_a_part_is_no_text() {
        assertThat(assembled(List.of(bytes("t stdout P x\r"), bytes("u stdout F y\r"))))
                .containsExactly("t stdout F xy\r");
        assertThat(assembled(List.of(
                        bytes("{\"log\":\"x\",\"stream\":\"stdout\",\"time\":\"t\"}\r"),
                        bytes("{\"log\":\"y\\r\\n\",\"stream\":\"stdout\",\"time\":\"u\"}\r"))))
                .containsExactly("{\"log\":\"xy\\r\\n\",\"stream\":\"stdout\",\"time\":\"t\"}\r");
    }

    @Test
    void a_byte_order_mark_before_the_first_part_is_left_out() {
        assertThat(assembled(List.of(bytes("\ufefft stdout P x"), bytes("u stdout F y"))))
                .containsExactly("t stdout F xy");
        assertThat(assembled(List.of(
                        bytes("\ufeff{\"log\":\"x\",\"stream\":\"stdout\",\"time\":\"t\"}"),
                        bytes("{\"log\":\"y\\n\",\"stream\":\"stdout\",\"time\":\"u\"}"))))
                .containsExactly("{\"log\":\"xy\\n\",\"stream\":\"stdout\",\"time\":\"t\"}");
    }

    @Test
    void what_is_held_comes_out_at_the_end_once() {
        LineAssembler assembler = LineAssembler.create();
        assembled(
                assembler,
                List.of(
                        cri("stderr", "P", bytes("1")),
                        cri("stdout", "P", bytes("a")),
                        cri("stdout", "P", bytes("b")),
                        docker("stdout", "x")));

        assertThat(assembler.finish().stream().map(LineAssemblerTest::text))
                .containsExactly(
                        WrappedLines.cri("stderr", "P", "1"),
                        WrappedLines.cri("stdout", "P", "ab"),
                        text(docker("stdout", "x")));
        assertThat(assembler.finish()).isEmpty();
        assertThat(assembler.add(cri("stdout", "F", bytes("c"))).map(LineAssemblerTest::text))
                .contains(WrappedLines.cri("stdout", "F", "c"));
    }

    @Test
    void a_line_of_exactly_the_limit_is_joined_and_one_byte_more_is_reported_by_the_decoder() {
        for (List<byte[]> parts :
                List.of(cri("stdout", bytes(EVENT), List.of(7, 20)), docker("stdout", EVENT, List.of(7, 20)))) {
            int length = assembled(parts).get(0).length();
            DecodeLimits exact = DecodeLimits.builder().lineBytes(length).build();
            DecodeLimits less = DecodeLimits.builder().lineBytes(length - 1).build();

            String whole = assembled(LineAssembler.withLimits(exact), parts).get(0);
            assertThat(EventDecoder.withLimits(exact).decode(bytes(whole), "x").events())
                    .hasSize(1);
            byte[] cut = bytes(assembled(LineAssembler.withLimits(less), parts).get(0));
            assertThat(issueOf(cut, less))
                    .hasToString("line:1 (byte 0): too_long: a line of " + length
                            + " bytes is longer than the limit of " + (length - 1)
                            + ": raise DecodeLimits.lineBytes");
        }
    }

    @Test
    void what_is_too_long_is_not_joined_without_its_middle() {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(120).build();
        for (List<byte[]> parts : List.of(
                List.of(
                        cri("stdout", "P", bytes("{\"eventName\":\"a")),
                        cri("stdout", "P", bytes("b".repeat(100))),
                        cri("stdout", "F", bytes("\",\"args\":[]}"))),
                List.of(
                        docker("stdout", "{\"eventName\":\"a"),
                        docker("stdout", "b".repeat(60)),
                        docker("stdout", "\",\"args\":[]}\n")))) {
            List<String> whole = assembled(LineAssembler.withLimits(limits), parts);

            assertThat(whole).hasSize(1);
            assertThat(issueOf(bytes(whole.get(0)), limits).failReason()).contains(FailReason.TOO_LONG);
        }
    }

    @Test
    void a_line_between_parts_that_is_of_no_runtime_may_have_been_one_of_them() {
        for (String between : List.of("garbage", "{\"log\":\"b\",\"stream\":\"std", EVENT)) {
            List<String> whole = assembled(List.of(
                    cri("stdout", "P", bytes("{\"eventName\":\"a")),
                    docker("stdout", "{\"eventName\":\"a"),
                    bytes(between),
                    cri("stdout", "F", bytes("\",\"args\":[]}")),
                    docker("stdout", "\",\"args\":[]}\n")));

            assertThat(whole).hasSize(3).first().isEqualTo(between);
            assertThat(issueOf(bytes(whole.get(1)), DecodeLimits.defaults()).failReason())
                    .contains(FailReason.INVALID);
            assertThat(issueOf(bytes(whole.get(2)), DecodeLimits.defaults()).failReason())
                    .contains(FailReason.TRUNCATED);
        }
    }

    @Test
    void a_blank_line_between_parts_is_none_of_them() {
        assertThat(assembled(List.of(
                        cri("stdout", "P", bytes("a")), bytes(""), bytes("\r"), cri("stdout", "F", bytes("b")))))
                .containsExactly("", "\r", WrappedLines.cri("stdout", "F", "ab"));
    }

    @Test
    void a_rest_that_never_comes_is_held_up_to_the_limit() {
        DecodeLimits limits = DecodeLimits.builder().lineBytes(10_000).build();
        LineAssembler assembler = LineAssembler.withLimits(limits);
        byte[] criPart = cri("stdout", "P", bytes("x".repeat(3_000)));
        byte[] dockerPart = docker("stderr", "x".repeat(3_000));
        for (int i = 0; i < 100; i++) {
            assertThat(assembler.add(criPart)).isEmpty();
            assertThat(assembler.add(dockerPart)).isEmpty();
        }

        assertThat(assembler.finish()).hasSize(2).allMatch(held -> held.length == 10_001);
    }

    @Test
    void a_first_part_that_is_longer_than_the_limit_is_held_up_to_the_limit() {
        LineAssembler assembler =
                LineAssembler.withLimits(DecodeLimits.builder().lineBytes(10).build());

        assertThat(assembler.add(cri("stdout", "P", bytes("x".repeat(100))))).isEmpty();
        assertThat(assembler.finish().get(0)).hasSize(11);
    }

    @Test
    void a_line_does_not_change_with_the_array_it_came_in() {
        LineAssembler assembler = LineAssembler.create();
        byte[] first = cri("stdout", "P", bytes("abc"));
        assertThat(assembler.add(first)).isEmpty();
        java.util.Arrays.fill(first, (byte) '?');

        assertThat(assembler.add(cri("stdout", "F", bytes("d"))).map(LineAssemblerTest::text))
                .contains(WrappedLines.cri("stdout", "F", "abcd"));
    }

    @Test
    void null_is_refused_at_once() {
        assertThatThrownBy(() -> LineAssembler.withLimits(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("limits");
        assertThatThrownBy(() -> LineAssembler.create().add(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("line");
    }
}
