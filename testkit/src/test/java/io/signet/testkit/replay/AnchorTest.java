package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnchorTest {

    @Test
    void is_a_line_and_a_hash() {
        assertThat(Anchor.parse("17~9f3a")).contains(new Anchor(17, 1, "9f3a"));
    }

    @Test
    void names_the_event_of_a_line_that_holds_several() {
        assertThat(Anchor.parse("17.2~9f3a")).contains(new Anchor(17, 2, "9f3a"));
        assertThat(new Anchor(17, 2, "9f3a")).hasToString("17.2~9f3a");
    }

    @Test
    void names_the_first_event_of_a_line_or_not() {
        assertThat(Anchor.parse("17.1~9f3a")).isEqualTo(Anchor.parse("17~9f3a"));
    }

    @Test
    void is_the_end_too() {
        assertThat(Anchor.parse("end")).contains(Anchor.END);
        assertThat(Anchor.END.isEnd()).isTrue();
        assertThat(Anchor.END).hasToString("end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "17~",
                "17~9f3",
                "0~9f3a",
                "-1~9f3a",
                "017~9f3a",
                "17.0~9f3a",
                "17~9F3A",
                "17~9f3a ",
                "~9f3a",
                "17~0123456789abcdef0",
                "9999999999999999999~9f3a",
                "17.9999999999~9f3a",
                "End"
            })
    void is_nothing_else(String text) {
        assertThat(Anchor.parse(text)).isEmpty();
    }

    @Property
    void is_read_as_it_is_printed(
            @ForAll @LongRange(min = 1) long line,
            @ForAll @IntRange(min = 1, max = 999_999_999) int event,
            @ForAll @IntRange(min = 0, max = 0xffff) int hash) {
        Anchor anchor = new Anchor(line % 1_000_000_000_000L + 1, event, String.format("%04x", hash));

        assertThat(Anchor.parse(anchor.toString())).contains(anchor);
    }

    @Test
    void cannot_be_made_without_a_hash() {
        assertThatThrownBy(() -> new Anchor(17, 1, "9f"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no anchor: line 17, event 1, hash of 2 characters; it takes 4 to 16 hexadecimal digits");
    }
}
