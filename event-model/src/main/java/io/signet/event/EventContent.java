package io.signet.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that an event says, in a form that can be compared. */
record EventContent(List<@Nullable Object> header, List<ArgumentContent> arguments) {

    record ArgumentContent(
            String name,
            Optional<String> type,
            boolean isNull,
            @Nullable Object value) {

        static ArgumentContent of(RawArgument argument) {
            return new ArgumentContent(
                    argument.name(),
                    argument.type(),
                    argument.isNull(),
                    NeutralValues.comparable(argument.value().orElse(null)));
        }
    }

    static EventContent of(Event event) {
        List<@Nullable Object> header = new ArrayList<>();
        header.add(event.name());
        header.add(event.source());
        header.add(event.origin());
        header.add(event.time());
        header.add(event.threadStartTime());
        header.add(event.process());
        header.add(event.container());
        header.add(event.kubernetes());
        header.add(event.eventId());
        header.add(event.hostName());
        header.add(event.processorId());
        header.add(event.cgroupId());
        header.add(event.returnValue());
        header.add(event.syscall());
        header.add(event.compat());
        header.add(event.argsNum());
        header.add(event.matchedPolicies());
        header.add(event.stackAddresses());
        header.add(event.finding());
        return new EventContent(
                header, event.arguments().stream().map(ArgumentContent::of).toList());
    }
}
