package io.signet.signature;

import io.signet.event.Event;
import java.util.Objects;

/**
 * Names for what a rule asks, so that an explanation says which question was answered with no. Optional: what a rule reads
 * is known without them. Outside a test kit it costs one {@code instanceof} and allocates nothing.
 *
 * <pre>{@code
 * if (!Condition.holds(event, "the header is ELF", header.startsWith(ELF))) {
 *   return Verdict.none();
 * }
 * }</pre>
 */
public final class Condition {

    private Condition() {}

    /**
     * Says what was asked, and passes the answer on.
     *
     * @param event the event the rule was given
     * @param name the condition in a few constant words, true or false of an event
     * @param holds whether it holds
     * @return {@code holds}
     */
    public static boolean holds(Event event, String name, boolean holds) {
        Objects.requireNonNull(name, "name");
        if (event instanceof ConditionListener listener) {
            listener.asked(name, holds);
        }
        return holds;
    }
}
