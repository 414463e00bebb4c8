package io.signet.testkit.jqwik;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An event that is being changed. */
final class EventDraft {

    private final Event event;
    private String name;
    private Origin origin;
    private ContainerInfo container;
    private ProcessInfo process;
    private Optional<EventTime> time;
    private Optional<String> hostName;
    private OptionalLong returnValue;
    final List<RawArgument> arguments;

    EventDraft(Event event) {
        this.event = event;
        name = event.name();
        origin = event.origin();
        container = event.container();
        process = event.process();
        time = event.time();
        hostName = event.hostName();
        returnValue = event.returnValue();
        arguments = new ArrayList<>(event.arguments());
    }

    void name(String changed) {
        name = changed;
    }

    /** The origin follows, as Tracee derives it. */
    void container(ContainerInfo changed) {
        container = changed;
        origin = Origin.of(changed.started().orElse(false), changed.nestedId().orElse(""));
    }

    void process(ProcessInfo changed) {
        process = changed;
    }

    void time(EventTime changed) {
        time = Optional.of(changed);
    }

    void hostName(String changed) {
        hostName = Optional.of(changed);
    }

    void returnValue(long changed) {
        returnValue = OptionalLong.of(changed);
    }

    Event build() {
        EventBuilder builder = Event.builder(name)
                .contextOf(event)
                .origin(origin)
                .container(container)
                .process(process);
        time.ifPresent(builder::time);
        hostName.ifPresent(builder::hostName);
        returnValue.ifPresent(builder::returnValue);
        event.eventId().ifPresent(builder::eventId);
        event.argsNum().ifPresent(builder::argsNum);
        event.matchedPolicies().ifPresent(builder::matchedPolicies);
        event.matchedScopes().ifPresent(builder::matchedScopes);
        event.finding().ifPresent(builder::finding);
        arguments.forEach(builder::argument);
        return builder.build();
    }
}
