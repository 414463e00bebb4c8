package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceeProfileTest {

    @ParameterizedTest
    @CsvSource({
        "tracee-0.9, V0_9",
        "tracee-0.10, V0_10",
        "tracee-0.11.1, V0_11_1",
        "tracee-0.24, V0_24",
        "tracee-main, MAIN",
    })
    void is_found_by_its_name_on_the_command_line(String name, TraceeProfile profile) {
        assertThat(TraceeProfile.ofName(name)).contains(profile);
    }

    @ParameterizedTest
    @EnumSource
    void every_name_leads_back_to_its_profile(TraceeProfile profile) {
        assertThat(TraceeProfile.ofName(profile.profileName())).contains(profile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tracee", "0.24", "Tracee-0.24", "tracee-0.24 ", "V0_24", "tracee-0.24.1", "tracee-0.11"})
    void another_name_is_none(String name) {
        assertThat(TraceeProfile.ofName(name)).isEmpty();
    }

    @Test
    void no_profile_is_refused() {
        assertThatThrownBy(() -> DroppedExecutable.as(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("profile");
    }
}
