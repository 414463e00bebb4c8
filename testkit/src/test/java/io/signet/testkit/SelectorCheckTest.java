package io.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.EventSelector;
import io.signet.testkit.jqwik.TraceeEvents;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

final class SelectorCheckTest {

    private static final Event OPEN =
            EventFixture.event("open").inStartedContainer().build();

    private static SelectorCheck check(EventSelector selector) {
        return SelectorCheck.of(selector, OPEN);
    }

    @Test
    void a_selector_that_wants_the_event_says_so() {
        SelectorCheck check = check(EventSelector.anyName(Event.TRACEE));

        assertThat(check.matches()).isTrue();
        assertThat(check.wanted()).isEmpty();
        assertThat(check.had()).isEmpty();
        assertThat(check).hasToString("wants this event: tracee/*@*");
    }

    @Test
    void what_a_selector_wanted_stands_beside_what_the_event_had() {
        SelectorCheck check = check(EventSelector.of("falco", "close").from(Origin.HOST));

        assertThat(check.matches()).isFalse();
        assertThat(check.wanted()).containsExactly("source=falco", "name=close", "origin=host");
        assertThat(check.had()).containsExactly("source=tracee", "name=open", "origin=container");
        assertThat(check)
                .hasToString("wants source=falco, name=close, origin=host;"
                        + " this event has source=tracee, name=open, origin=container");
    }

    @Test
    void only_what_differs_is_said() {
        assertThat(check(EventSelector.of(Event.TRACEE, "open").from(Origin.CONTAINER_INIT)))
                .hasToString("wants origin=container-init; this event has origin=container");
    }

    @Test
    void names_are_escaped() {
        Event event = Event.builder("\u001b[31m").build();

        assertThat(SelectorCheck.of(EventSelector.of(Event.TRACEE, "\u202e"), event))
                .hasToString("wants name=\\u202e; this event has name=\\u001b[31m");
    }

    @Test
    void its_lists_are_copies() {
        assertThat(check(EventSelector.of("falco", "open")).wanted()).isUnmodifiable();
    }

    @Provide
    Arbitrary<EventSelector> selectors() {
        Arbitrary<EventSelector> anywhere = Combinators.combine(
                        Arbitraries.of(Event.TRACEE, "falco"), Arbitraries.of("*", "magic_write", "openat", "other"))
                .as(EventSelector::of);
        return Combinators.combine(anywhere, Arbitraries.of("any", "container", "container-init", "host"))
                .as((selector, origin) ->
                        Origin.ofWireName(origin).map(selector::from).orElse(selector));
    }

    @Property
    @Domain(TraceeEvents.class)
    void something_is_wanted_unless_the_selector_matches(
            @ForAll("selectors") EventSelector selector, @ForAll Event event) {
        SelectorCheck check = SelectorCheck.of(selector, event);

        assertThat(check.matches()).isEqualTo(selector.matches(event));
        assertThat(check.wanted().isEmpty()).isEqualTo(check.matches());
        assertThat(check.had()).hasSameSizeAs(check.wanted());
    }
}
