package io.signet.testkit.assertj;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import io.signet.event.json.EventEncoder;
import io.signet.testkit.Shown;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/** Assertions on an event. */
public class EventAssert extends SignatureAssert<EventAssert, Event> {

    /**
     * For subclasses; tests begin with {@link SignatureAssertions#assertThat(Event)}.
     *
     * @param actual the event
     */
    public EventAssert(Event actual) {
        this(actual, null);
    }

    EventAssert(Event actual, @Nullable AssertionErrorCollector collector) {
        super(actual, EventAssert.class, collector);
    }

    /**
     * It has this name.
     *
     * @param name the name
     * @return these assertions
     */
    public EventAssert hasName(String name) {
        return check(() -> requireSame("name", actual.name(), name));
    }

    /**
     * A sensor of this kind recorded it.
     *
     * @param source such as {@link Event#TRACEE}
     * @return these assertions
     */
    public EventAssert hasSource(String source) {
        return check(() -> requireSame("source", actual.source(), source));
    }

    /**
     * It happened there.
     *
     * @param origin the origin
     * @return these assertions
     */
    public EventAssert hasOrigin(Origin origin) {
        return check(() -> requireSame("origin", actual.origin().wireName(), origin.wireName()));
    }

    /**
     * A process of this name caused it.
     *
     * @param name the name, as the kernel cuts it
     * @return these assertions
     */
    public EventAssert hasProcessName(String name) {
        return check(() -> requireSame("process name", actual.process().name().orElse(""), name));
    }

    private void requireSame(String what, String given, String expected) {
        if (!given.equals(expected)) {
            throw Comparison.failure(
                    info,
                    given,
                    expected,
                    "%s is %s where %s was expected.\n  event: %s",
                    what,
                    Shown.text(given),
                    Shown.text(expected),
                    Shown.event(actual));
        }
    }

    /**
     * It has an argument of this name, whatever its value.
     *
     * @param name the name
     * @return these assertions
     */
    public EventAssert hasArgument(String name) {
        return check(() -> requireArgument(name));
    }

    private void requireArgument(String name) {
        if (names().stream().noneMatch(name::equals)) {
            throw failure(
                    "args.%s is absent; the event has %s.\n  event: %s",
                    EscapedText.of(name, 80), shown(names()), Shown.event(actual));
        }
    }

    /**
     * Its argument, read as this type, has this value.
     *
     * @param key name and type
     * @param value the value
     * @param <T> the type of the value
     * @return these assertions
     */
    public <T> EventAssert hasArgument(ArgKey<T> key, T value) {
        return check(() -> requireArgument(key, value));
    }

    private <T> void requireArgument(ArgKey<T> key, T value) {
        requireArgument(key.name());
        Argument<T> argument = actual.argument(key);
        if (argument.toOptional().filter(value::equals).isEmpty()) {
            throw Comparison.failure(
                    info,
                    is(argument),
                    Shown.value(value),
                    "args.%s is %s where %s was expected.\n  event: %s",
                    EscapedText.of(key.name(), 80),
                    is(argument),
                    Shown.value(value),
                    Shown.event(actual));
        }
    }

    private static String is(Argument<?> argument) {
        try {
            return Shown.value(argument.get());
        } catch (EventDataException e) {
            return e.presence() == Argument.Presence.NULL
                    ? "null"
                    : "of another type (" + e.actualType() + " instead of " + e.expectedType() + ")";
        }
    }

    /**
     * It has an argument of this name that is null.
     *
     * @param name the name
     * @return these assertions
     */
    public EventAssert hasNullArgument(String name) {
        return check(() -> {
            requireArgument(name);
            if (actual.arguments().stream()
                    .noneMatch(argument -> argument.name().equals(name) && argument.isNull())) {
                throw failure("args.%s is not null.\n  event: %s", EscapedText.of(name, 80), Shown.event(actual));
            }
        });
    }

    /**
     * It has arguments of these names and no other, in any order.
     *
     * @param names the names, at least one
     * @return these assertions
     * @throws IllegalArgumentException when there is none
     */
    public EventAssert hasOnlyArguments(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("no names: for an event without arguments say hasNoArguments()");
        }
        return check(() -> requireNames(List.of(names)));
    }

    /**
     * It has no argument at all.
     *
     * @return these assertions
     */
    public EventAssert hasNoArguments() {
        return check(() -> requireNames(List.of()));
    }

    private void requireNames(List<String> expected) {
        if (!new TreeSet<>(names()).equals(new TreeSet<>(expected))) {
            throw Comparison.failure(
                    info,
                    String.join("\n", new TreeSet<>(names())),
                    String.join("\n", new TreeSet<>(expected)),
                    "the event should have %s as arguments and no other, it has %s.\n  event: %s",
                    shown(expected),
                    shown(names()),
                    Shown.event(actual));
        }
    }

    /**
     * It has no argument of this name.
     *
     * @param name the name
     * @return these assertions
     */
    public EventAssert hasNoArgument(String name) {
        return check(() -> {
            if (names().contains(name)) {
                throw failure(
                        "args.%s is there where none was expected.\n  event: %s",
                        EscapedText.of(name, 80), Shown.event(actual));
            }
        });
    }

    private List<String> names() {
        return actual.arguments().stream().map(RawArgument::name).toList();
    }

    private static String shown(List<String> names) {
        return names.isEmpty() ? "none" : EscapedText.of(String.join(", ", new TreeSet<>(names)), 240);
    }

    /**
     * It says the same as another event, as {@link Event#hasSameContentAs(Event)} has it.
     *
     * @param expected the other event
     * @return these assertions
     */
    public EventAssert hasSameContentAs(Event expected) {
        return check(() -> requireSameContent(expected));
    }

    private void requireSameContent(Event expected) {
        if (!actual.hasSameContentAs(expected)) {
            throw Comparison.failure(
                    info,
                    EventEncoder.tracee024().encodeToString(actual),
                    EventEncoder.tracee024().encodeToString(expected),
                    "the event says something else than expected.\n  expected: %s\n  actual:   %s\n  different: %s",
                    Shown.event(expected),
                    Shown.event(actual),
                    String.join(", ", EventDifferences.between(expected, actual)));
        }
    }
}
