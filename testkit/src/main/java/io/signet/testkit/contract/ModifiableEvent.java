package io.signet.testkit.contract;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.KubernetesInfo;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An event whose lists and maps can be changed, as a host's own may be by mistake: a rule that tries to change what it is
 * given succeeds, and is found out.
 */
final class ModifiableEvent implements Event {

    private final Event event;
    private final List<RawArgument> arguments = new ArrayList<>();
    private final Optional<List<String>> matchedPolicies;
    private final Optional<List<Long>> stackAddresses;

    ModifiableEvent(Event event) {
        this.event = event;
        event.arguments().forEach(argument -> arguments.add(ModifiableArgument.of(argument)));
        matchedPolicies = event.matchedPolicies().map(ArrayList::new);
        stackAddresses = event.stackAddresses().map(ArrayList::new);
    }

    /** What of it is no longer as it was given. */
    Optional<String> changed() {
        List<RawArgument> given = event.arguments();
        if (arguments.size() != given.size()) {
            return Optional.of("the list of arguments");
        }
        for (int i = 0; i < given.size(); i++) {
            RawArgument argument = arguments.get(i);
            if (!(argument instanceof ModifiableArgument)
                    || !argument.name().equals(given.get(i).name())) {
                return Optional.of("the list of arguments");
            }
            if (!argument.value().equals(given.get(i).value())) {
                return Optional.of("args." + argument.name());
            }
        }
        if (!matchedPolicies.equals(event.matchedPolicies())) {
            return Optional.of("matchedPolicies");
        }
        return stackAddresses.equals(event.stackAddresses()) ? Optional.empty() : Optional.of("stackAddresses");
    }

    private record ModifiableArgument(RawArgument argument, Optional<Object> value) implements RawArgument {

        static RawArgument of(RawArgument argument) {
            return new ModifiableArgument(argument, argument.value().map(ModifiableArgument::copy));
        }

        private static Object copy(Object value) {
            Object copy = copyOrNull(value);
            return copy == null ? value : copy;
        }

        private static @Nullable Object copyOrNull(@Nullable Object value) {
            if (value instanceof List<?> list) {
                List<@Nullable Object> copies = new ArrayList<>();
                list.forEach(element -> copies.add(copyOrNull(element)));
                return copies;
            }
            if (value instanceof Map<?, ?> map) {
                Map<Object, @Nullable Object> copies = new LinkedHashMap<>();
                map.forEach((key, element) -> copies.put(key, copyOrNull(element)));
                return copies;
            }
            return value;
        }

        @Override
        public String name() {
            return argument.name();
        }

        @Override
        public Optional<String> type() {
            return argument.type();
        }

        @Override
        public boolean isNull() {
            return argument.isNull();
        }

        @Override
        public boolean isKnownText() {
            return argument.isKnownText();
        }
    }

    @Override
    public List<RawArgument> arguments() {
        return arguments;
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
    public String name() {
        return event.name();
    }

    @Override
    public String source() {
        return event.source();
    }

    @Override
    public Origin origin() {
        return event.origin();
    }

    @Override
    public Optional<EventTime> time() {
        return event.time();
    }

    @Override
    public Optional<EventTime> threadStartTime() {
        return event.threadStartTime();
    }

    @Override
    public ProcessInfo process() {
        return event.process();
    }

    @Override
    public ContainerInfo container() {
        return event.container();
    }

    @Override
    public KubernetesInfo kubernetes() {
        return event.kubernetes();
    }

    @Override
    public OptionalLong eventId() {
        return event.eventId();
    }

    @Override
    public Optional<String> hostName() {
        return event.hostName();
    }

    @Override
    public OptionalLong processorId() {
        return event.processorId();
    }

    @Override
    public OptionalLong cgroupId() {
        return event.cgroupId();
    }

    @Override
    public OptionalLong returnValue() {
        return event.returnValue();
    }

    @Override
    public Optional<String> syscall() {
        return event.syscall();
    }

    @Override
    public Optional<Boolean> compat() {
        return event.compat();
    }

    @Override
    public OptionalLong argsNum() {
        return event.argsNum();
    }

    @Override
    public OptionalLong matchedScopes() {
        return event.matchedScopes();
    }

    @Override
    public Optional<FindingInfo> finding() {
        return event.finding();
    }

    @Override
    public boolean carries(HeaderField field) {
        return event.carries(field);
    }
}
