package io.signet.event.json.internal.document;

import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.List;
import java.util.Set;

/** Lines that Tracee and its container image print between events. */
final class OwnLines {

    /** zap's keys in production and in development style, and the key of the statistics object. */
    static final Set<String> KEYS = Set.of("level", "msg", "L", "M", "EventCount");

    private static final List<String> BANNERS =
            List.of("INFO: ", "starting tracee", "End of events stream", "Tracee is ready", "*** Detection ***");

    private OwnLines() {}

    /** Whether an object is a log line: this is asked before whether it is an event. */
    static boolean isLog(JsonFields top) {
        return (isText(top, "level") && isText(top, "msg")) || (isText(top, "L") && isText(top, "M"));
    }

    /** Whether an object is the statistics: this is asked after whether it is an event. */
    static boolean isStatistics(JsonFields top) {
        return top.has("EventCount", JsonValue.Kind.NUMBER);
    }

    /** Whether a line that is no JSON is one that Tracee or its image prints around events. */
    static boolean isBanner(String line) {
        return BANNERS.stream().anyMatch(line::startsWith);
    }

    /** Whether a line that was cut can have been such a line. */
    static boolean isBeginningOfBanner(String line) {
        return BANNERS.stream().anyMatch(banner -> banner.startsWith(line));
    }

    /** The header of the table output: the wrong output format for reading back. */
    static boolean isTableHeader(String line) {
        return line.startsWith("TIME ") && line.contains(" COMM ") && line.contains(" EVENT ");
    }

    private static boolean isText(JsonFields top, String key) {
        return top.has(key, JsonValue.Kind.STRING);
    }
}
