package io.signet.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Event} by hand. What is not set is absent; the origin follows from the container unless it is set.
 * Everything is copied when it is given. Not thread-safe; may build more than once.
 */
public final class EventBuilder {

    private static final Set<HeaderField> OF_THE_EVENT_ITSELF = EnumSet.of(
            HeaderField.EVENT_ID, HeaderField.ARGS_NUM, HeaderField.MATCHED_POLICIES, HeaderField.MATCHED_SCOPES);

    final String name;
    String source = Event.TRACEE;

    @Nullable
    Origin origin;

    final List<RawArgument> arguments = new ArrayList<>();
    Optional<EventTime> time = Optional.empty();
    Optional<EventTime> threadStartTime = Optional.empty();
    ProcessInfo process = ProcessInfo.absent();
    ContainerInfo container = ContainerInfo.absent();
    KubernetesInfo kubernetes = KubernetesInfo.absent();
    OptionalLong eventId = OptionalLong.empty();
    Optional<String> hostName = Optional.empty();
    OptionalLong processorId = OptionalLong.empty();
    OptionalLong cgroupId = OptionalLong.empty();
    OptionalLong returnValue = OptionalLong.empty();
    Optional<String> syscall = Optional.empty();
    Optional<Boolean> compat = Optional.empty();
    OptionalLong argsNum = OptionalLong.empty();
    Optional<List<String>> matchedPolicies = Optional.empty();
    Optional<List<Long>> stackAddresses = Optional.empty();
    OptionalLong matchedScopes = OptionalLong.empty();
    Optional<FindingInfo> finding = Optional.empty();
    final Set<HeaderField> carried = EnumSet.noneOf(HeaderField.class);

    EventBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * The kind of sensor.
     *
     * @param source for example {@code tracee}
     * @return this builder
     */
    public EventBuilder source(String source) {
        this.source = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * The origin, when it is not the one that follows from the container.
     *
     * @param origin the origin
     * @return this builder
     */
    public EventBuilder origin(Origin origin) {
        this.origin = Objects.requireNonNull(origin, "origin");
        return this;
    }

    /**
     * Adds an argument behind those there are.
     *
     * @param key name and type
     * @param value the value
     * @param <T> the type of the value
     * @return this builder
     */
    public <T> EventBuilder argument(ArgKey<T> key, T value) {
        return argument(key.withValue(value));
    }

    /**
     * Adds an argument behind those there are; also null, ill-typed and repeated ones, for tests.
     *
     * @param argument the argument
     * @return this builder
     */
    public EventBuilder argument(RawArgument argument) {
        arguments.add(Objects.requireNonNull(argument, "argument"));
        return this;
    }

    /**
     * Takes all header fields of another event: all but name, arguments, {@link #argsNum(long)}, {@link #eventId(long)}, matched policies
     * and finding, which say what an event is and not where it happened.
     *
     * @param event the event to take them from
     * @return this builder
     */
    public EventBuilder contextOf(Event event) {
        source = event.source();
        origin = event.origin();
        time = event.time();
        threadStartTime = event.threadStartTime();
        process = event.process();
        container = event.container();
        kubernetes = event.kubernetes();
        hostName = event.hostName();
        processorId = event.processorId();
        cgroupId = event.cgroupId();
        returnValue = event.returnValue();
        syscall = event.syscall();
        compat = event.compat();
        stackAddresses = event.stackAddresses();
        carried.clear();
        for (HeaderField field : HeaderField.values()) {
            if (!OF_THE_EVENT_ITSELF.contains(field) && event.carries(field)) {
                carried.add(field);
            }
        }
        return this;
    }

    /**
     * Marks header fields as carried, those that stay empty too; see {@link Event#carries(HeaderField)}. What is set is
     * carried in any case.
     *
     * @param fields the fields
     * @return this builder
     */
    public EventBuilder carrying(Collection<HeaderField> fields) {
        carried.addAll(fields);
        return this;
    }

    /**
     * When the event happened.
     *
     * @param time nanoseconds with their clock
     * @return this builder
     */
    public EventBuilder time(EventTime time) {
        this.time = Optional.of(time);
        return this;
    }

    /**
     * When the thread started.
     *
     * @param time nanoseconds with their clock
     * @return this builder
     */
    public EventBuilder threadStartTime(EventTime time) {
        threadStartTime = Optional.of(time);
        return this;
    }

    /**
     * The process and thread.
     *
     * @param process what is known of it
     * @return this builder
     */
    public EventBuilder process(ProcessInfo process) {
        this.process = Objects.requireNonNull(process, "process");
        return this;
    }

    /**
     * The container.
     *
     * @param container what is known of it
     * @return this builder
     */
    public EventBuilder container(ContainerInfo container) {
        this.container = Objects.requireNonNull(container, "container");
        return this;
    }

    /**
     * The pod.
     *
     * @param kubernetes what is known of it
     * @return this builder
     */
    public EventBuilder kubernetes(KubernetesInfo kubernetes) {
        this.kubernetes = Objects.requireNonNull(kubernetes, "kubernetes");
        return this;
    }

    /**
     * The number printed beside the name; informational.
     *
     * @param eventId the number
     * @return this builder
     */
    public EventBuilder eventId(long eventId) {
        this.eventId = OptionalLong.of(eventId);
        return this;
    }

    /**
     * The node name.
     *
     * @param hostName the name; an empty one is carried and absent
     * @return this builder
     */
    public EventBuilder hostName(String hostName) {
        carried.add(HeaderField.HOST_NAME);
        this.hostName = hostName.isEmpty() ? Optional.empty() : Optional.of(hostName);
        return this;
    }

    /**
     * The processor.
     *
     * @param processorId 0 to 65535
     * @return this builder
     */
    public EventBuilder processorId(long processorId) {
        this.processorId = OptionalLong.of(processorId);
        return this;
    }

    /**
     * The control group.
     *
     * @param cgroupId an unsigned 64-bit number
     * @return this builder
     */
    public EventBuilder cgroupId(long cgroupId) {
        this.cgroupId = OptionalLong.of(cgroupId);
        return this;
    }

    /**
     * The return value.
     *
     * @param returnValue the value
     * @return this builder
     */
    public EventBuilder returnValue(long returnValue) {
        this.returnValue = OptionalLong.of(returnValue);
        return this;
    }

    /**
     * The system call.
     *
     * @param syscall its name; an empty one is carried and absent
     * @return this builder
     */
    public EventBuilder syscall(String syscall) {
        carried.add(HeaderField.SYSCALL);
        this.syscall = syscall.isEmpty() ? Optional.empty() : Optional.of(syscall);
        return this;
    }

    /**
     * Whether the thread ran in 32-bit compatibility mode.
     *
     * @param compat the flag
     * @return this builder
     */
    public EventBuilder compat(boolean compat) {
        this.compat = Optional.of(compat);
        return this;
    }

    /**
     * How many arguments the kernel side submitted.
     *
     * @param argsNum 0 to 255
     * @return this builder
     */
    public EventBuilder argsNum(long argsNum) {
        this.argsNum = OptionalLong.of(argsNum);
        return this;
    }

    /**
     * The policies the event matched.
     *
     * @param policies their names, copied
     * @return this builder
     */
    public EventBuilder matchedPolicies(List<String> policies) {
        matchedPolicies = Optional.of(List.copyOf(policies));
        return this;
    }

    /**
     * The scopes the event matched.
     *
     * @param scopes an unsigned 64-bit mask
     * @return this builder
     */
    public EventBuilder matchedScopes(long scopes) {
        matchedScopes = OptionalLong.of(scopes);
        return this;
    }

    /**
     * The user stack.
     *
     * @param addresses unsigned 64-bit numbers, copied
     * @return this builder
     */
    public EventBuilder stackAddresses(List<Long> addresses) {
        stackAddresses = Optional.of(List.copyOf(addresses));
        return this;
    }

    /**
     * Makes the event a sensor's finding.
     *
     * @param finding what the finding says of its signature
     * @return this builder
     */
    public EventBuilder finding(FindingInfo finding) {
        this.finding = Optional.of(finding);
        return this;
    }

    /**
     * Builds what was set.
     *
     * @return a new, immutable event
     */
    public Event build() {
        return new BuiltEvent(this);
    }

    Origin derivedOrigin() {
        return origin != null
                ? origin
                : Origin.of(
                        container.started().orElse(false), container.nestedId().orElse(""));
    }

    List<RawArgument> copiedArguments() {
        return Collections.unmodifiableList(new ArrayList<>(arguments));
    }
}
