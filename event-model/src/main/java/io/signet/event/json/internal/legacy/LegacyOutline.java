package io.signet.event.json.internal.legacy;

import io.signet.event.Origin;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be known of a sound document to make an event of it whose fields are decoded later. Sets of keys of the top
 * object are bits, in the order of {@link #TOP}.
 */
public final class LegacyOutline {

    public static final List<String> TOP = List.copyOf(new TreeSet<>(LegacyKeys.TOP));
    public static final List<String> CONTAINER = beginning("id", LegacyKeys.CONTAINER);
    public static final List<String> KUBERNETES = beginning("podName", LegacyKeys.KUBERNETES);
    public static final List<String> CONTEXT_FLAGS = beginning("containerStarted", LegacyKeys.CONTEXT_FLAGS);
    public static final List<String> EXECUTABLE = beginning("path", LegacyKeys.EXECUTABLE);
    public static final List<String> ARGUMENT = beginning("name", LegacyKeys.ARGUMENT);

    private static final long NEEDED = bits(Set.of("eventName", "args"));
    private static final long SINCE_0_0_3 = bits(LegacyKeys.SINCE_0_0_3);
    private static final long SINCE_0_8_1 = bits(LegacyKeys.SINCE_0_8_1);
    private static final long SINCE_0_13 = bits(LegacyKeys.SINCE_0_13);
    private static final long METADATA = bits(Set.of("metadata"));

    private LegacyOutline() {}

    private static List<String> beginning(String first, Set<String> keys) {
        List<String> list = new ArrayList<>(new TreeSet<>(keys));
        list.remove(first);
        list.add(0, first);
        return List.copyOf(list);
    }

    private static long bits(Set<String> keys) {
        return keys.stream().mapToLong(key -> 1L << TOP.indexOf(key)).reduce(0, (all, bit) -> all | bit);
    }

    /** Whether an event with such keys is of no version before v0.8.1, has no values without names, and is no finding. */
    public static boolean tells(long keys, String eventName) {
        boolean isFinding = (keys & METADATA) != 0 || ((keys & SINCE_0_13) == 0 && FindingNames.contains(eventName));
        return (keys & NEEDED) == NEEDED && (keys & SINCE_0_0_3) != 0 && (keys & SINCE_0_8_1) != 0 && !isFinding;
    }

    /** As {@link LegacyOrigin} has it, of an event that {@link #tells}. */
    public static Origin origin(long keys, boolean started, boolean hasHeaderId, boolean hasNestedId) {
        boolean hasId = (keys & SINCE_0_13) != 0 ? hasNestedId : hasHeaderId;
        return Origin.of(started, hasId ? "some" : "");
    }

    /**
     * Makes the event.
     *
     * @param args the list of arguments in its document, or null as JSON has it
     */
    public static DecodedEvent event(String name, Origin origin, JsonValue args, int maxDigits) {
        return LegacyEvent.ofSound(name, origin, args, maxDigits);
    }
}
