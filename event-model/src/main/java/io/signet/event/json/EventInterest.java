package io.signet.event.json;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events anybody wants, by name: it lets a reader drop the rest. Immutable and safe to share.
 *
 * <p>A line that is dropped because nobody wants it is framed and counted, and need not be validated.
 */
public final class EventInterest {

    private static final EventInterest ALL = new EventInterest(Set.of(), true);
    private static final EventInterest NONE = new EventInterest(Set.of(), false);

    private final Set<String> names;
    private final boolean all;

    private EventInterest(Set<String> names, boolean all) {
        this.names = names;
        this.all = all;
    }

    /**
     * Every event.
     *
     * @return the interest in all events
     */
    public static EventInterest all() {
        return ALL;
    }

    /**
     * No event.
     *
     * @return the interest in none
     */
    public static EventInterest none() {
        return NONE;
    }

    /**
     * The events of some names.
     *
     * @param names event names, exactly spelt
     * @return the interest in them
     */
    public static EventInterest of(Collection<String> names) {
        return names.isEmpty() ? NONE : new EventInterest(Set.copyOf(names), false);
    }

    /**
     * Whether an event of this name is wanted.
     *
     * @param name the event's name
     * @return true when it is
     */
    public boolean wants(String name) {
        return all || names.contains(name);
    }

    /**
     * Whether every event is wanted, whatever its name.
     *
     * @return true for {@link #all()}
     */
    public boolean isAll() {
        return all;
    }

    /**
     * The names that are wanted.
     *
     * @return an unmodifiable set; empty for {@link #all()} and {@link #none()}
     */
    public Set<String> names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventInterest that && all == that.all && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 31 + Boolean.hashCode(all);
    }

    @Override
    public String toString() {
        return all ? "every event" : "events named " + new TreeSet<>(names);
    }
}
