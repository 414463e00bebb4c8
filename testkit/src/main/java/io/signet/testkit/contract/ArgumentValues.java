package io.signet.testkit.contract;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.RawArgument;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values to put in the place of an argument's own. An argument that is not there is taken for text. */
final class ArgumentValues {

    /** Sixteen times the longest path, and more than a sensor can submit of one event. */
    private static final int HUGE = 65_536;

    private static final String LENGTH = "65,536 characters long";

    private ArgumentValues() {}

    static Event replace(Event event, String name, Object value) {
        return AlteredEvent.with(event, AlteredEvent.argument(event, name, value));
    }

    private static Object own(Optional<RawArgument> argument) {
        return argument.flatMap(RawArgument::value).orElse("");
    }

    /** One value of each type but the argument's own. */
    static Map<String, Object> ofOtherTypes(Optional<RawArgument> argument) {
        Object own = own(argument);
        Map<String, Object> values = new LinkedHashMap<>();
        if (!(own instanceof String) || argument.isEmpty()) {
            values.put("text", "neither a number nor base64");
        }
        if (!(own instanceof Long)) {
            values.put("an integer", 7L);
        }
        if (!(own instanceof Number)) {
            values.put("a fraction", 0.5);
        }
        if (!(own instanceof Boolean)) {
            values.put("a boolean", true);
        }
        if (!(own instanceof List)) {
            values.put("a list", List.of("signet"));
        }
        if (!(own instanceof Map)) {
            values.put("an object", Map.of("signet", 1L));
        }
        return values;
    }

    /** Nothing for numbers and booleans, which cannot be empty. */
    static Optional<Object> empty(Optional<RawArgument> argument) {
        Object own = own(argument);
        if (own instanceof String) {
            return Optional.of("");
        }
        if (own instanceof Bytes) {
            return Optional.of(Bytes.empty());
        }
        if (own instanceof List) {
            return Optional.of(List.of());
        }
        return own instanceof Map ? Optional.of(Map.of()) : Optional.empty();
    }

    /** Huge ones of its own type, with what to say of them. Text ends on what no pattern expects, so that it backtracks. */
    static List<Map.Entry<String, Object>> huge(Optional<RawArgument> argument) {
        Object own = own(argument);
        if (own instanceof String text) {
            String last = text.isEmpty() ? "a" : text.substring(text.length() - 1);
            return List.of(
                    Map.entry(LENGTH, filled(text, "a")),
                    Map.entry(LENGTH + " and repeats itself", filled("", text.isEmpty() ? "a" : text)),
                    Map.entry(LENGTH + " and of one character", filled("", last)),
                    Map.entry(LENGTH + " and of slashes", filled(text, "/")));
        }
        if (own instanceof Bytes bytes) {
            return List.of(
                    Map.entry("65,536 bytes long", Bytes.copyOf(Arrays.copyOf(bytes.toByteArray(), HUGE))),
                    Map.entry("65,536 bytes ff", ones()));
        }
        if (own instanceof List<?> list) {
            Object element = list.isEmpty() || list.get(0) == null ? "a" : list.get(0);
            return List.of(Map.entry("65,536 elements long", Collections.nCopies(HUGE, element)));
        }
        return List.of();
    }

    private static String filled(String start, String with) {
        int times = (HUGE - 1 - start.length()) / with.length() + 1;
        return (start + with.repeat(Math.max(times, 0))).substring(0, HUGE - 1) + "!";
    }

    private static Bytes ones() {
        byte[] bytes = new byte[HUGE];
        Arrays.fill(bytes, (byte) 0xff);
        return Bytes.copyOf(bytes);
    }

    /** Of its own type, and different. */
    static Optional<Object> another(Optional<RawArgument> argument) {
        Object own = own(argument);
        if (own instanceof String text) {
            return Optional.of("another " + text);
        }
        if (own instanceof Long number) {
            return Optional.of(number == 1 ? 2L : 1L);
        }
        if (own instanceof Boolean flag) {
            return Optional.of(!flag);
        }
        if (own instanceof Bytes) {
            return Optional.of(Bytes.copyOf(new byte[32]));
        }
        if (own instanceof List) {
            return Optional.of(List.of("another"));
        }
        return own instanceof Map ? Optional.of(Map.of("another", 1L)) : Optional.empty();
    }
}
