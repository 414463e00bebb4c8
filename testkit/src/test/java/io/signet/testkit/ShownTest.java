package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShownTest {

    @Test
    void text_stands_in_quotation_marks() {
        assertThat(Shown.value("/tmp/x")).isEqualTo("\"/tmp/x\"");
        assertThat(Shown.value("")).isEqualTo("\"\"");
    }

    @Test
    void text_cannot_end_its_own_quotation() {
        assertThat(Shown.text("a\" b=\"c\\")).isEqualTo("\"a\\\" b=\\\"c\\\\\"");
    }

    @Test
    void what_does_harm_on_a_terminal_is_made_visible() {
        assertThat(Shown.text("\u001b[31m\r\n\t\u0000\u007f\u0085"))
                .isEqualTo("\"\\u001b[31m\\r\\n\\t\\u0000\\u007f\\u0085\"");
    }

    @Test
    void direction_and_zero_width_characters_are_made_visible() {
        assertThat(Shown.text("\u202etxt.exe\u200b\ufeff\u2066")).isEqualTo("\"\\u202etxt.exe\\u200b\\ufeff\\u2066\"");
    }

    @Test
    void halves_of_characters_are_made_visible_and_whole_ones_stand() {
        assertThat(Shown.text("\ud83d\ude00 \ud83d \ude00")).isEqualTo("\"\ud83d\ude00 \\ud83d \\ude00\"");
    }

    @Test
    void long_text_is_cut_in_the_middle_with_its_length_and_a_hash() {
        assertThat(Shown.text("a".repeat(100) + "b".repeat(100)))
                .isEqualTo("\"" + "a".repeat(60) + "…" + "b".repeat(60) + "\" (200 characters, sha-256 5e8fce75)");
    }

    @Test
    void text_of_120_characters_is_not_cut() {
        assertThat(Shown.text("a".repeat(120))).isEqualTo("\"" + "a".repeat(120) + "\"");
        assertThat(Shown.text("a".repeat(121)))
                .startsWith("\"" + "a".repeat(60) + "…")
                .contains("(121 characters");
    }

    @Test
    void two_long_texts_that_differ_in_the_middle_are_told_apart() {
        String one = "a".repeat(300) + "b" + "a".repeat(300);
        String other = "a".repeat(300) + "c" + "a".repeat(300);

        assertThat(Shown.text(one)).isNotEqualTo(Shown.text(other));
    }

    @Test
    void a_character_is_never_cut_in_two() {
        String text = "x" + "\ud83d\ude00".repeat(200);

        assertThat(Shown.text(text))
                .startsWith("\"x" + "\ud83d\ude00".repeat(29) + "…")
                .doesNotContain("\\ud");
        assertThat(Shown.text(text + "y"))
                .contains("…" + "\ud83d\ude00".repeat(29) + "y\"")
                .doesNotContain("\\ud");
    }

    @Test
    void bytes_are_hexadecimal() {
        assertThat(Shown.value(Bytes.ofHex("7f454c46"))).isEqualTo("7f454c46 (4 bytes)");
        assertThat(Shown.value(Bytes.ofHex("7f"))).isEqualTo("7f (1 byte)");
        assertThat(Shown.value(Bytes.empty())).isEqualTo("no bytes");
    }

    @Test
    void of_more_than_16_bytes_the_first_are_shown_with_a_hash_of_all() {
        Bytes other = Bytes.copyOf(Arrays.copyOf(FileHeaders.ELF.toByteArray(), 31));

        assertThat(Shown.value(FileHeaders.ELF))
                .isEqualTo("7f454c46020101000000000000000000… (32 bytes, sha-256 8241df99)");
        assertThat(Shown.value(other))
                .isNotEqualTo(Shown.value(FileHeaders.ELF))
                .contains("31 bytes");
        assertThat(Shown.value(Bytes.copyOf(new byte[16]))).isEqualTo("0".repeat(32) + " (16 bytes)");
    }

    @Test
    void numbers_flags_and_null_stand_as_they_are() {
        assertThat(Shown.value(7L)).isEqualTo("7");
        assertThat(Shown.value(0.5)).isEqualTo("0.5");
        assertThat(Shown.value(true)).isEqualTo("true");
        assertThat(Shown.value(null)).isEqualTo("null");
        assertThat(Shown.value(BigInteger.TEN.pow(400))).contains("401 characters");
    }

    @Test
    void times_are_on_the_calendar_where_they_can_be() {
        assertThat(Shown.value(EventTime.epoch(1))).isEqualTo("1970-01-01T00:00:00.000000001Z");
        assertThat(Shown.value(EventTime.relative(1))).isEqualTo("1 ns (relative)");
    }

    @Test
    void lists_and_objects_show_what_is_text_and_what_is_a_number() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a\"b", List.of("0", 0L, true));
        map.put("none", null);
        map.put("bytes", Bytes.ofHex("7f"));

        assertThat(Shown.value(map))
                .isEqualTo("{\"a\\\"b\": [\"0\", 0, true], \"none\": null, \"bytes\": 7f (1 byte)}");
        assertThat(Shown.value(List.of())).isEqualTo("[]");
        assertThat(Shown.value(Map.of())).isEqualTo("{}");
        assertThat(Shown.value(Arrays.asList("a", null))).isEqualTo("[\"a\", null]");
    }

    @Test
    void a_list_in_which_text_looks_like_a_list_is_no_other_list() {
        assertThat(Shown.value(List.of("a, b"))).isNotEqualTo(Shown.value(List.of("a", "b")));
    }

    @Test
    void long_lists_are_cut_like_text() {
        assertThat(Shown.value(Collections.nCopies(1_000, 7L)))
                .startsWith("[7, 7, ")
                .contains(" 7,… 7, ")
                .contains("7] (3000 characters, sha-256 ");
    }

    @Test
    void a_value_that_nests_deeper_than_the_stack_is_shown() {
        List<Object> value = List.of();
        for (int i = 0; i < 200_000; i++) {
            value = new ArrayList<>(List.of(value));
        }

        assertThat(Shown.value(value)).startsWith("[[[[").contains("(400002 characters, ");
    }

    @Test
    void an_event_is_its_name_its_container_and_its_arguments() {
        assertThat(Shown.event(EventFixture.magicWrite("/tmp/x", Bytes.ofHex("7f"))
                        .inStartedContainer()
                        .build()))
                .isEqualTo("magic_write  container=3f1c9e0a7b5d (started)  pathname=\"/tmp/x\"  bytes=7f (1 byte)"
                        + "  dev=265289728  inode=1053462");
    }

    @Test
    void some_arguments_can_be_chosen() {
        Event event = EventFixture.magicWrite("/tmp/x", Bytes.empty()).build();

        assertThat(Shown.event(event, Set.of("inode", "none"))).isEqualTo("magic_write  host  inode=1053462");
    }

    @Test
    void each_origin_has_its_word() {
        EventFixture open = EventFixture.event("open");

        assertThat(Shown.event(open.build())).isEqualTo("open  host");
        assertThat(Shown.event(open.inContainerInit().build())).isEqualTo("open  container=3f1c9e0a7b5d (starting)");
        assertThat(Shown.event(open.inStartedContainer("a1f").build())).isEqualTo("open  container=a1f (started)");
        assertThat(Shown.event(
                        open.inContainer(ContainerInfo.builder().started(true).build())
                                .build()))
                .isEqualTo("open  container=? (started)");
        assertThat(Shown.event(Event.builder("open").origin(Origin.UNKNOWN).build()))
                .isEqualTo("open  origin unknown");
    }

    @Test
    void null_and_odd_arguments_are_told_apart() {
        Event event = Event.builder("open")
                .argument(RawArgument.ofNull("a", "string"))
                .argument(RawArgument.of("b", "null"))
                .build();

        assertThat(Shown.event(event)).isEqualTo("open  host  a=null  b=\"null\"");
    }

    @Test
    void of_many_arguments_the_first_16_are_shown() {
        EventFixture event = EventFixture.event("open");
        for (int i = 1; i <= 40; i++) {
            event = event.withRawArgument(RawArgument.of("a" + i, i));
        }

        assertThat(Shown.event(event.build())).endsWith("  a16=16  and 24 more arguments");
    }
}
