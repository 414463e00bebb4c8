package io.signet.signature;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finding to event, as v0.24.1 does it (pkg/events/findings/findings.go). */
final class FindingConversion {

    /** TRC-1022 is the 30th of Tracee's signatures, which are numbered from 6000 on. */
    private static final long DROPPED_EXECUTABLE_ID = 6029;

    private FindingConversion() {}

    static Event convert(Finding finding) {
        List<GoValue> data = new ArrayList<>();
        finding.data().forEach((key, value) -> data.add(GoValue.of(key, value)));
        return convert(
                finding.event(), finding.metadata(), data, finding.metadata().properties());
    }

    /** The conversion proper. A property that is null is left out: the encoder writes the five fixed ones as null. */
    static Event convert(
            Event source,
            SignatureMetadata metadata,
            List<GoValue> data,
            Map<String, ? extends @Nullable Object> properties) {
        EventBuilder event = Event.builder(metadata.eventName())
                .contextOf(source)
                .eventId(metadata.eventName().equals("dropped_executable") ? DROPPED_EXECUTABLE_ID : 0);
        data.forEach(value -> event.argument(argument(value)));
        if (!source.arguments().isEmpty()) {
            event.argument(RawArgument.of("detectedFrom", "unknown", detectedFrom(source)));
        }
        return event.argsNum(data.size() + (source.arguments().isEmpty() ? 0 : 1))
                .finding(info(source, metadata, properties))
                .build();
    }

    private static RawArgument argument(GoValue data) {
        Object value = data.value();
        return value == null
                ? RawArgument.ofNull(data.name(), data.typeName())
                : RawArgument.of(data.name(), data.typeName(), value);
    }

    /** Keys in the order in which Go prints a map: sorted. */
    private static Map<String, @Nullable Object> detectedFrom(Event source) {
        List<Object> arguments = new ArrayList<>();
        for (RawArgument argument : source.arguments()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("name", argument.name());
            map.put("type", argument.type().orElse(""));
            map.put("value", argument.value().orElse(null));
            arguments.add(map);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("args", arguments);
        map.put("id", source.eventId().orElse(0));
        map.put("name", source.name());
        map.put("returnValue", source.returnValue().orElse(0));
        return map;
    }

    private static FindingInfo info(
            Event source, SignatureMetadata metadata, Map<String, ? extends @Nullable Object> properties) {
        FindingInfo.Builder info = FindingInfo.builder()
                .signatureId(metadata.id())
                .signatureName(metadata.name())
                .version(metadata.version())
                .description(metadata.description());
        metadata.tags().ifPresent(info::tags);
        properties.forEach((key, value) -> {
            if (value != null) {
                info.property(key, value);
                special(info, key, value);
            }
        });
        info.property("signatureID", metadata.id()).property("signatureName", metadata.name());
        if (!source.arguments().isEmpty()) {
            info.detectedFrom(source);
        }
        return info.build();
    }

    private static void special(FindingInfo.Builder info, String key, Object value) {
        if (key.equals("Severity") && value instanceof Integer severity) {
            info.severity(severity);
        } else if (value instanceof String text) {
            switch (key) {
                case "Category" -> info.category(text);
                case "Technique" -> info.technique(text);
                case "external_id" -> info.techniqueId(text);
                default -> {}
            }
        }
    }
}
