package io.signet.testkit;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.event.file.MagicWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * An event for a test, as Tracee v0.24 would have recorded it: complete, and on the host until it is put into a container.
 * Immutable: each method returns another fixture, so that tests can share one.
 *
 * <pre>{@code
 * magicWrite("/tmp/x", FileHeaders.ELF).inStartedContainer().byProcess("curl")
 * }</pre>
 */
public final class EventFixture {

    /** The container that {@link #inStartedContainer()} and {@link #inContainerInit()} put an event into. */
    public static final String CONTAINER_ID = "3f1c9e0a7b5d2c4468a0f1e2d3c4b5a69788796a5b4c3d2e1f0a1b2c3d4e5f60";

    private static final EventTime WHEN = EventTime.epoch(1_790_000_000_000_000_000L);
    private static final EventTime THREAD_START = EventTime.epoch(1_789_999_999_000_000_000L);

    /** Tracee prints the flag also where there is no container. */
    private static final ContainerInfo NO_CONTAINER =
            ContainerInfo.builder().started(false).build();

    private static final KubernetesInfo NO_POD =
            KubernetesInfo.builder().podSandbox(false).build();

    private final String name;
    private final long eventId;
    private final OptionalLong returnValue;
    private final String syscall;
    private final EventTime time;
    private final String processName;
    private final ContainerInfo container;
    private final List<RawArgument> arguments;

    private EventFixture(
            String name,
            long eventId,
            OptionalLong returnValue,
            String syscall,
            EventTime time,
            String processName,
            ContainerInfo container,
            List<RawArgument> arguments) {
        this.name = name;
        this.eventId = eventId;
        this.returnValue = returnValue;
        this.syscall = syscall;
        this.time = time;
        this.processName = processName;
        this.container = container;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * A {@code magic_write}: bytes written at the start of a file, with the four arguments it has.
     *
     * @param pathname the path
     * @param bytes the first bytes written, at most 32
     * @return a fixture on the host
     * @throws IllegalArgumentException for more than 32 bytes, which Tracee never records
     */
    public static EventFixture magicWrite(String pathname, Bytes bytes) {
        if (bytes.size() > 32) {
            throw new IllegalArgumentException("magic_write records at most 32 bytes, not " + bytes.size()
                    + "; for an event that Tracee cannot record, replace the argument with withRawArgument(...)");
        }
        List<RawArgument> arguments = List.of(
                RawArgument.of(MagicWrite.PATHNAME.name(), "string", pathname),
                RawArgument.of(MagicWrite.BYTES.name(), "[]byte", bytes),
                RawArgument.of(MagicWrite.DEV.name(), "uint32", 265289728L),
                RawArgument.of(MagicWrite.INODE.name(), "uint64", 1053462L));
        return new EventFixture(
                MagicWrite.NAME, 727, OptionalLong.of(bytes.size()), "write", WHEN, "sh", NO_CONTAINER, arguments);
    }

    /**
     * A {@code magic_write}, with bytes as Java code has them.
     *
     * @param pathname the path
     * @param bytes the first bytes written, at most 32; copied
     * @return a fixture on the host
     * @throws IllegalArgumentException for more than 32 bytes
     */
    public static EventFixture magicWrite(String pathname, byte[] bytes) {
        return magicWrite(pathname, Bytes.copyOf(bytes));
    }

    /**
     * Any event, without arguments.
     *
     * @param name its name
     * @return a fixture on the host
     */
    public static EventFixture event(String name) {
        Objects.requireNonNull(name, "name");
        return new EventFixture(name, 0, OptionalLong.of(0), "", WHEN, "sh", NO_CONTAINER, List.of());
    }

    /**
     * Puts the event into a running container, {@link #CONTAINER_ID}: origin {@code container}.
     *
     * @return another fixture
     */
    public EventFixture inStartedContainer() {
        return inContainer(container(CONTAINER_ID).started(true).build());
    }

    /**
     * Puts the event into a running container.
     *
     * @param containerId its id, not empty
     * @return another fixture
     * @throws IllegalArgumentException when the id is empty, which Tracee never records for a running container
     */
    public EventFixture inStartedContainer(String containerId) {
        if (containerId.isEmpty()) {
            throw new IllegalArgumentException("a container has an id; for an event on the host, use onHost()");
        }
        return inContainer(container(containerId).started(true).build());
    }

    /**
     * Puts the event into a container whose entry point does not run yet: origin {@code container-init}.
     *
     * @return another fixture
     */
    public EventFixture inContainerInit() {
        return inContainer(container(CONTAINER_ID).started(false).build());
    }

    /**
     * Puts the event on the host: origin {@code host}.
     *
     * @return another fixture
     */
    public EventFixture onHost() {
        return inContainer(NO_CONTAINER);
    }

    /**
     * Puts the event into a container of the test's own making.
     *
     * @param container what is known of it
     * @return another fixture
     */
    public EventFixture inContainer(ContainerInfo container) {
        Objects.requireNonNull(container, "container");
        return new EventFixture(name, eventId, returnValue, syscall, time, processName, container, arguments);
    }

    private static ContainerInfo.Builder container(String id) {
        return ContainerInfo.builder().headerId(id).nestedId(id).name("web-1").image("registry/web:1.4");
    }

    /**
     * Names the process.
     *
     * @param processName its name, which the kernel cuts to 15 bytes
     * @return another fixture
     */
    public EventFixture byProcess(String processName) {
        Objects.requireNonNull(processName, "processName");
        return new EventFixture(name, eventId, returnValue, syscall, time, processName, container, arguments);
    }

    /**
     * Sets when it happened.
     *
     * @param time nanoseconds with their clock
     * @return another fixture
     */
    public EventFixture at(EventTime time) {
        Objects.requireNonNull(time, "time");
        return new EventFixture(name, eventId, returnValue, syscall, time, processName, container, arguments);
    }

    /**
     * Sets the return value.
     *
     * @param returnValue the value; 4294967268 for a {@code magic_write} that failed with ENOSPC
     * @return another fixture
     */
    public EventFixture returning(long returnValue) {
        OptionalLong value = OptionalLong.of(returnValue);
        return new EventFixture(name, eventId, value, syscall, time, processName, container, arguments);
    }

    /**
     * Sets an argument: replaces all of this name, or adds one behind the others.
     *
     * @param key name and type
     * @param value the value
     * @param <T> the type of the value
     * @return another fixture
     */
    public <T> EventFixture withArgument(ArgKey<T> key, T value) {
        return withRawArgument(key.withValue(value));
    }

    /**
     * Sets an argument to what Tracee would not record, such as one of another type: replaces all of this name, or adds
     * one behind the others.
     *
     * @param argument the argument
     * @return another fixture
     */
    public EventFixture withRawArgument(RawArgument argument) {
        return changed(all -> {
            int at = indexOf(all, argument.name());
            all.removeIf(other -> other.name().equals(argument.name()));
            all.add(at < 0 ? all.size() : at, argument);
            return all;
        });
    }

    /**
     * Sets an argument to null: the sensor could not read it.
     *
     * @param argumentName its name
     * @return another fixture
     */
    public EventFixture withNullArgument(String argumentName) {
        int at = indexOf(arguments, argumentName);
        String type = at < 0 ? "string" : arguments.get(at).type().orElse("string");
        return withRawArgument(RawArgument.ofNull(argumentName, type));
    }

    /**
     * Leaves an argument out.
     *
     * @param argumentName its name; one that the event does not have is a mistake in the test
     * @return another fixture
     * @throws IllegalArgumentException when the event has no such argument
     */
    public EventFixture withoutArgument(String argumentName) {
        if (indexOf(arguments, argumentName) < 0) {
            throw new IllegalArgumentException(name + " has no argument " + argumentName + " to leave out; it has "
                    + arguments.stream().map(RawArgument::name).toList());
        }
        return changed(all -> {
            all.removeIf(argument -> argument.name().equals(argumentName));
            return all;
        });
    }

    private EventFixture changed(UnaryOperator<List<RawArgument>> change) {
        List<RawArgument> changed = change.apply(new ArrayList<>(arguments));
        return new EventFixture(name, eventId, returnValue, syscall, time, processName, container, changed);
    }

    private static int indexOf(List<RawArgument> arguments, String argumentName) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).name().equals(argumentName)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The event.
     *
     * @return a new, immutable event
     */
    public Event build() {
        EventBuilder builder = Event.builder(name)
                .eventId(eventId)
                .time(time)
                .threadStartTime(THREAD_START)
                .process(process())
                .container(container)
                .kubernetes(NO_POD)
                .hostName("node-1")
                .processorId(1)
                .cgroupId(7312)
                .syscall(syscall)
                .compat(false)
                .argsNum(arguments.size())
                .matchedPolicies(List.of("default"));
        returnValue.ifPresent(builder::returnValue);
        arguments.forEach(builder::argument);
        return builder.build();
    }

    private ProcessInfo process() {
        return ProcessInfo.builder()
                .pid(42)
                .tid(42)
                .parentPid(1)
                .hostPid(4242)
                .hostTid(4242)
                .hostParentPid(4200)
                .userId(0)
                .mountNamespace(4_026_532_819L)
                .pidNamespace(4_026_532_822L)
                .name(processName)
                .executablePath("/bin/" + processName)
                .threadEntityId(2_974_257_463L)
                .processEntityId(2_974_257_463L)
                .parentEntityId(3_928_161_043L)
                .build();
    }
}
