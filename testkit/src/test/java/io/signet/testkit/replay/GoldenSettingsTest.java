package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoldenSettingsTest {

    @Test
    void nothing_is_updated_unless_asked_for() {
        assertThat(GoldenSettings.of(null, null, null).update()).isFalse();
        assertThat(GoldenSettings.of("", null, null).update()).isFalse();
        assertThat(GoldenSettings.of("updates", null, null).update()).isFalse();
        assertThat(GoldenSettings.of("update", null, null).update()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes", "github"})
    void a_build_server_says_that_it_is_one(String ci) {
        assertThat(GoldenSettings.of("update", null, ci).isCi()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "0"})
    void a_build_server_can_be_said_to_be_none(String ci) {
        assertThat(GoldenSettings.of("update", null, ci).isCi()).isFalse();
    }

    @Test
    void no_ci_is_no_build_server() {
        assertThat(GoldenSettings.of("update", null, null).isCi()).isFalse();
    }
}
