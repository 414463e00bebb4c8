package io.signet.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One security event as a sensor recorded it.
 *
 * <p>Only {@link #name()}, {@link #source()}, {@link #origin()} and {@link #arguments()} must be implemented; all else
 * defaults to absent, so a host can adapt its own row type in a screenful. An implementation is immutable, safe to keep
 * and to share between threads, and compares by identity; {@link #hasSameContentAs(Event)} compares what events say.
 *
 * <p>Names follow Tracee's {@code trace.Event} (types/trace/trace.go, v0.24.1). No method returns null or throws on
 * account of what the sensor wrote.
 */
public interface Event {

    /** The {@link #source()} of every event that Tracee recorded. */
    String TRACEE = "tracee";

    /**
     * Starts an event by hand: source {@value #TRACEE}, origin derived from the container, no argument, all else absent.
     *
     * @param name the event's name, for example {@code magic_write}
     * @return a new builder, not thread-safe
     */
    static EventBuilder builder(String name) {
        return new EventBuilder(name);
    }

    /**
     * The name of the event, such as {@code magic_write}: its identity. Numeric ids moved nine times and are none
     * (see {@link #eventId()}).
     *
     * @return the name as recorded; may be empty
     */
    String name();

    /**
     * Which kind of sensor recorded the event.
     *
     * @return {@value #TRACEE} for every event read from a Tracee capture
     */
    String source();

    /**
     * Where the event happened, seen from container boundaries.
     *
     * @return the origin; {@link Origin#UNKNOWN} for an event of a foreign sensor that has none
     */
    Origin origin();

    /**
     * All arguments in the order recorded. Names may repeat; the first one counts, as in Tracee.
     *
     * @return an unmodifiable list, empty when there are none
     */
    List<RawArgument> arguments();

    /**
     * The one door to an argument: looks up the first argument of that name and reads it as the key's type.
     *
     * @param key name and type
     * @param <T> the type of the value
     * @return absent, null, wrong type or present; never throws on account of the data
     */
    default <T> Argument<T> argument(ArgKey<T> key) {
        return Argument.find(this, key);
    }

    /**
     * When the event happened (Tracee: {@code timestamp}).
     *
     * @return the time in nanoseconds with its clock, or empty when the sensor printed none
     */
    default Optional<EventTime> time() {
        return Optional.empty();
    }

    /**
     * When the thread that caused the event started (Tracee: {@code threadStartTime}).
     *
     * @return the time in nanoseconds with its clock, or empty
     */
    default Optional<EventTime> threadStartTime() {
        return Optional.empty();
    }

    /**
     * The process and thread that caused the event.
     *
     * @return what is known of it; {@link ProcessInfo#absent()} when nothing is
     */
    default ProcessInfo process() {
        return ProcessInfo.absent();
    }

    /**
     * The container the event happened in.
     *
     * @return what is known of it; {@link ContainerInfo#absent()} on a host
     */
    default ContainerInfo container() {
        return ContainerInfo.absent();
    }

    /**
     * The pod the event happened in.
     *
     * @return what is known of it; {@link KubernetesInfo#absent()} outside Kubernetes
     */
    default KubernetesInfo kubernetes() {
        return KubernetesInfo.absent();
    }

    /**
     * The number printed beside the name. It moved between releases and is handed out at run time for findings:
     * informational, never an identity.
     *
     * @return the number, or empty
     */
    default OptionalLong eventId() {
        return OptionalLong.empty();
    }

    /**
     * The node name the kernel reported, cut to 15 bytes by Tracee; inside a container usually the container's.
     *
     * @return the name, or empty when absent or unknown
     */
    default Optional<String> hostName() {
        return Optional.empty();
    }

    /**
     * The processor the event was recorded on.
     *
     * @return 0 to 65535, or empty
     */
    default OptionalLong processorId() {
        return OptionalLong.empty();
    }

    /**
     * The control group of the process.
     *
     * @return an <em>unsigned</em> 64-bit number (use {@link Long#toUnsignedString(long)}), or empty
     */
    default OptionalLong cgroupId() {
        return OptionalLong.empty();
    }

    /**
     * The return value of what was observed. For {@code magic_write} these are the bytes written as an unsigned 32-bit
     * number, so that a failed write shows as 4294963201 to 4294967295.
     *
     * @return the value, or empty
     */
    default OptionalLong returnValue() {
        return OptionalLong.empty();
    }

    /**
     * The system call the thread was in.
     *
     * @return its name, or empty when absent or unknown
     */
    default Optional<String> syscall() {
        return Optional.empty();
    }

    /**
     * Whether the thread ran in 32-bit compatibility mode.
     *
     * @return the flag, or empty when the dialect has none
     */
    default Optional<Boolean> compat() {
        return Optional.empty();
    }

    /**
     * How many arguments the kernel side submitted; not the length of {@link #arguments()}.
     *
     * @return 0 to 255, or empty
     */
    default OptionalLong argsNum() {
        return OptionalLong.empty();
    }

    /**
     * The policies the event matched.
     *
     * @return an unmodifiable list, or empty when the dialect has none or printed none
     */
    default Optional<List<String>> matchedPolicies() {
        return Optional.empty();
    }

    /**
     * The scopes the event matched, in v0.11 and v0.12.
     *
     * @return an <em>unsigned</em> 64-bit mask, or empty
     */
    default OptionalLong matchedScopes() {
        return OptionalLong.empty();
    }

    /**
     * Addresses of the user stack, each an <em>unsigned</em> 64-bit number.
     *
     * @return an unmodifiable list, or empty when the sensor printed none
     */
    default Optional<List<Long>> stackAddresses() {
        return Optional.empty();
    }

    /**
     * Present when this event is itself a sensor's finding.
     *
     * @return the finding's metadata and source event, or empty
     */
    default Optional<FindingInfo> finding() {
        return Optional.empty();
    }

    /**
     * Whether the sensor carried a header field at all. A field can be carried and empty: Tracee prints "" for a text it
     * does not know, and leaves some empty fields out. The accessor is then empty, as it is for a field that the dialect
     * does not have; this tells the two apart, for those who write events.
     *
     * @param field the field
     * @return true when it was recorded, if only as empty
     */
    default boolean carries(HeaderField field) {
        return field.of(this).isPresent();
    }

    /**
     * Whether two events say the same, whatever classes they are of and whatever dialect they were read from: every
     * header field, the arguments in order with their declared types, and the finding. Values that Tracee prints alike
     * are alike: bytes equal their base64 text, and a floating-point number without a fraction equals the integer. Two
     * values that cannot be represented (see {@link RawArgument#value()}) count as equal.
     *
     * @param other the event to compare with
     * @return true when nothing differs
     */
    default boolean hasSameContentAs(Event other) {
        return EventContent.of(this).equals(EventContent.of(Objects.requireNonNull(other, "other")));
    }
}
