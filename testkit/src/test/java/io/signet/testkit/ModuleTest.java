package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ModuleTest {

    private static final ModuleDescriptor MODULE =
            SignatureHarness.class.getModule().getDescriptor();

    @Test
    void harness_and_replay_need_no_test_framework() {
        assertThat(MODULE.requires().stream()
                        .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC)))
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("java.base", "io.signet.signature", "com.fasterxml.jackson.core");
    }

    @Test
    void what_is_optional_is_not_passed_on() {
        assertThat(MODULE.requires().stream()
                        .filter(required -> required.modifiers().contains(Requires.Modifier.STATIC)))
                .allSatisfy(required -> assertThat(required.modifiers()).doesNotContain(Requires.Modifier.TRANSITIVE));
    }

    @Test
    void users_of_the_testkit_read_the_signature_api_too() {
        assertThat(MODULE.requires())
                .filteredOn(required -> required.name().equals("io.signet.signature"))
                .extracting(Requires::modifiers)
                .containsExactly(Set.of(Requires.Modifier.TRANSITIVE));
    }
}
