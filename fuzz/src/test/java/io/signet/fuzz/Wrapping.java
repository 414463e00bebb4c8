package io.signet.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/**
 * An envelope as its pipeline writes it, around any payload.
 *
 * @param before what stands before the payload
 * @param form how the payload stands in it
 * @param behind what stands behind it
 */
record Wrapping(String before, Form form, String behind) {

    /** How a payload stands in an envelope. */
    enum Form {
        /** As it is. */
        RAW,
        /** As the text of a JSON string. */
        TEXT,
        /** In base64. */
        BASE64
    }

    /** One for each row of docs/formats.md. */
    static final List<Wrapping> ALL = List.of(
            text("{\"@timestamp\":1785758126.123457,\"event\":\"", "\"}"),
            text("{\"log\":\"", "\\n\",\"stream\":\"stdout\",\"time\":\"2026-08-03T11:55:26.123Z\"}"),
            raw("2026-08-03T11:55:26.123456789Z stdout F ", ""),
            text(
                    "{\"@timestamp\":1785758126.12,\"stream\":\"stdout\",\"_p\":\"F\",\"log\":\"",
                    "\",\"kubernetes\":{\"pod_name\":\"tracee-x\",\"namespace_name\":\"tracee\",\"host\":\"node-7\"}}"),
            raw("{\"@timestamp\":1785758126.12,\"log_processed\":", ",\"kubernetes\":{\"host\":\"node-7\"}}"),
            text(
                    "{\"file\":\"/var/log/pods/x\",\"kubernetes\":{\"pod_node_name\":\"node-7\"},\"message\":\"",
                    "\",\"source_type\":\"kubernetes_logs\",\"stream\":\"stdout\",\"timestamp\":\"2026-08-03T11:55:26Z\"}"),
            text(
                    "{\"@timestamp\":\"2026-08-03T11:55:26Z\",\"message\":\"",
                    "\",\"log\":{\"offset\":7,\"file\":{\"path\":\"/x\"}},\"kubernetes\":{\"node\":{\"name\":\"node-7\"}},\"ecs\":{\"version\":\"8\"}}"),
            text("{\"event\":{\"original\":\"", "\"},\"ecs\":{\"version\":\"8\"}}"),
            raw("{\"@timestamp\":\"2026-08-03T11:55:26Z\",\"message\":\"\",\"structured\":", "}"),
            text(
                    "{\"owner\":\"1\",\"logGroup\":\"g\",\"logStream\":\"s\",\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"1\",\"timestamp\":1432826855000,\"message\":\"",
                    "\"}]}"),
            text(
                    "{\"resourceLogs\":[{\"resource\":{\"attributes\":[{\"key\":\"k8s.node.name\",\"value\":{\"stringValue\":\"node-7\"}}]},\"scopeLogs\":[{\"logRecords\":[{\"timeUnixNano\":\"1785758126123457000\",\"body\":{\"stringValue\":\"",
                    "\"}}]}]}]}"),
            raw("{\"event\":", "}"),
            raw("{\"Data\":null,\"Context\":", ",\"SigMetadata\":{\"ID\":\"TRC-1\",\"Name\":\"n\"}}"),
            raw("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data\":", "}"),
            new Wrapping(
                    "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data_base64\":\"",
                    Form.BASE64,
                    "\"}"),
            raw("[", "]"));

    private static Wrapping raw(String before, String behind) {
        return new Wrapping(before, Form.RAW, behind);
    }

    private static Wrapping text(String before, String behind) {
        return new Wrapping(before, Form.TEXT, behind);
    }

    byte[] around(byte[] payload) {
        byte[] inside = switch (form) {
            case RAW -> payload;
            case TEXT -> escaped(payload);
            case BASE64 -> Base64.getEncoder().encode(payload);
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
                out.writeBytes(Seeds.bytes(String.format("\\u%04x", b)));
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }
}
