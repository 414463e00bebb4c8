package io.signet.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An event made by hand: a copy of what its builder held. */
final class BuiltEvent implements Event {

    private final String name;
    private final String source;
    private final Origin origin;
    private final List<RawArgument> arguments;
    private final Optional<EventTime> time;
    private final Optional<EventTime> threadStartTime;
    private final ProcessInfo process;
    private final ContainerInfo container;
    private final KubernetesInfo kubernetes;
    private final OptionalLong eventId;
    private final Optional<String> hostName;
    private final OptionalLong processorId;
    private final OptionalLong cgroupId;
    private final OptionalLong returnValue;
    private final Optional<String> syscall;
    private final Optional<Boolean> compat;
    private final OptionalLong argsNum;
    private final Optional<List<String>> matchedPolicies;
    private final Optional<List<Long>> stackAddresses;
    private final OptionalLong matchedScopes;
    private final Optional<FindingInfo> finding;
    private final Set<HeaderField> carried;

    BuiltEvent(EventBuilder builder) {
        name = builder.name;
        source = builder.source;
        origin = builder.derivedOrigin();
        arguments = builder.copiedArguments();
        time = builder.time;
        threadStartTime = builder.threadStartTime;
        process = builder.process;
        container = builder.container;
        kubernetes = builder.kubernetes;
        eventId = builder.eventId;
        hostName = builder.hostName;
        processorId = builder.processorId;
        cgroupId = builder.cgroupId;
        returnValue = builder.returnValue;
        syscall = builder.syscall;
        compat = builder.compat;
        argsNum = builder.argsNum;
        matchedPolicies = builder.matchedPolicies;
        stackAddresses = builder.stackAddresses;
        matchedScopes = builder.matchedScopes;
        finding = builder.finding;
        carried = Set.copyOf(builder.carried);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<RawArgument> arguments() {
        return arguments;
    }

    @Override
    public Optional<EventTime> time() {
        return time;
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return threadStartTime;
    }

    @Override
    public ProcessInfo process() {
        return process;
    }

    @Override
    public ContainerInfo container() {
        return container;
    }

    @Override
    public KubernetesInfo kubernetes() {
        return kubernetes;
    }

    @Override
    public OptionalLong eventId() {
        return eventId;
    }

    @Override
    public Optional<String> hostName() {
        return hostName;
    }

    @Override
    public OptionalLong processorId() {
        return processorId;
    }

    @Override
    public OptionalLong cgroupId() {
        return cgroupId;
    }

    @Override
    public OptionalLong returnValue() {
        return returnValue;
    }

    @Override
    public Optional<String> syscall() {
        return syscall;
    }

    @Override
    public Optional<Boolean> compat() {
        return compat;
    }

    @Override
    public OptionalLong argsNum() {
        return argsNum;
    }

    @Override
    public Optional<List<String>> matchedPolicies() {
        return matchedPolicies;
    }

    @Override
    public Optional<List<Long>> stackAddresses() {
        return stackAddresses;
    }

    @Override
    public OptionalLong matchedScopes() {
        return matchedScopes;
    }

    @Override
    public boolean carries(HeaderField field) {
        return carried.contains(field) || Event.super.carries(field);
    }

    @Override
    public Optional<FindingInfo> finding() {
        return finding;
    }

    @Override
    public String toString() {
        return EventText.of(this);
    }
}
