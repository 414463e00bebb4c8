package io.signet.event.json.internal.legacy;

import io.signet.event.json.internal.dialect.IntegerTypes;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import io.signet.event.json.internal.text.JsonValue.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which arguments v0.24's own decoder refuses ({@code Argument.UnmarshalJSON}, types/trace/trace.go, v0.24.1): it knows the
 * numbers of some types only, and wants every key of a structure.
 */
final class Decoder024 {

    private static final Map<String, Map<String, Kind>> STRUCTURES = structures();

    private Decoder024() {}

    /** Why it refuses the argument, in words that follow its type; null when it takes it. */
    static @Nullable String refusal(String type, JsonValue value) {
        if (value.isNull()) {
            return null;
        }
        if (value.kind() == Kind.NUMBER) {
            return ofNumber(type, value);
        }
        if (type.equals("[]string")) {
            return value.kind() == Kind.LIST ? null : "it takes a list for this type alone";
        }
        Map<String, Kind> keys = STRUCTURES.get(type);
        if (keys == null) {
            return null;
        }
        return type.startsWith("[]") ? ofList(keys, value) : ofStructure(keys, value);
    }

    private static @Nullable String ofNumber(String type, JsonValue number) {
        if (type.endsWith("*")) {
            return IntegerTypes.holds("uint64", number) ? null : "it takes unsigned 64-bit integers for pointers alone";
        }
        if (IntegerTypes.contains(type)) {
            return IntegerTypes.holds(type, number) ? null : "a number does not fit";
        }
        return switch (type) {
            case "float" -> Float.isInfinite(Float.parseFloat(number.raw())) ? "a number does not fit" : null;
            case "float64" -> Double.isInfinite(Double.parseDouble(number.raw())) ? "a number does not fit" : null;
            default -> "it knows no numbers of this type";
        };
    }

    private static @Nullable String ofList(Map<String, Kind> keys, JsonValue list) {
        if (list.kind() != Kind.LIST) {
            return "it takes a list for this type alone";
        }
        for (JsonElements elements = list.elements(); elements.next(); ) {
            String refusal = ofStructure(keys, elements.value());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable String ofStructure(Map<String, Kind> keys, JsonValue object) {
        if (object.kind() != Kind.OBJECT) {
            return "it takes an object for this type alone";
        }
        JsonFields fields = JsonFields.of(object, keys.keySet());
        for (Map.Entry<String, Kind> key : keys.entrySet()) {
            if (!fields.has(key.getKey(), key.getValue())) {
                return "it wants the key \"" + key.getKey() + "\" in it";
            }
        }
        return null;
    }

    /** Keys of numbers begin with a {@code #}, of lists with a {@code [}, of objects with a brace; others hold text. */
    private static Map<String, Map<String, Kind>> structures() {
        String http = "protocol headers{ #content_length";
        String request = "method host uri_path " + http;
        String response = "status #status_code " + http;
        Map<String, String> keys = Map.ofEntries(
                Map.entry(
                        "trace.ProtoIPv4",
                        "#version #IHL #TOS #length #id #flags #fragOffset #TTL protocol #checksum srcIP dstIP"),
                Map.entry(
                        "trace.ProtoIPv6",
                        "#version #trafficClass #flowLabel #length nextHeader #hopLimit srcIP dstIP"),
                Map.entry(
                        "trace.ProtoTCP",
                        "#srcPort #dstPort #seq #ack #dataOffset #FIN #SYN #RST #PSH #ACK #URG #ECE #CWR #NS #window"
                                + " #checksum #urgent"),
                Map.entry("trace.ProtoUDP", "#srcPort #dstPort #length #checksum"),
                Map.entry("trace.ProtoICMP", "typeCode #checksum #id #seq"),
                Map.entry("trace.ProtoICMPv6", "typeCode #checksum"),
                Map.entry("trace.PktMeta", "src_ip dst_ip #src_port #dst_port #protocol #packet_len iface"),
                Map.entry("trace.PacketMetadata", ""),
                Map.entry(
                        "trace.ProtoDNS",
                        "#ID #QR opCode #AA #TC #RD #RA #Z responseCode #QDCount #ANCount #NSCount #ARCount [questions"
                                + " [answers [authorities [additionals"),
                Map.entry("trace.ProtoHTTP", "direction " + request + " status #status_code"),
                Map.entry("trace.ProtoHTTPRequest", request),
                Map.entry("trace.ProtoHTTPResponse", response),
                Map.entry("[]trace.DnsQueryData", "query query_type query_class"),
                Map.entry("[]trace.DnsResponseData", "query_data{ [dns_answer"));
        Map<String, Map<String, Kind>> structures = new HashMap<>();
        keys.forEach((type, words) -> structures.put(type, structure(words)));
        return Map.copyOf(structures);
    }

    private static Map<String, Kind> structure(String words) {
        Map<String, Kind> keys = new TreeMap<>();
        Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            Kind kind = word.startsWith("#")
                    ? Kind.NUMBER
                    : word.startsWith("[") ? Kind.LIST : word.endsWith("{") ? Kind.OBJECT : Kind.STRING;
            keys.put(word.replaceAll("[#{\\[]", ""), kind);
        });
        return keys;
    }
}
