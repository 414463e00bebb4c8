package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownContainerTest {

    private static final EventFixture OPEN = EventFixture.event("open");

    @Test
    void a_container_is_named_by_the_start_of_its_id() {
        assertThat(Shown.event(OPEN.inStartedContainer().build())).isEqualTo("open  container=3f1c9e0a7b5d (started)");
    }

    @Test
    void a_short_id_is_whole() {
        assertThat(Shown.event(OPEN.inStartedContainer("a1f").build())).isEqualTo("open  container=a1f (started)");
    }

    @Test
    void a_hostile_id_is_escaped() {
        assertThat(Shown.event(OPEN.inStartedContainer("\u001b[31m").build()))
                .isEqualTo("open  container=\\u001b[31m (started)");
    }
}
