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
        for (HeaderField field : HeaderField.values()) {
            header.add(field.of(event));
        }
        header.add(event.finding());
        return new EventContent(
                header, event.arguments().stream().map(ArgumentContent::of).toList());
    }
}
