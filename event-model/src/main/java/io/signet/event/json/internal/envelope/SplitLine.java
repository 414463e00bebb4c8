package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.text.JsonChecker;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonSyntaxException;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line that a container runtime wrote, as what stands before the text, the text, and what stands behind. */
final class SplitLine {

    private static final int HEAD = 300;
    private static final List<String> STREAMS = List.of("stdout", "stderr");
    private static final Set<String> DOCKER_KEYS = Set.of("log", "stream", "time");

    /** Distinguishes runtimes and streams; lines of no runtime have one that nothing is ever held for. */
    private final String stream;

    private final byte[] before;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final byte[] behind;
    private final int flag;
    private boolean isPart;

    private SplitLine(String stream, byte[] before, byte[] behind, int flag, boolean isPart) {
        this.stream = stream;
        this.before = before;
        this.behind = behind;
        this.flag = flag;
        this.isPart = isPart;
    }

    static SplitLine of(byte[] bytes, int from, int to, JsonChecker checker) {
        int first = from;
        while (first < to && (bytes[first] == ' ' || bytes[first] == '\t')) {
            first++;
        }
        SplitLine line = null;
        if (first < to && bytes[first] == '{') {
            line = ofDocker(bytes, from, to, checker);
        } else if (first < to && first == from) {
            line = ofCri(bytes, from, to);
        }
        if (line != null) {
            return line;
        }
        SplitLine other = new SplitLine("", new byte[0], new byte[0], -1, false);
        other.text.write(bytes, from, to - from);
        return other;
    }

    private static @Nullable SplitLine ofCri(byte[] bytes, int from, int to) {
        String head = new String(bytes, from, Math.min(to - from, HEAD), StandardCharsets.ISO_8859_1);
        Cri.Prefix prefix = Cri.prefix(head);
        if (prefix == null) {
            return null;
        }
        int start = from + prefix.length();
        SplitLine line = new SplitLine(
                "cri " + prefix.stream(),
                Arrays.copyOfRange(bytes, from, start),
                new byte[0],
                prefix.flag(),
                prefix.isPart());
        // Windows copies: a CR is no part of the text of a part.
        int end = prefix.isPart() && to > start && bytes[to - 1] == '\r' ? to - 1 : to;
        line.text.write(bytes, start, end - start);
        return line;
    }

    private static @Nullable SplitLine ofDocker(byte[] bytes, int from, int to, JsonChecker checker) {
        char[] chars = new char[to - from];
        int length = Utf8.decode(bytes, from, to, chars);
        String document = new String(chars, 0, length);
        try {
            if (checker.check(chars, length).spans().size() != 1) {
                return null;
            }
        } catch (JsonSyntaxException e) {
            return null;
        }
        JsonFields fields = JsonFields.of(JsonValue.of(document), DOCKER_KEYS);
        JsonValue log = fields.get("log");
        JsonValue stream = fields.get("stream");
        if (log == null || log.kind() != JsonValue.Kind.STRING || stream == null || fields.repeated() != null) {
            return null;
        }
        if (!STREAMS.contains(String.valueOf(stream.string())) || !fields.has("time", JsonValue.Kind.STRING)) {
            return null;
        }
        int start = log.start() + 1;
        int end = log.start() + log.length() - 1;
        SplitLine line = new SplitLine(
                "docker " + stream.string(),
                utf8(document.substring(0, start)),
                utf8(document.substring(end)),
                -1,
                !String.valueOf(log.string()).endsWith("\n"));
        line.text.writeBytes(utf8(document.substring(start, end)));
        return line;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String stream() {
        return stream;
    }

    boolean isPart() {
        return isPart;
    }

    /** Adds the text of another, which may be the last; false when it does not fit. */
    boolean append(SplitLine other, int maxBytes) {
        if (before.length + (long) text.size() + other.text.size() + behind.length > maxBytes) {
            return false;
        }
        text.writeBytes(other.text.toByteArray());
        isPart = other.isPart;
        return true;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + text.size() + behind.length);
        byte[] prefix = before.clone();
        if (flag >= 0 && !isPart) {
            prefix[flag] = 'F';
        }
        out.writeBytes(prefix);
        out.writeBytes(text.toByteArray());
        out.writeBytes(behind);
        return out.toByteArray();
    }
}
