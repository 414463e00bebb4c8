package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.event.Event;
import io.signet.event.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventSelectorTest {

    private static Event event(String source, String name, Origin origin) {
        return Event.builder(name).source(source).origin(origin).build();
    }

    @ParameterizedTest
    @CsvSource({
        "tracee, magic_write, CONTAINER, true",
        "Tracee, magic_write, CONTAINER, false",
        "'', magic_write, CONTAINER, false",
        "tracee, Magic_write, CONTAINER, false",
        "tracee, 'magic_write ', CONTAINER, false",
        "tracee, magic, CONTAINER, false",
        "tracee, '', CONTAINER, false",
        "tracee, '*', CONTAINER, false",
        "tracee, magic_write, CONTAINER_INIT, false",
        "tracee, magic_write, HOST, false",
        "tracee, magic_write, UNKNOWN, false"
    })
    void matches_source_name_and_origin_exactly(String source, String name, Origin origin, boolean matches) {
        EventSelector selector = EventSelector.of("tracee", "magic_write").from(Origin.CONTAINER);

        assertThat(selector.matches(event(source, name, origin))).isEqualTo(matches);
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void without_origin_matches_any_unknown_included(Origin origin) {
        assertThat(EventSelector.of("tracee", "openat").matches(event("tracee", "openat", origin)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", ""})
    void star_and_empty_name_mean_any(String name) {
        EventSelector selector = EventSelector.of("tracee", name);

        assertThat(selector).isEqualTo(EventSelector.anyName("tracee"));
        assertThat(selector.name()).isEmpty();
        assertThat(selector.matches(event("tracee", "openat", Origin.HOST))).isTrue();
        assertThat(selector.matches(event("tracee", "", Origin.HOST))).isTrue();
        assertThat(selector.matches(event("tracee", "*", Origin.HOST))).isTrue();
    }

    @Test
    void a_star_inside_a_name_is_part_of_it() {
        EventSelector selector = EventSelector.of("tracee", "mag*");

        assertThat(selector.matches(event("tracee", "magic_write", Origin.HOST)))
                .isFalse();
        assertThat(selector.matches(event("tracee", "mag*", Origin.HOST))).isTrue();
    }

    @Test
    void the_source_has_no_wildcard() {
        assertThat(EventSelector.anyName("*").matches(event("tracee", "openat", Origin.HOST)))
                .isFalse();
        assertThat(EventSelector.anyName("*").matches(event("*", "openat", Origin.HOST)))
                .isTrue();
    }

    @Test
    void from_gives_another_and_the_last_one_counts() {
        EventSelector any = EventSelector.of("tracee", "openat");
        EventSelector host = any.from(Origin.CONTAINER).from(Origin.HOST);

        assertThat(any.origin()).isEmpty();
        assertThat(host.origin()).contains(Origin.HOST);
        assertThat(host.source()).isEqualTo("tracee");
        assertThat(host.name()).contains("openat");
    }

    @Test
    void unknown_cannot_be_selected() {
        EventSelector any = EventSelector.anyName("tracee");

        assertThatThrownBy(() -> any.from(Origin.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("origin unknown cannot be selected; leave the origin out to get any");
    }

    @Test
    void its_text_shows_source_name_and_origin_escaped() {
        assertThat(EventSelector.of("tracee", "openat").from(Origin.CONTAINER_INIT))
                .hasToString("tracee/openat@container-init");
        assertThat(EventSelector.anyName("a\n")).hasToString("a\\n/*@*");
        assertThat(EventSelector.of("a", "\u001b")).hasToString("a/\\u001b@*");
    }

    @Test
    void compares_by_source_name_and_origin() {
        EventSelector selector = EventSelector.of("tracee", "openat").from(Origin.HOST);

        assertThat(selector)
                .isEqualTo(EventSelector.of("tracee", "openat").from(Origin.HOST))
                .hasSameHashCodeAs(EventSelector.of("tracee", "openat").from(Origin.HOST))
                .isNotEqualTo(EventSelector.of("tracee", "openat"))
                .isNotEqualTo(EventSelector.of("tracee", "execve").from(Origin.HOST))
                .isNotEqualTo(EventSelector.of("falco", "openat").from(Origin.HOST));
    }

    @Test
    void refuses_null() {
        assertThatThrownBy(() -> EventSelector.of(null, "openat"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("source");
        assertThatThrownBy(() -> EventSelector.of("tracee", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> EventSelector.anyName("tracee").from(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("origin");
    }
}
