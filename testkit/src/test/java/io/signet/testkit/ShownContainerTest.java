package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownContainerTest {

    @Test
    void an_event_in_a_container_is_shown_with_the_first_twelve_digits_of_its_id() {
        assertThat(Shown.event(EventFixture.event("open").inStartedContainer().build()))
                .isEqualTo("open  container=3f1c9e0a7b5d (started)");
    }

    @Test
    void a_short_id_is_shown_whole() {
        assertThat(Shown.event(
                        EventFixture.event("open").inStartedContainer("a1f").build()))
                .isEqualTo("open  container=a1f (started)");
    }
}
