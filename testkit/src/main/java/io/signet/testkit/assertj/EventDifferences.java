package io.signet.testkit.assertj;

import io.signet.event.EscapedText;
import io.signet.event.Event;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import java.util.ArrayList;
import java.util.List;

/** Which parts of two events differ, by name. */
final class EventDifferences {

    private EventDifferences() {}

    static List<String> between(Event one, Event other) {
        List<String> different = new ArrayList<>();
        compare("name", one.name(), other.name(), different);
        compare("source", one.source(), other.source(), different);
        compare("origin", one.origin(), other.origin(), different);
        for (HeaderField field : HeaderField.values()) {
            compare(field.key(), field.of(one), field.of(other), different);
        }
        compare("finding", one.finding(), other.finding(), different);
        arguments(one, other, different);
        return different;
    }

    private static void arguments(Event one, Event other, List<String> different) {
        List<String> names = one.arguments().stream().map(RawArgument::name).toList();
        compare(
                "names of arguments",
                names,
                other.arguments().stream().map(RawArgument::name).toList(),
                different);
        if (!different.contains("names of arguments")) {
            for (int i = 0; i < names.size(); i++) {
                if (!isSame(one.arguments().get(i), other.arguments().get(i))) {
                    different.add("args." + EscapedText.of(names.get(i), 80));
                }
            }
        }
    }

    /** As {@link Event#hasSameContentAs(Event)} has it. */
    private static boolean isSame(RawArgument one, RawArgument other) {
        return Event.builder("")
                .argument(one)
                .build()
                .hasSameContentAs(Event.builder("").argument(other).build());
    }

    private static void compare(String what, Object one, Object other, List<String> different) {
        if (!one.equals(other)) {
            different.add(what);
        }
    }
}
