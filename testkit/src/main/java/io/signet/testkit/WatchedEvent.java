package io.signet.testkit;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Argument.Presence;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.signature.ConditionListener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event that writes down what is read of it, and says the same as the event it stands for. */
final class WatchedEvent implements Event, ConditionListener {

    /** A rule that keeps an event may read it for ever. */
    private static final int MOST = 1_000;

    private final Event event;
    private final Set<Observation> observations = new LinkedHashSet<>();

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
            if (observations.size() < MOST) {
                observations.add(observation);
            }
        }
    }

    private void read(String field, Presence presence, String value) {
        add(new Observation.Read(field, presence, value));
    }

    /** What is known of something; nothing is known of it when that is empty. */
    private void readText(String field, String known) {
        read(field, known.isEmpty() ? Presence.ABSENT : Presence.PRESENT, known);
    }

    private <T> Optional<T> read(String field, Optional<T> value) {
        readText(field, value.map(Shown::value).orElse(""));
        return value;
    }

    private OptionalLong read(String field, OptionalLong value) {
        readText(field, value.isPresent() ? Long.toString(value.getAsLong()) : "");
        return value;
    }

    private OptionalLong readUnsigned(String field, OptionalLong value) {
        readText(field, value.isPresent() ? Long.toUnsignedString(value.getAsLong()) : "");
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
            case PRESENT -> read(field, Presence.PRESENT, value(key, argument.get()));
            case WRONG_TYPE -> read(field, Presence.WRONG_TYPE, wrongType(argument));
            case ABSENT, NULL -> read(field, argument.presence(), "");
        }
        return argument;
    }

    private static String value(ArgKey<?> key, Object value) {
        boolean isUnsigned = key.equals(ArgKey.unsigned(key.name()));
        return isUnsigned && value instanceof Long number ? Long.toUnsignedString(number) : Shown.value(value);
    }

    private static String wrongType(Argument<?> argument) {
        try {
            return Shown.value(argument.get());
        } catch (EventDataException e) {
            return e.actualType() + " instead of " + e.expectedType();
        }
    }

    @Override
    public List<RawArgument> arguments() {
        List<RawArgument> arguments = event.arguments();
        read(
                "arguments",
                Presence.PRESENT,
                Shown.value(arguments.stream().map(RawArgument::name).toList()));
        return arguments.stream()
                .<RawArgument>map(argument -> new WatchedArgument(argument, this::read))
                .toList();
    }

    @Override
    public String name() {
        String name = event.name();
        read("name", Presence.PRESENT, Shown.value(name));
        return name;
    }

    @Override
    public String source() {
        String source = event.source();
        read("source", Presence.PRESENT, Shown.value(source));
        return source;
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
        ProcessInfo process = event.process();
        readText("process", HeaderText.of(process));
        return process;
    }

    @Override
    public ContainerInfo container() {
        ContainerInfo container = event.container();
        readText("container", HeaderText.of(container));
        return container;
    }

    @Override
    public KubernetesInfo kubernetes() {
        KubernetesInfo kubernetes = event.kubernetes();
        readText("kubernetes", HeaderText.of(kubernetes));
        return kubernetes;
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
        return readUnsigned("cgroupId", event.cgroupId());
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
        return readUnsigned("matchedScopes", event.matchedScopes());
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        Optional<List<Long>> addresses = event.stackAddresses();
        readText("stackAddresses", addresses.map(HeaderText::unsigned).orElse(""));
        return addresses;
    }

    @Override
    public Optional<FindingInfo> finding() {
        Optional<FindingInfo> finding = event.finding();
        read(
                "finding",
                finding.isPresent() ? Presence.PRESENT : Presence.ABSENT,
                finding.map(HeaderText::of).orElse(""));
        return finding;
    }

    @Override
    public boolean carries(HeaderField field) {
        boolean isCarried = event.carries(field);
        read("carries " + field.key(), Presence.PRESENT, Boolean.toString(isCarried));
        return isCarried;
    }

    @Override
    public boolean hasSameContentAs(Event other) {
        boolean isSame = event.hasSameContentAs(unwrap(other));
        read("hasSameContentAs", Presence.PRESENT, Boolean.toString(isSame));
        return isSame;
    }

    /** Two watched events are the same when they stand for the same event: a rule may be given it twice. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WatchedEvent watched && event == watched.event;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(event);
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
