package io.signet.testkit.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.signet.event.Bytes;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.signature.Finding;
import io.signet.signature.SignatureMetadata;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a golden file: a line about the file, a line about the signature, and a line for each finding with all it says. Times,
 * process ids and container ids of the event are tokens; its arguments and the finding's data stand as they are. Lines end at
 * LF; what is not ASCII is escaped.
 */
final class GoldenText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            // How a double is printed must not depend on the JDK.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final StringBuilder text = new StringBuilder();
    private final Tokens tokens = new Tokens();

    private GoldenText() {}

    /**
     * The whole file.
     *
     * @param caseName such as {@code trc-1022/dropped-elf}
     * @param sha256 of the capture as it is stored
     */
    static String of(
            String caseName,
            String captureFile,
            String sha256,
            SignatureMetadata signature,
            EventIndex index,
            CaseRun run) {
        GoldenText golden = new GoldenText();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("golden", 1);
        about.put("note", "written by the testkit: do not edit, refresh");
        about.put("refresh", "mvn test " + GoldenSettings.UPDATE);
        about.put("kit", KitVersion.get());
        about.put("case", caseName);
        about.put("capture", captureFile);
        about.put("sha256", sha256);
        golden.line(about);
        golden.line(Map.of("signature", signature(signature)));
        run.findings()
                .forEach((spot, findings) ->
                        findings.forEach(finding -> golden.line(golden.finding(spot, finding, index))));
        return golden.text.toString();
    }

    private static Map<String, Object> signature(SignatureMetadata metadata) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", metadata.id());
        members.put("name", metadata.name());
        members.put("version", metadata.version());
        members.put("eventName", metadata.eventName());
        members.put("description", metadata.description());
        metadata.tags().ifPresent(tags -> members.put("tags", tags));
        members.put("properties", metadata.properties());
        return members;
    }

    private Map<String, Object> finding(Spot spot, Finding finding, EventIndex index) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", index.anchor(spot).toString());
        members.put("hash", index.hash(spot));
        members.put("data", new TreeMap<>(finding.data()));
        members.put("event", event(finding.event()));
        return members;
    }

    private Map<String, Object> event(Event event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", event.name());
        members.put("source", event.source());
        members.put("origin", event.origin().wireName());
        time(members, "time", event.time());
        time(members, "threadStartTime", event.threadStartTime());
        put(members, "process", process(event.process()));
        put(members, "container", container(event.container()));
        members.put(
                "arguments",
                event.arguments().stream().map(GoldenText::argument).toList());
        return members;
    }

    private void time(Map<String, Object> members, String name, Optional<EventTime> time) {
        time.ifPresent(known -> members.put(name, tokens.of("time", known)));
    }

    private Map<String, Object> process(ProcessInfo process) {
        Map<String, Object> members = new LinkedHashMap<>();
        process.name().ifPresent(name -> members.put("name", name));
        process.executablePath().ifPresent(path -> members.put("executablePath", path));
        process.userId().ifPresent(id -> members.put("userId", id));
        pid(members, "pid", process.pid());
        pid(members, "tid", process.tid());
        pid(members, "parentPid", process.parentPid());
        pid(members, "hostPid", process.hostPid());
        pid(members, "hostTid", process.hostTid());
        pid(members, "hostParentPid", process.hostParentPid());
        return members;
    }

    private void pid(Map<String, Object> members, String name, OptionalLong pid) {
        pid.ifPresent(known -> members.put(name, tokens.of("pid", known)));
    }

    private Map<String, Object> container(ContainerInfo container) {
        Map<String, Object> members = new LinkedHashMap<>();
        container.id().filter(id -> !id.isEmpty()).ifPresent(id -> members.put("id", tokens.of("container", id)));
        container.name().ifPresent(name -> members.put("name", name));
        container.image().ifPresent(image -> members.put("image", image));
        return members;
    }

    private static void put(Map<String, Object> members, String name, Map<String, Object> value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }

    private static Map<String, @Nullable Object> argument(RawArgument argument) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", argument.name());
        members.put("value", argument.value().orElse(null));
        return members;
    }

    private void line(Map<String, ?> members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            value(json, members);
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot be written", e);
        }
        text.append(line).append('\n');
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else if (value instanceof Bytes bytes) {
            json.writeString(bytes.toBase64());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }
}
