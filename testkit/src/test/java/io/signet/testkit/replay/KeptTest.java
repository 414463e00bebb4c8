package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class KeptTest {

    @Test
    void short_text_is_kept_whole() {
        String text = "x".repeat(256);

        assertThat(Kept.of(text)).isSameAs(text);
    }

    @Test
    void long_text_keeps_both_ends_and_says_how_long_it_was() {
        String text = "a".repeat(160) + "b".repeat(1_000_000) + "c".repeat(60);

        assertThat(Kept.of(text)).isEqualTo("a".repeat(160) + "…(1000220 characters)…" + "c".repeat(60));
    }

    @Property(tries = 200)
    void no_character_is_cut_in_half(
            @ForAll @IntRange(max = 3) int shift, @ForAll @IntRange(min = 130, max = 400) int n) {
        String kept = Kept.of("x".repeat(shift) + "\ud83d\ude00".repeat(n) + "y".repeat(shift));

        assertThat(kept.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
