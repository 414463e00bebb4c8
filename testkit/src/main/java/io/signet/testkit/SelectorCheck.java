package io.signet.testkit;

import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.EventSelector;
import java.util.ArrayList;
import java.util.List;

/**
 * What one selector makes of an event.
 *
 * @param selector the selector
 * @param matches whether it wants the event
 * @param wanted what it wants and the event has not, such as {@code origin=container}; empty when it matches
 * @param had what the event has instead, in the same order
 */
public record SelectorCheck(EventSelector selector, boolean matches, List<String> wanted, List<String> had) {

    /**
     * Copies the lists.
     *
     * @param selector the selector
     * @param matches whether it wants the event
     * @param wanted what it wants and the event has not
     * @param had what the event has instead
     */
    public SelectorCheck {
        wanted = List.copyOf(wanted);
        had = List.copyOf(had);
    }

    static SelectorCheck of(EventSelector selector, Event event) {
        List<String> wanted = new ArrayList<>();
        List<String> had = new ArrayList<>();
        compare("source", selector.source(), event.source(), wanted, had);
        selector.name().ifPresent(name -> compare("name", name, event.name(), wanted, had));
        selector.origin()
                .map(Origin::wireName)
                .ifPresent(origin -> compare("origin", origin, event.origin().wireName(), wanted, had));
        return new SelectorCheck(selector, selector.matches(event), wanted, had);
    }

    private static void compare(String field, String wants, String has, List<String> wanted, List<String> had) {
        if (!wants.equals(has)) {
            wanted.add(field + "=" + Shown.name(wants));
            had.add(field + "=" + Shown.name(has));
        }
    }

    /** {@code wants origin=container; this event has origin=host}. */
    @Override
    public String toString() {
        return matches
                ? "wants this event: " + selector
                : "wants " + String.join(", ", wanted) + "; this event has " + String.join(", ", had);
    }
}
