package io.signet.event.json.internal.skip;

import static io.signet.event.json.internal.skip.JsonBytes.DOUBT;
import static io.signet.event.json.internal.skip.JsonBytes.space;

import io.signet.event.json.DecodeLimits;
import io.signet.event.json.internal.dialect.DecodedEvent;
import io.signet.event.json.internal.legacy.LegacyOutline;
import io.signet.event.json.internal.text.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a line that is one plain event of the legacy family and nothing else. All of it is checked, and what is not needed to
 * route the event is decoded when it is asked for. In doubt it gives nothing. Belongs to one thread.
 */
final class EventLine {

    /** Of {@code {"args":[{"value":}]}}. */
    private static final int LEVELS_AROUND_VALUES = 3;

    private static final AsciiTable CONTAINER = AsciiTable.of(LegacyOutline.CONTAINER);
    private static final AsciiTable KUBERNETES = AsciiTable.of(LegacyOutline.KUBERNETES);
    private static final AsciiTable CONTEXT_FLAGS = AsciiTable.of(LegacyOutline.CONTEXT_FLAGS);
    private static final AsciiTable EXECUTABLE = AsciiTable.of(LegacyOutline.EXECUTABLE);
    private static final AsciiTable ARGUMENT = AsciiTable.of(LegacyOutline.ARGUMENT);

    private final int maxDigits;
    private final boolean isDeepEnough;
    private final JsonBytes json;
    private final LikelyKeys keys;
    private final NameStrings names = new NameStrings();

    private int nameStart;
    private int nameEnd;
    private int argsStart;
    private int argsEnd;
    private int firstMember;
    private boolean hasHeaderId;
    private boolean hasNestedId;
    private boolean isStarted;

    /**
     * Prepares.
     *
     * @param keysOfOthers keys of the top object that may make something else of it
     */
    EventLine(DecodeLimits limits, Set<String> keysOfOthers) {
        maxDigits = limits.numberDigits();
        json = new JsonBytes(limits.depth() - LEVELS_AROUND_VALUES);
        isDeepEnough = limits.depth() >= LEVELS_AROUND_VALUES;
        Set<String> all = new LinkedHashSet<>(LegacyOutline.TOP);
        all.addAll(keysOfOthers);
        keys = new LikelyKeys(all);
    }

    /** The event, or null when only the exact reader can tell. The line begins as events do. */
    @Nullable
    DecodedEvent decode(byte[] bytes, int from, int lineFeed) {
        nameStart = from;
        nameEnd = from;
        hasHeaderId = false;
        hasNestedId = false;
        isStarted = false;
        long seen = 0;
        int i = isDeepEnough ? from : lineFeed;
        do {
            i = keys.next(bytes, space(bytes, i + 1));
            if (i < 0) {
                return null;
            }
            int key = keys.current();
            if (key >= LegacyOutline.TOP.size() || (key >= 0 && (seen >>> key & 1) != 0)) {
                return null;
            }
            if (key >= 0) {
                seen |= 1L << key;
            }
            i = member(bytes, key, i);
            if (i < 0) {
                return null;
            }
            i = space(bytes, i);
        } while (bytes[i] == ',');
        int end = i + 1;
        if (bytes[i] != '}' || (end != lineFeed && (bytes[end] != '\r' || end + 1 != lineFeed))) {
            return null;
        }
        return event(bytes, from, end, seen);
    }

    private @Nullable DecodedEvent event(byte[] bytes, int from, int end, long seen) {
        String name = names.of(bytes, nameStart, nameEnd);
        if (!LegacyOutline.tells(seen, name)) {
            return null;
        }
        String document = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        return LegacyOutline.event(
                name,
                LegacyOutline.origin(seen, isStarted, hasHeaderId, hasNestedId),
                JsonValue.within(document, argsStart - from, argsEnd - from),
                maxDigits);
    }

    private int member(byte[] bytes, int key, int at) {
        if (key < 0) {
            return json.value(bytes, at);
        }
        return switch (LegacyOutline.TOP.get(key)) {
            case "eventName" -> name(bytes, at);
            case "args" -> arguments(bytes, at);
            case "containerId", "ContainerID" -> {
                hasHeaderId |= isText(bytes, at);
                yield json.value(bytes, at);
            }
            case "container" -> {
                int end = object(bytes, at, CONTAINER);
                hasNestedId = firstMember >= 0 && isText(bytes, firstMember);
                yield end;
            }
            case "contextFlags" -> {
                int end = object(bytes, at, CONTEXT_FLAGS);
                isStarted = firstMember >= 0 && JsonBytes.isTrue(bytes, firstMember);
                yield end;
            }
            case "kubernetes" -> object(bytes, at, KUBERNETES);
            case "executable" -> object(bytes, at, EXECUTABLE);
            default -> json.value(bytes, at);
        };
    }

    private int name(byte[] bytes, int at) {
        int end = JsonBytes.string(bytes, at);
        nameStart = at + 1;
        nameEnd = end - 1;
        for (int i = nameStart; i < nameEnd; i++) {
            if (bytes[i] == '\\') {
                return DOUBT;
            }
        }
        return end;
    }

    private static boolean isText(byte[] bytes, int at) {
        return bytes[at] == '"' && bytes[at + 1] != '"';
    }

    private int arguments(byte[] bytes, int at) {
        argsStart = at;
        int i = at;
        if (bytes[at] != '[') {
            i = bytes[at] == 'n' ? json.value(bytes, at) : DOUBT;
        } else if (bytes[at + 1] == ']') {
            i = at + 2;
        } else {
            do {
                i = object(bytes, space(bytes, i + 1), ARGUMENT);
                if (i < 0 || firstMember < 0 || bytes[firstMember] != '"') {
                    return DOUBT;
                }
                i = space(bytes, i);
            } while (bytes[i] == ',');
            i = bytes[i] == ']' ? i + 1 : DOUBT;
        }
        argsEnd = i;
        return i;
    }

    /** An object in which none of these keys stands twice; {@link #firstMember} is where the value of the first of them is. */
    private int object(byte[] bytes, int at, AsciiTable known) {
        firstMember = DOUBT;
        if (bytes[at] != '{') {
            return json.value(bytes, at);
        }
        int i = space(bytes, at + 1);
        if (bytes[i] == '}') {
            return i + 1;
        }
        int seen = 0;
        i--;
        do {
            int start = space(bytes, i + 1);
            int end = JsonBytes.plainKey(bytes, start);
            if (end < 0) {
                return DOUBT;
            }
            int key = known.find(bytes, start + 1, end);
            if (key >= 0 && (seen >>> key & 1) != 0) {
                return DOUBT;
            }
            i = JsonBytes.colon(bytes, end);
            if (i < 0) {
                return DOUBT;
            }
            if (key >= 0) {
                seen |= 1 << key;
                firstMember = key == 0 ? i : firstMember;
            }
            i = json.value(bytes, i);
            if (i < 0) {
                return DOUBT;
            }
            i = space(bytes, i);
        } while (bytes[i] == ',');
        return bytes[i] == '}' ? i + 1 : DOUBT;
    }
}
