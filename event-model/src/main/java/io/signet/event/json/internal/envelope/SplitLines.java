package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.text.JsonChecker;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonMembers;
import io.signet.event.json.internal.text.JsonSyntaxException;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the lines of container runtimes from others, and takes them apart. */
final class SplitLines {

    private static final int HEAD = 300;
    private static final List<String> STREAMS = List.of("stdout", "stderr");

    /** Docker writes no others. With one more it is a record of a log shipper, whose text ends without a line feed always. */
    private static final Set<String> DOCKER_KEYS = Set.of("log", "stream", "time", "attrs");

    private SplitLines() {}

    static SplitLine of(byte[] bytes, int from, int to, JsonChecker checker) {
        int start = Utf8.startsWithMark(bytes, from, to) ? from + Utf8.MARK : from;
        int first = start;
        while (first < to && (bytes[first] == ' ' || bytes[first] == '\t')) {
            first++;
        }
        SplitLine line = null;
        if (first < to && bytes[first] == '{') {
            line = ofDocker(bytes, start, to, checker);
        } else if (first < to && first == start) {
            line = ofCri(bytes, start, to);
        }
        return line == null ? SplitLine.ofNoRuntime(bytes, from, to) : line;
    }

    private static @Nullable SplitLine ofCri(byte[] bytes, int from, int to) {
        String head = new String(bytes, from, Math.min(to - from, HEAD), StandardCharsets.ISO_8859_1);
        Cri.Prefix prefix = Cri.prefix(head);
        if (prefix == null) {
            return null;
        }
        int start = from + prefix.length();
        // Windows copies: a CR is no part of the text of a part.
        int end = prefix.isPart() && to > start && bytes[to - 1] == '\r' ? to - 1 : to;
        return SplitLine.ofCri(prefix, Arrays.copyOfRange(bytes, from, start), Arrays.copyOfRange(bytes, start, end));
    }

    private static @Nullable SplitLine ofDocker(byte[] bytes, int from, int to, JsonChecker checker) {
        char[] chars = new char[to - from];
        int length = Utf8.decode(bytes, from, to, chars);
        try {
            if (checker.check(chars, length).spans().size() != 1) {
                return null;
            }
        } catch (JsonSyntaxException e) {
            return null;
        }
        JsonValue document = JsonValue.of(new String(chars, 0, length));
        JsonFields fields = JsonFields.of(document, DOCKER_KEYS);
        JsonValue log = fields.get("log");
        String text = log == null ? null : log.string();
        JsonValue stream = fields.get("stream");
        String name = stream == null ? null : stream.string();
        if (log == null || text == null || name == null || !STREAMS.contains(name)) {
            return null;
        }
        if (!fields.has("time", JsonValue.Kind.STRING) || fields.repeated() != null || hasOthers(document)) {
            return null;
        }
        // In bytes and not in characters, because a character may be split between two parts.
        int start = from + Utf8.bytesBefore(bytes, from, to, log.start() + 1L);
        int end = from + Utf8.bytesBefore(bytes, from, to, log.start() + log.length() - 1L);
        return SplitLine.ofDocker(
                name,
                Arrays.copyOfRange(bytes, from, start),
                Arrays.copyOfRange(bytes, start, end),
                Arrays.copyOfRange(bytes, end, to),
                !text.endsWith("\n"));
    }

    private static boolean hasOthers(JsonValue object) {
        for (JsonMembers members = object.members(); members.next(); ) {
            if (!DOCKER_KEYS.contains(members.key())) {
                return true;
            }
        }
        return false;
    }
}
