package io.signet.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {

    @ParameterizedTest
    @CsvSource({"CONTAINER, container", "CONTAINER_INIT, container-init", "HOST, host", "UNKNOWN, unknown"})
    void has_tracees_word(Origin origin, String word) {
        assertThat(origin.wireName()).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void is_found_by_its_word(Origin origin) {
        assertThat(Origin.ofWireName(origin.wireName())).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "*", "Host", "container ", "container_init"})
    void is_not_found_by_any_other_word(String word) {
        assertThat(Origin.ofWireName(word)).isEmpty();
    }

    @Test
    void started_wins_over_a_missing_id() {
        assertThat(Origin.of(true, "")).isEqualTo(Origin.CONTAINER);
        assertThat(Origin.of(true, "c")).isEqualTo(Origin.CONTAINER);
        assertThat(Origin.of(false, "c")).isEqualTo(Origin.CONTAINER_INIT);
        assertThat(Origin.of(false, "")).isEqualTo(Origin.HOST);
    }
}
