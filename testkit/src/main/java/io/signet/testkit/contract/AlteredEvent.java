package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Copies of an event in which one thing is different. */
final class AlteredEvent {

    private AlteredEvent() {}

    /** Everything of an event but its arguments. */
    static EventBuilder headerOf(Event event) {
        EventBuilder builder = headerWithoutIdOf(event);
        event.eventId().ifPresent(builder::eventId);
        return builder;
    }

    static EventBuilder headerWithoutIdOf(Event event) {
        EventBuilder builder = named(event, event.name());
        event.argsNum().ifPresent(builder::argsNum);
        event.matchedScopes().ifPresent(builder::matchedScopes);
        event.matchedPolicies().ifPresent(builder::matchedPolicies);
        event.finding().ifPresent(builder::finding);
        return builder.carrying(Arrays.stream(HeaderField.values())
                .filter(field -> field != HeaderField.EVENT_ID && event.carries(field))
                .toList());
    }

    /** Where an event happened, under another name. */
    static EventBuilder named(Event event, String name) {
        return Event.builder(name).contextOf(event);
    }

    /** Nothing but what no event is without. */
    static EventBuilder bare(Event event) {
        return Event.builder(event.name()).source(event.source()).origin(event.origin());
    }

    static Event build(EventBuilder header, List<? extends RawArgument> arguments) {
        arguments.forEach(header::argument);
        return header.build();
    }

    static Event withArguments(Event event, List<? extends RawArgument> arguments) {
        return build(headerOf(event), arguments);
    }

    static Event without(Event event, String name) {
        return withArguments(
                event,
                event.arguments().stream()
                        .filter(argument -> !argument.name().equals(name))
                        .toList());
    }

    /** With this argument in the place of the first of its name, or behind all. */
    static Event with(Event event, RawArgument other) {
        List<RawArgument> arguments = new ArrayList<>(event.arguments());
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).name().equals(other.name())) {
                arguments.set(i, other);
                return withArguments(event, arguments);
            }
        }
        return withMore(event, other);
    }

    static Event withMore(Event event, RawArgument... more) {
        List<RawArgument> arguments = new ArrayList<>(event.arguments());
        arguments.addAll(Arrays.asList(more));
        return withArguments(event, arguments);
    }

    static Optional<RawArgument> argument(Event event, String name) {
        return event.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst();
    }

    /** The argument with another value, under the type it was declared with. */
    static RawArgument argument(Event event, String name, Object value) {
        return argument(event, name)
                .flatMap(RawArgument::type)
                .map(type -> RawArgument.of(name, type, value))
                .orElseGet(() -> RawArgument.of(name, value));
    }

    static Event later(Event event, Duration by) {
        EventBuilder header = headerOf(event);
        event.time()
                .map(time -> new EventTime(time.nanos() + by.toNanos(), time.clock()))
                .ifPresent(header::time);
        return build(header, event.arguments());
    }
}
