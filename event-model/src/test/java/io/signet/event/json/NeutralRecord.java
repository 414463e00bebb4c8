package io.signet.event.json;

import io.signet.event.ArgKey;
import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.KubernetesInfo;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    private NeutralRecord() {}

    /** The expected record without what it says about itself. */
    static Map<String, @Nullable Object> expected(Map<String, @Nullable Object> golden) {
        Map<String, @Nullable Object> record = new TreeMap<>(golden);
        record.keySet().removeAll(ABOUT);
        return record;
    }

    /** The record of an event, with the keys and the argument kinds that the expected one has. */
    static Map<String, @Nullable Object> of(Event event, Map<String, @Nullable Object> expected) {
        Map<String, @Nullable Object> record = new TreeMap<>();
        header(record, event);
        process(record, event.process());
        container(record, event.container());
        kubernetes(record, event.kubernetes());
        record.keySet().retainAll(expected.keySet());
        record.put("args", arguments(event, kinds(expected)));
        event.finding().ifPresent(finding -> record.put("finding", finding(finding, expected.get("finding"))));
        return record;
    }

    private static void header(Map<String, @Nullable Object> record, Event event) {
        record.put("eventName", event.name());
        event.eventId().ifPresent(id -> record.put("eventId", Long.toString(id)));
        event.time().ifPresent(time -> record.put("timestampNanos", Long.toString(time.nanos())));
        event.threadStartTime().ifPresent(time -> record.put("threadStartTimeNanos", Long.toString(time.nanos())));
        number(record, "processorId", event.processorId());
        number(record, "argsNum", event.argsNum());
        record.put("cgroupId", Long.toUnsignedString(event.cgroupId().orElse(0)));
        record.put("returnValue", Long.toString(event.returnValue().orElse(0)));
        text(record, "hostName", event.hostName());
        text(record, "syscall", event.syscall());
        record.put("compat", event.compat().orElse(false));
        record.put("origin", event.origin().wireName());
        record.put(
                "stackAddresses",
                event.stackAddresses().orElse(List.of()).stream()
                        .map(Long::toUnsignedString)
                        .toList());
        record.put("matchedPolicies", event.matchedPolicies().orElse(List.of()));
    }

    private static void process(Map<String, @Nullable Object> record, ProcessInfo process) {
        number(record, "processId", process.pid());
        number(record, "threadId", process.tid());
        number(record, "parentProcessId", process.parentPid());
        number(record, "hostProcessId", process.hostPid());
        number(record, "hostThreadId", process.hostTid());
        number(record, "hostParentProcessId", process.hostParentPid());
        number(record, "userId", process.userId());
        number(record, "mountNamespace", process.mountNamespace());
        number(record, "pidNamespace", process.pidNamespace());
        number(record, "threadEntityId", process.threadEntityId());
        number(record, "processEntityId", process.processEntityId());
        number(record, "parentEntityId", process.parentEntityId());
        text(record, "processName", process.name());
        text(record, "executablePath", process.executablePath());
    }

    private static void container(Map<String, @Nullable Object> record, ContainerInfo container) {
        text(record, "containerId", container.id());
        text(record, "containerName", container.name());
        text(record, "containerImage", container.image());
        text(record, "containerImageDigest", container.imageDigest());
        record.put("containerStarted", container.started().orElse(false));
    }

    private static void kubernetes(Map<String, @Nullable Object> record, KubernetesInfo kubernetes) {
        text(record, "podName", kubernetes.podName());
        text(record, "podNamespace", kubernetes.podNamespace());
        text(record, "podUid", kubernetes.podUid());
        record.put("podSandbox", kubernetes.podSandbox().orElse(false));
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

    private static Map<String, @Nullable Object> argument(RawArgument argument, String kind) {
        Map<String, @Nullable Object> record = new TreeMap<>();
        record.put("name", argument.name());
        argument.type().ifPresent(type -> record.put("type", type));
        record.put("kind", argument.isNull() ? "null" : kind);
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

    /** Integers become decimal text, as they are in the golden data; a float may have been printed as an integer. */
    private static @Nullable Object value(@Nullable Object value, String kind) {
        if (value instanceof Long || value instanceof BigInteger) {
            return kind.equals("float") ? new BigDecimal(value.toString()) : value.toString();
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros();
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

    private static void number(Map<String, @Nullable Object> record, String key, OptionalLong value) {
        record.put(key, BigDecimal.valueOf(value.orElse(0)));
    }

    private static void text(Map<String, @Nullable Object> record, String key, Optional<String> value) {
        record.put(key, value.orElse(""));
    }
}
