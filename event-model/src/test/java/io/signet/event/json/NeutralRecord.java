package io.signet.event.json;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.RawArgument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an event of ours says, in the words of the golden data's neutral record, so that the two can be compared whole.
 * There an empty text stands for one that was printed empty or not at all, which is absent in ours.
 */
final class NeutralRecord {

    /** What a record says about itself and not about the event. */
    private static final Set<String> ABOUT = Set.of("line", "dialect", "tracee", "class");

    private static final Set<String> BYTES = Set.of("bytes", "[]byte");

    private static final Map<String, List<HeaderField>> HEADER = header();

    private NeutralRecord() {}

    /** The expected record without what it says about itself. */
    static Map<String, @Nullable Object> expected(Map<String, @Nullable Object> golden) {
        Map<String, @Nullable Object> record = new TreeMap<>(golden);
        record.keySet().removeAll(ABOUT);
        record.computeIfPresent("args", (key, args) -> withComparableNumbers(args));
        return record;
    }

    private static @Nullable Object withComparableNumbers(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(element -> values.add(withComparableNumbers(element)));
            return values;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, element) -> values.put(key, withComparableNumbers(element)));
            return values;
        }
        return value;
    }

    /**
     * The record of an event: a key is there exactly when the event carries the field, and empty when nothing is known.
     *
     * @param expected says how integers and empty lists are meant where a line cannot tell, see {@link #kind}
     */
    static Map<String, @Nullable Object> of(Event event, Map<String, @Nullable Object> expected) {
        Map<String, @Nullable Object> record = new TreeMap<>();
        record.put("eventName", event.name());
        record.put("origin", event.origin().wireName());
        HEADER.forEach((key, fields) -> {
            if (fields.stream().anyMatch(event::carries)) {
                record.put(key, headerValue(event, fields));
            }
        });
        record.put("args", arguments(event, kinds(expected)));
        event.finding().ifPresent(finding -> record.put("finding", finding(finding, expected.get("finding"))));
        return record;
    }

    private static Map<String, List<HeaderField>> header() {
        Map<String, List<HeaderField>> header = new TreeMap<>();
        for (HeaderField field : HeaderField.values()) {
            header.put(key(field), List.of(field));
        }
        header.remove("id");
        header.put("containerId", List.of(HeaderField.HEADER_CONTAINER_ID, HeaderField.CONTAINER_ID));
        return Map.copyOf(header);
    }

    private static String key(HeaderField field) {
        return switch (field) {
            case TIMESTAMP -> "timestampNanos";
            case THREAD_START_TIME -> "threadStartTimeNanos";
            case EXECUTABLE_PATH -> "executablePath";
            case CONTAINER_NAME -> "containerName";
            case CONTAINER_IMAGE -> "containerImage";
            case CONTAINER_IMAGE_DIGEST -> "containerImageDigest";
            case POD_UID -> "podUid";
            case COMPAT -> "compat";
            default -> field.key().substring(field.key().indexOf('.') + 1);
        };
    }

    private static Object headerValue(Event event, List<HeaderField> fields) {
        HeaderField field = fields.get(0);
        Object value = fields.stream()
                .map(each -> each.of(event))
                .filter(Optional::isPresent)
                .<Object>map(Optional::get)
                .findFirst()
                .orElse(emptyOf(field));
        if (value instanceof EventTime time) {
            return Long.toString(time.nanos());
        }
        if (value instanceof Long number) {
            return switch (field) {
                case CGROUP_ID, MATCHED_SCOPES -> Long.toUnsignedString(number);
                case RETURN_VALUE, EVENT_ID -> Long.toString(number);
                default -> BigDecimal.valueOf(number);
            };
        }
        return field == HeaderField.STACK_ADDRESSES
                ? ((List<?>) value)
                        .stream()
                                .map(address -> Long.toUnsignedString((Long) address))
                                .toList()
                : value;
    }

    /** What the record says of a field that is carried and empty. */
    private static Object emptyOf(HeaderField field) {
        return switch (field) {
            case POD_SANDBOX, CONTAINER_STARTED, COMPAT -> false;
            case STACK_ADDRESSES, MATCHED_POLICIES -> List.of();
            case PROCESS_NAME,
                    EXECUTABLE_PATH,
                    HOST_NAME,
                    HEADER_CONTAINER_ID,
                    CONTAINER_ID,
                    CONTAINER_NAME,
                    CONTAINER_IMAGE,
                    CONTAINER_IMAGE_DIGEST,
                    POD_NAME,
                    POD_NAMESPACE,
                    POD_UID,
                    SYSCALL -> "";
            case TIMESTAMP, THREAD_START_TIME -> "no time";
            default -> 0L;
        };
    }

    private static List<String> kinds(Map<?, ?> record) {
        return record.get("args") instanceof List<?> list
                ? list.stream()
                        .map(arg -> (String) ((Map<?, ?>) arg).get("kind"))
                        .toList()
                : List.of();
    }

    private static List<@Nullable Object> arguments(Event event, List<String> kinds) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < event.arguments().size(); i++) {
            list.add(argument(event.arguments().get(i), i < kinds.size() ? kinds.get(i) : "unexpected"));
        }
        return list;
    }

    private static Map<String, @Nullable Object> argument(RawArgument argument, String expectedKind) {
        Map<String, @Nullable Object> record = new TreeMap<>();
        String kind = kind(argument, expectedKind);
        record.put("name", argument.name());
        argument.type().ifPresent(type -> record.put("type", type));
        record.put("kind", kind);
        if (kind.equals("bytes")) {
            Event alone = Event.builder("alone").argument(argument).build();
            record.put(
                    "hex", alone.argument(ArgKey.bytes(argument.name())).get().toHex());
        } else {
            record.put(
                    "value", argument.value().map(value -> value(value, kind)).orElse(null));
        }
        return record;
    }

    /**
     * By the value's class, and by the type where text has a meaning. What no reader can tell: whether an integer was a
     * floating-point number without a fraction, what the elements of an empty list would have been, and whether text without a
     * type is base64 of bytes, unless its name is {@code bytes}.
     */
    private static String kind(RawArgument argument, String expected) {
        Object value = argument.value().orElse(null);
        String type = argument.type().orElse("");
        if (argument.isNull()) {
            return "null";
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return expected.equals("float") ? "float" : "int";
        }
        if (value instanceof String) {
            boolean isUntypedBytes = type.isEmpty()
                    && expected.equals("bytes")
                    && !argument.name().equals("bytes");
            return BYTES.contains(type) || isUntypedBytes ? "bytes" : type.equals("time.Time") ? "time" : "string";
        }
        if (value instanceof List<?> list) {
            boolean isStrings =
                    list.isEmpty() ? expected.equals("strings") : list.stream().allMatch(String.class::isInstance);
            return isStrings ? "strings" : "list";
        }
        return value instanceof Bytes
                ? "bytes"
                : value instanceof Boolean
                        ? "bool"
                        : value instanceof Map ? "object" : value instanceof Double ? "float" : "unreadable";
    }

    /** Integers become decimal text, as they are in the golden data; a float may have been printed as an integer. */
    private static @Nullable Object value(@Nullable Object value, String kind) {
        if (value instanceof Long || value instanceof BigInteger) {
            return kind.equals("float") ? number(new BigDecimal(value.toString())) : value.toString();
        }
        if (value instanceof Double number) {
            return number(BigDecimal.valueOf(number));
        }
        if (value instanceof Bytes bytes) {
            return "bytes " + bytes.toHex();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(element -> values.add(value(element, kind)));
            return values;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, element) -> values.put(key, value(element, kind)));
            return values;
        }
        return value;
    }

    /** Equal numbers have equal forms. */
    private static BigDecimal number(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static Map<String, @Nullable Object> finding(FindingInfo finding, @Nullable Object expected) {
        Map<String, @Nullable Object> record = new TreeMap<>();
        finding.signatureId().ifPresent(id -> record.put("signatureId", id));
        finding.signatureName().ifPresent(name -> record.put("signatureName", name));
        finding.version().ifPresent(version -> record.put("signatureVersion", version));
        finding.description().ifPresent(description -> record.put("description", description));
        finding.tags().ifPresent(tags -> record.put("tags", tags));
        finding.severity().ifPresent(severity -> record.put("severity", BigDecimal.valueOf(severity)));
        finding.category().ifPresent(tactic -> record.put("tactic", tactic));
        finding.technique().ifPresent(technique -> record.put("technique", technique));
        finding.techniqueId().ifPresent(id -> record.put("techniqueId", id));
        Map<String, @Nullable Object> properties = new TreeMap<>();
        finding.properties().forEach((key, value) -> properties.put(key, value(value, "int")));
        record.put("properties", properties);
        finding.detectedFrom()
                .ifPresent(source -> record.put("source", source(source, TestJson.at(expected, "source"))));
        return record;
    }

    private static Map<String, @Nullable Object> source(Event source, @Nullable Object expected) {
        Map<String, @Nullable Object> record = new TreeMap<>();
        Map<?, ?> model = expected instanceof Map<?, ?> map ? map : Map.of();
        record.put("eventName", source.name());
        record.put("args", arguments(source, kinds(model)));
        source.eventId().ifPresent(id -> record.put("eventId", Long.toString(id)));
        source.returnValue().ifPresent(value -> record.put("returnValue", Long.toString(value)));
        source.finding()
                .flatMap(FindingInfo::detectedFrom)
                .ifPresent(parent -> record.put("parent", source(parent, model.get("parent"))));
        return record;
    }
}
