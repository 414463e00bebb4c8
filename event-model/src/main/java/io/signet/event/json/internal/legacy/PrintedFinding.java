package io.signet.event.json.internal.legacy;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A finding as v0.24 prints it, made of what tracee-rules wrote of it: data, context and metadata
 * (pkg/events/findings/findings.go, v0.24.1).
 */
final class PrintedFinding {

    /** TRC-1022 is the 30th of Tracee's signatures, which are numbered from 6000 on. */
    private static final long DROPPED_EXECUTABLE_ID = 6029;

    private PrintedFinding() {}

    /**
     * The event.
     *
     * @param context what the finding was raised on; when it has arguments, it is written behind the data
     * @param finding what is known of the signature
     * @param eventName what the signature calls its events; empty for the name of the context
     * @param data what the signature said, by name; sorted, since Go's order is none
     */
    static Event of(Event context, FindingInfo finding, String eventName, Map<String, ?> data) {
        String name = eventName.isEmpty() ? context.name() : eventName;
        EventBuilder event = Event.builder(name)
                .contextOf(context)
                .eventId(name.equals("dropped_executable") ? DROPPED_EXECUTABLE_ID : 0);
        new TreeMap<>(data).forEach((key, value) -> event.argument(argument(key, value)));
        boolean hasSource = !context.arguments().isEmpty();
        return event.argsNum(data.size() + (hasSource ? 1 : 0))
                .finding(hasSource ? withSource(finding, context) : finding)
                .build();
    }

    private static RawArgument argument(String name, @Nullable Object value) {
        String type = typeOf(value);
        return value == null ? RawArgument.ofNull(name, type) : RawArgument.of(name, type, value);
    }

    /** The type of a value whose Go type is not recorded: the one that a signature's value of such JSON has. */
    private static String typeOf(@Nullable Object value) {
        if (value instanceof String) {
            return "const char *";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Long || value instanceof Integer) {
            return "int";
        }
        if (value instanceof BigInteger) {
            return "unsigned long";
        }
        if (value instanceof Double) {
            return "float64";
        }
        boolean isTexts = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        return isTexts ? "const char**" : "unknown";
    }

    private static FindingInfo withSource(FindingInfo finding, Event source) {
        FindingInfo.Builder info = FindingInfo.builder().detectedFrom(source);
        finding.signatureId().ifPresent(info::signatureId);
        finding.signatureName().ifPresent(info::signatureName);
        finding.version().ifPresent(info::version);
        finding.description().ifPresent(info::description);
        finding.tags().ifPresent(info::tags);
        finding.severity().ifPresent(info::severity);
        finding.category().ifPresent(info::category);
        finding.technique().ifPresent(info::technique);
        finding.techniqueId().ifPresent(info::techniqueId);
        finding.properties().forEach(info::property);
        return info.build();
    }
}
