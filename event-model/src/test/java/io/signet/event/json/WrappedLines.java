package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line for each way of wrapping an event, as the pipelines print it, and what each says beside the event. */
final class WrappedLines {

    private static final Optional<Instant> TIME = Optional.of(Instant.parse("2026-08-03T11:55:26.123Z"));
    private static final String ISO = "\"2026-08-03T11:55:26.123Z\"";

    private WrappedLines() {}

    /** The line, and what stands around the event in it. */
    record Line(String text, Envelope envelope) {}

    /** A line by its case's name, around the event {@code magic_write} of {@link Documents#EVENT}. */
    static Map<String, Line> all() {
        Map<String, Line> lines = around(EVENT);
        lines.put(
                "otlp, parsed",
                line(
                        otlp(
                                "{\"kvlistValue\":{\"values\":[{\"key\":\"eventName\",\"value\":{\"stringValue\":\"magic_write\"}},"
                                        + "{\"key\":\"args\",\"value\":{\"arrayValue\":{\"values\":[]}}}]}}"),
                        says("otlp", "node-7", "stdout", null)));
        return lines;
    }

    /** A line by its case's name, around any event. */
    static Map<String, Line> around(String event) {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("forward", line("{\"@timestamp\":1785758126.123,\"event\":" + quoted(event) + "}", says("forward")));
        lines.put("docker json-file", line(docker(event + "\n", "stdout"), says("docker-json", null, "stdout", null)));
        lines.put("cri", line(cri("stdout", "F", event), says("cri", null, "stdout", null)));
        lines.put("cri with tags", line(cri("stdout", "F:x:y", event), says("cri", null, "stdout", null)));
        lines.put(
                "fluent bit",
                line(
                        "{\"@timestamp\":1785758126.123,\"stream\":\"stdout\",\"_p\":\"F\",\"log\":" + quoted(event)
                                + ",\"kubernetes\":{\"pod_name\":\"tracee-x\",\"host\":\"node-7\"}}",
                        says("fluent-bit", "node-7", "stdout", null)));
        lines.put(
                "fluent bit, log parsed",
                line(
                        "{\"date\":" + ISO + ",\"log\":" + event + ",\"kubernetes\":{\"host\":\"node-7\"}}",
                        says("fluent-bit", "node-7", null, null)));
        lines.put(
                "fluent bit, merged under a key",
                line(
                        "{\"time\":" + ISO
                                + ",\"stream\":\"stdout\",\"kubernetes\":{\"host\":\"node-7\"},\"log_processed\":"
                                + event + "}",
                        says("fluent-bit", "node-7", "stdout", null)));
        lines.put(
                "vector",
                line(
                        "{\"file\":\"/var/log/pods/a\",\"kubernetes\":{\"pod_name\":\"tracee-x\",\"pod_node_name\":\"node-7\"},"
                                + "\"message\":" + quoted(event) + ",\"offset\":17,\"source_type\":\"kubernetes_logs\","
                                + "\"stream\":\"stdout\",\"timestamp\":" + ISO + "}",
                        says("vector", "node-7", "stdout", "17")));
        lines.put(
                "ecs",
                line(
                        "{\"@timestamp\":" + ISO + ",\"@metadata\":{\"beat\":\"filebeat\"},\"message\":" + quoted(event)
                                + ",\"log\":{\"offset\":4711,\"file\":{\"path\":\"/a\"}},\"stream\":\"stdout\","
                                + "\"kubernetes\":{\"node\":{\"name\":\"node-7\"}},\"ecs\":{\"version\":\"8.0.0\"}}",
                        says("ecs", "node-7", "stdout", "4711")));
        lines.put(
                "ecs, original",
                line(
                        "{\"@timestamp\":" + ISO + ",\"host\":{\"name\":\"node-7\"},\"event\":{\"original\":"
                                + quoted(event) + "}}",
                        says("ecs", "node-7", null, null)));
        lines.put(
                "openshift",
                line(
                        "{\"@timestamp\":" + ISO + ",\"hostname\":\"node-7\",\"structured\":" + event
                                + ",\"kubernetes\":{\"pod_name\":\"tracee-x\"}}",
                        says("openshift", "node-7", null, null)));
        lines.put("cloudwatch", line(cloudWatch(event), says("cloudwatch", null, null, "id-1")));
        lines.put(
                "cloudwatch, compressed",
                line(
                        Base64.getEncoder().encodeToString(Gzip.of(cloudWatch(event))),
                        says(List.of("gzip", "cloudwatch"), null, null, "id-1")));
        lines.put(
                "otlp", line(otlp("{\"stringValue\":" + quoted(event) + "}"), says("otlp", "node-7", "stdout", null)));
        lines.put("grpc", line("{\"event\":" + event + "}", nothing("grpc")));
        lines.put(
                "cloudevents",
                line(
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"time\":" + ISO + ",\"data\":" + event + "}",
                        says("cloudevents")));
        lines.put(
                "cloudevents, base64",
                line(
                        "{\"specversion\":\"1.0\",\"time\":" + ISO + ",\"data_base64\":\""
                                + Base64.getEncoder().encodeToString(event.getBytes(StandardCharsets.UTF_8)) + "\"}",
                        says("cloudevents")));
        lines.put("array", line("[" + event + "]", nothing("array")));
        lines.put(
                "splunk hec",
                line(
                        "{\"time\":1785758126.123,\"host\":\"node-7\",\"source\":\"tracee\",\"sourcetype\":\"_json\",\"event\":"
                                + event + "}",
                        says("splunk-hec", "node-7", null, null)));
        lines.put(
                "loki",
                line(
                        "{\"streams\":[{\"stream\":{\"node_name\":\"node-7\",\"stream\":\"stdout\"},\"values\":[[\"1785758126123000000\","
                                + quoted(event) + "]]}]}",
                        says("loki", "node-7", "stdout", null)));
        lines.put(
                "kafka connect",
                line("{\"schema\":{\"type\":\"string\"},\"payload\":" + quoted(event) + "}", nothing("kafka-connect")));
        lines.put(
                "gelf",
                line(
                        "{\"version\":\"1.1\",\"host\":\"node-7\",\"short_message\":" + quoted(event)
                                + ",\"timestamp\":1785758126.123}",
                        says("gelf", "node-7", null, null)));
        lines.put(
                "syslog, rfc 5424",
                line(
                        "<14>1 2026-08-03T11:55:26.123Z node-7 tracee 17 - [a@1 b=\"c\"] " + event,
                        says("syslog", "node-7", null, null)));
        lines.put(
                "syslog, rfc 3164",
                line(
                        "<14>Aug  3 11:55:26 node-7 tracee[17]: " + event,
                        new Envelope(
                                List.of("syslog"),
                                Optional.empty(),
                                Optional.of("node-7"),
                                Optional.empty(),
                                Optional.empty())));
        lines.put("message", line("{\"a\":1,\"body\":" + quoted(event) + "}", nothing("message")));
        return lines;
    }

    private static Line line(String text, Envelope envelope) {
        return new Line(text, envelope);
    }

    static String docker(String log, String stream) {
        return "{\"log\":" + quoted(log) + ",\"stream\":\"" + stream + "\",\"time\":" + ISO + "}";
    }

    static String cri(String stream, String tags, String text) {
        return "2026-08-03T11:55:26.123000000Z " + stream + " " + tags + " " + text;
    }

    /** A subscription with one message for each text. */
    static String cloudWatch(String... messages) {
        StringBuilder events = new StringBuilder();
        for (String message : messages) {
            events.append(events.isEmpty() ? "" : ",")
                    .append("{\"id\":\"id-1\",\"timestamp\":1785758126123,\"message\":")
                    .append(quoted(message))
                    .append('}');
        }
        return "{\"owner\":\"1\",\"logGroup\":\"g\",\"logStream\":\"s\",\"messageType\":\"DATA_MESSAGE\",\"logEvents\":["
                + events + "]}";
    }

    static String otlp(String body) {
        return "{\"resourceLogs\":[{\"resource\":{\"attributes\":[{\"key\":\"k8s.node.name\",\"value\":{\"stringValue\":\"node-7\"}}]},"
                + "\"scopeLogs\":[{\"logRecords\":[{\"timeUnixNano\":\"1785758126123000000\",\"attributes\":[{\"key\":"
                + "\"log.iostream\",\"value\":{\"stringValue\":\"stdout\"}}],\"body\":" + body + "}]}]}]}";
    }

    /** A JSON string. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static Envelope says(String kind) {
        return says(kind, null, null, null);
    }

    private static Envelope says(String kind, String node, String stream, String position) {
        return says(List.of(kind), node, stream, position);
    }

    private static Envelope says(List<String> kinds, String node, String stream, String position) {
        return new Envelope(
                kinds, TIME, Optional.ofNullable(node), Optional.ofNullable(stream), Optional.ofNullable(position));
    }

    private static Envelope nothing(String kind) {
        return new Envelope(List.of(kind), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
