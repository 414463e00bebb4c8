package io.signet.signature;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Event;
import io.signet.event.json.DecodeLimits;
import io.signet.event.json.EventDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads golden files, which are JSON, with what the module has: wrapped as the value of an argument of an event, a text is
 * read by the event model's own decoder.
 */
public final class GoldenJson {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final EventDecoder DECODER =
            EventDecoder.withLimits(DecodeLimits.builder().lineBytes(1 << 24).build());

    private GoldenJson() {}

    /** The whole file is one object. */
    public static Map<String, Object> object(String fileName) throws IOException {
        // Line feeds between tokens are white space; inside strings they would be escaped.
        return parse(Files.readString(GOLDEN.resolve(fileName)).replace('\n', ' '));
    }

    /** Each line is an object. */
    public static List<Map<String, Object>> lines(String fileName) throws IOException {
        return Files.readString(GOLDEN.resolve(fileName))
                .lines()
                .map(GoldenJson::parse)
                .toList();
    }

    /** The lines as they stand. */
    public static List<String> rawLines(String fileName) throws IOException {
        return Files.readString(GOLDEN.resolve(fileName)).lines().toList();
    }

    private static Map<String, Object> parse(String text) {
        String line =
                "{\"eventName\":\"golden\",\"args\":[{\"name\":\"x\",\"type\":\"unknown\",\"value\":" + text + "}]}";
        Argument<Map<String, Object>> value = event(line).argument(ArgKey.object("x"));
        return value.get();
    }

    /** One line of a capture. */
    public static Event event(String line) {
        List<Event> events =
                DECODER.decode(line.getBytes(StandardCharsets.UTF_8), "golden").events();
        if (events.size() != 1) {
            throw new IllegalArgumentException(events.size() + " events in a line of " + line.length() + " characters");
        }
        return events.get(0);
    }

    /** A list of objects inside an object. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
        return (List<Map<String, Object>>) object.get(key);
    }

    /** An object inside an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> object, String key) {
        return (Map<String, Object>) object.get(key);
    }

    /** Text inside an object. */
    public static String text(Map<String, Object> object, String key) {
        return (String) object.get(key);
    }
}
