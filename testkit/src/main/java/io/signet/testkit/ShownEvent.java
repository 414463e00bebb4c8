package io.signet.testkit;

import io.signet.event.Event;
import io.signet.event.RawArgument;
import java.util.List;
import java.util.function.Predicate;

/** An event on one line. */
final class ShownEvent {

    private static final int MOST_ARGUMENTS = 16;

    private ShownEvent() {}

    static String of(Event event, Predicate<RawArgument> wanted) {
        StringBuilder line = new StringBuilder(Shown.name(event.name()));
        line.append("  ").append(where(event));
        List<RawArgument> arguments = event.arguments().stream().filter(wanted).toList();
        for (RawArgument argument : arguments.subList(0, Math.min(arguments.size(), MOST_ARGUMENTS))) {
            line.append("  ").append(Shown.name(argument.name())).append('=').append(value(argument));
        }
        if (arguments.size() > MOST_ARGUMENTS) {
            line.append("  and ").append(arguments.size() - MOST_ARGUMENTS).append(" more arguments");
        }
        return line.toString();
    }

    private static String value(RawArgument argument) {
        return argument.isNull() ? "null" : argument.value().map(Shown::value).orElse("unreadable");
    }

    /** {@code container=a1f (started)}, or the origin where there is no container. */
    private static String where(Event event) {
        String id = event.container().id().map(ShownEvent::shortened).orElse("?");
        return switch (event.origin()) {
            case CONTAINER -> "container=" + id + " (started)";
            case CONTAINER_INIT -> "container=" + id + " (starting)";
            case HOST -> "host";
            case UNKNOWN -> "origin unknown";
        };
    }

    /** As container tools do it. */
    private static String shortened(String id) {
        return id.isEmpty() ? "?" : Shown.name(id.length() > 12 ? id.substring(0, 12) : id);
    }
}
