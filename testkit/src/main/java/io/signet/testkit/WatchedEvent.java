package io.signet.testkit;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Argument.Presence;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.signature.ConditionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An event that writes down what is read of it, and says the same as the event it stands for. */
final class WatchedEvent implements Event, ConditionListener {

    /** A rule that keeps an event may read it for ever. */
    private static final int MOST = 1_000;

    private final Event event;
    private final List<Observation> observations = new ArrayList<>();

    WatchedEvent(Event event) {
        this.event = event;
    }

    /** The event itself, for whatever leaves the rule. */
    static Event unwrap(Event event) {
        return event instanceof WatchedEvent watched ? watched.event : event;
    }

    List<Observation> observations() {
        synchronized (observations) {
            return List.copyOf(observations);
        }
    }

    private void add(Observation observation) {
        synchronized (observations) {
            if (observations.size() < MOST && !observations.contains(observation)) {
                observations.add(observation);
            }
        }
    }

    private void read(String field, Presence presence, @Nullable Object value) {
        add(new Observation.Read(field, presence, value == null ? "" : Shown.value(value)));
    }

    private <T> T read(String field, T value) {
        read(field, Presence.PRESENT, value);
        return value;
    }

    private <T> Optional<T> read(String field, Optional<T> value) {
        read(field, value.isPresent() ? Presence.PRESENT : Presence.ABSENT, value.orElse(null));
        return value;
    }

    private OptionalLong read(String field, OptionalLong value) {
        read(
                field,
                value.isPresent() ? Presence.PRESENT : Presence.ABSENT,
                value.isPresent() ? value.getAsLong() : null);
        return value;
    }

    @Override
    public void asked(String name, boolean holds) {
        add(new Observation.Asked(name, holds));
    }

    @Override
    public <T> Argument<T> argument(ArgKey<T> key) {
        Argument<T> argument = event.argument(key);
        String field = "args." + key.name();
        switch (argument.presence()) {
            case PRESENT -> read(field, Presence.PRESENT, argument.get());
            case WRONG_TYPE ->
                add(new Observation.Read(
                        field,
                        Presence.WRONG_TYPE,
                        argument.toString().substring(argument.toString().lastIndexOf(": ") + 2) + " instead of "
                                + key.typeName()));
            case ABSENT, NULL -> read(field, argument.presence(), null);
        }
        return argument;
    }

    @Override
    public List<RawArgument> arguments() {
        return event.arguments().stream()
                .<RawArgument>map(argument -> new WatchedArgument(argument, this::read))
                .toList();
    }

    @Override
    public String name() {
        return read("name", event.name());
    }

    @Override
    public String source() {
        return read("source", event.source());
    }

    @Override
    public Origin origin() {
        Origin origin = event.origin();
        read("origin", Presence.PRESENT, origin.wireName());
        return origin;
    }

    @Override
    public Optional<EventTime> time() {
        return read("time", event.time());
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return read("threadStartTime", event.threadStartTime());
    }

    @Override
    public ProcessInfo process() {
        return read("process", event.process());
    }

    @Override
    public ContainerInfo container() {
        return read("container", event.container());
    }

    @Override
    public KubernetesInfo kubernetes() {
        return read("kubernetes", event.kubernetes());
    }

    @Override
    public OptionalLong eventId() {
        return read("eventId", event.eventId());
    }

    @Override
    public Optional<String> hostName() {
        return read("hostName", event.hostName());
    }

    @Override
    public OptionalLong processorId() {
        return read("processorId", event.processorId());
    }

    @Override
    public OptionalLong cgroupId() {
        return read("cgroupId", event.cgroupId());
    }

    @Override
    public OptionalLong returnValue() {
        return read("returnValue", event.returnValue());
    }

    @Override
    public Optional<String> syscall() {
        return read("syscall", event.syscall());
    }

    @Override
    public Optional<Boolean> compat() {
        return read("compat", event.compat());
    }

    @Override
    public OptionalLong argsNum() {
        return read("argsNum", event.argsNum());
    }

    @Override
    public Optional<List<String>> matchedPolicies() {
        return read("matchedPolicies", event.matchedPolicies());
    }

    @Override
    public OptionalLong matchedScopes() {
        return read("matchedScopes", event.matchedScopes());
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        return read("stackAddresses", event.stackAddresses());
    }

    @Override
    public Optional<FindingInfo> finding() {
        return read("finding", event.finding());
    }

    @Override
    public boolean carries(HeaderField field) {
        return event.carries(field);
    }

    @Override
    public boolean hasSameContentAs(Event other) {
        return event.hasSameContentAs(unwrap(other));
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
