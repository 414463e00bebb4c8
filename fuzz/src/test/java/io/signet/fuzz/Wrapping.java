package io.signet.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/**
 * An envelope as its pipeline writes it, around any payload.
 *
 * @param kind how {@link io.signet.event.json.Envelope#kinds()} calls it
 * @param before what stands before the payload
 * @param form how the payload stands in it
 * @param behind what stands behind it
 */
record Wrapping(String kind, String before, Form form, String behind) {

    /** How a payload stands in an envelope. */
    enum Form {
        /** As it is. */
        RAW,
        /** As the text of a JSON string. */
        TEXT,
        /** In base64. */
        BASE64,
        /** Compressed, in base64. */
        GZIP
    }

    /** One for each kind of envelope, and for each place where its record may stand. */
    static final List<Wrapping> ALL = List.of(
            text("forward", "{\"@timestamp\":1785758126.123457,\"event\":\"", "\"}"),
            text("docker-json", "{\"log\":\"", "\\n\",\"stream\":\"stdout\",\"time\":\"2026-08-03T11:55:26.123Z\"}"),
            raw("cri", "2026-08-03T11:55:26.123456789Z stdout F ", ""),
            text(
                    "fluent-bit",
                    "{\"@timestamp\":1785758126.12,\"stream\":\"stdout\",\"_p\":\"F\",\"log\":\"",
                    "\",\"kubernetes\":{\"host\":\"node-7\"}}"),
            raw("fluent-bit", "{\"date\":1785758126.12,\"log_processed\":", "}"),
            text(
                    "vector",
                    "{\"message\":\"",
                    "\",\"source_type\":\"kubernetes_logs\",\"stream\":\"stdout\",\"timestamp\":\"2026-08-03T11:55:26Z\"}"),
            text(
                    "ecs",
                    "{\"@timestamp\":\"2026-08-03T11:55:26Z\",\"message\":\"",
                    "\",\"log\":{\"offset\":7},\"kubernetes\":{\"node\":{\"name\":\"node-7\"}}}"),
            text("ecs", "{\"event\":{\"original\":\"", "\"},\"ecs\":{\"version\":\"8\"}}"),
            raw("openshift", "{\"@timestamp\":\"2026-08-03T11:55:26Z\",\"message\":\"\",\"structured\":", "}"),
            text(
                    "cloudwatch",
                    "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"1\",\"timestamp\":1432826855000,\"message\":\"",
                    "\"}]}"),
            text(
                    "otlp",
                    "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"timeUnixNano\":\"1785758126123457000\",\"body\":{\"stringValue\":\"",
                    "\"}}]}]}]}"),
            raw("grpc", "{\"event\":", "}"),
            raw("cloudevents", "{\"specversion\":\"1.0\",\"id\":\"1\",\"data\":", "}"),
            new Wrapping("cloudevents", "{\"specversion\":\"1.0\",\"data_base64\":\"", Form.BASE64, "\"}"),
            raw("splunk-hec", "{\"time\":1785758126.123,\"host\":\"node-7\",\"sourcetype\":\"_json\",\"event\":", "}"),
            text("splunk-hec", "{\"source\":\"tracee\",\"host\":\"node-7\",\"event\":\"", "\"}"),
            text(
                    "loki",
                    "{\"streams\":[{\"stream\":{\"node_name\":\"node-7\"},\"values\":[[\"1785758126123000000\",\"",
                    "\"]]}]}"),
            raw("kafka-connect", "{\"schema\":{\"type\":\"struct\"},\"payload\":", "}"),
            text("kafka-connect", "{\"schema\":null,\"payload\":\"", "\"}"),
            text(
                    "gelf",
                    "{\"version\":\"1.1\",\"host\":\"node-7\",\"short_message\":\"",
                    "\",\"timestamp\":1785758126.123}"),
            text("gelf", "{\"version\":\"1.1\",\"short_message\":\"cut\",\"full_message\":\"", "\"}"),
            raw("syslog", "<14>1 2026-08-03T11:55:26.123Z node-7 tracee 17 - [a@1 b=\"c\"] ", ""),
            raw("syslog", "<14>Aug  3 11:55:26 node-7 tracee[17]: ", ""),
            new Wrapping("gzip", "", Form.GZIP, ""),
            text("message", "{\"a\":1,\"body\":\"", "\"}"),
            raw("array", "[", "]"));

    /** An envelope whose record is no text, but spelt in the pipeline's own way. */
    static final String PARSED =
            "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"kvlistValue\":{\"values\":["
                    + "{\"key\":\"eventName\",\"value\":{\"stringValue\":\"magic_write\"}},"
                    + "{\"key\":\"processId\",\"value\":{\"intValue\":\"17\"}},"
                    + "{\"key\":\"args\",\"value\":{\"arrayValue\":{\"values\":[{\"doubleValue\":1.5},{\"boolValue\":true}]}}}]}}}]}]}]}";

    private static Wrapping raw(String kind, String before, String behind) {
        return new Wrapping(kind, before, Form.RAW, behind);
    }

    private static Wrapping text(String kind, String before, String behind) {
        return new Wrapping(kind, before, Form.TEXT, behind);
    }

    byte[] around(byte[] payload) {
        byte[] inside = switch (form) {
            case RAW -> payload;
            case TEXT -> escaped(payload);
            case BASE64 -> Base64.getEncoder().encode(payload);
            case GZIP -> Base64.getEncoder().encode(Seeds.gzip(payload));
        };
        return Seeds.joined(Seeds.bytes(before), inside, Seeds.bytes(behind));
    }

    /** Byte by byte, so that what is no UTF-8 stays none. */
    private static byte[] escaped(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte b : payload) {
            if (b == '"' || b == '\\') {
                out.write('\\');
                out.write(b);
            } else if (b >= 0 && b < 0x20) {
                out.writeBytes(Seeds.bytes("\\u00" + (b < 0x10 ? "0" : "") + Integer.toHexString(b)));
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
