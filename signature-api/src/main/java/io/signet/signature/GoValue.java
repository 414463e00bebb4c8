package io.signet.signature;

import io.signet.event.Bytes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a finding's data as Tracee sees it: its name, the name of its Go type, and its value.
 *
 * @param name the key
 * @param goType such as {@code string}, {@code int64} or {@code []byte}
 * @param value the value, or null for nil
 */
record GoValue(String name, String goType, @Nullable Object value) {

    /** What the conversion calls a Go type; {@code unknown} for all others (pkg/events/findings/findings.go, v0.24.1). */
    private static final Map<String, String> TYPE_NAMES = Map.ofEntries(
            Map.entry("int16", "short"),
            Map.entry("int", "int"),
            Map.entry("int32", "int"),
            Map.entry("int64", "long"),
            Map.entry("uint16", "unsigned short"),
            Map.entry("uint32", "unsigned int"),
            Map.entry("uint64", "unsigned long"),
            Map.entry("string", "const char *"),
            Map.entry("bool", "bool"),
            Map.entry("float32", "float"),
            Map.entry("float64", "float64"),
            Map.entry("int8", "int8"),
            Map.entry("uint8", "uint8"),
            Map.entry("[]string", "const char**"),
            Map.entry("trace.ProtoIPv4", "trace.ProtoIPv4"),
            Map.entry("trace.ProtoIPv6", "trace.ProtoIPv6"),
            Map.entry("trace.ProtoTCP", "trace.ProtoTCP"),
            Map.entry("trace.ProtoUDP", "trace.ProtoUDP"),
            Map.entry("trace.ProtoICMP", "trace.ProtoICMP"),
            Map.entry("trace.ProtoICMPv6", "trace.ProtoICMPv6"),
            Map.entry("trace.PktMeta", "trace.PktMeta"),
            Map.entry("trace.PacketMetadata", "trace.PacketMetadata"),
            Map.entry("trace.ProtoDNS", "trace.ProtoDNS"),
            Map.entry("[]trace.DnsQueryData", "[]trace.DnsQueryData"),
            Map.entry("trace.ProtoHTTP", "trace.ProtoHTTP"),
            Map.entry("trace.ProtoHTTPRequest", "trace.ProtoHTTPRequest"),
            Map.entry("trace.ProtoHTTPResponse", "trace.ProtoHTTPResponse"));

    /** An entry of our data, with the Go type that a Go signature would have used. */
    static GoValue of(String name, Object value) {
        return new GoValue(name, goTypeOf(value), value);
    }

    /** The type name that the converted argument declares. */
    String typeName() {
        return TYPE_NAMES.getOrDefault(goType, "unknown");
    }

    private static String goTypeOf(Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Integer) {
            return "int";
        }
        if (value instanceof Long) {
            return "int64";
        }
        if (value instanceof Double) {
            return "float64";
        }
        if (value instanceof Bytes) {
            return "[]byte";
        }
        boolean strings = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        return strings ? "[]string" : value instanceof List ? "[]interface {}" : "map[string]interface {}";
    }
}
