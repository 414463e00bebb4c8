package io.signet.event.json.internal.envelope;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonFields;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logs of OpenTelemetry as JSON: {@code {"resourceLogs":[{"resource":{...},"scopeLogs":[{"logRecords":[{"body":...}]}]}]}}. */
final class Otlp implements JsonEnvelope {

    private static final Set<String> KEYS = Set.of("resourceLogs");
    private static final Set<String> RECORD = Set.of("timeUnixNano", "observedTimeUnixNano", "body", "attributes");

    @Override
    public String kind() {
        return "otlp";
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public @Nullable Opened open(Wrapped object) throws AmbiguousKeyException {
        if (!object.has("resourceLogs", JsonValue.Kind.LIST)) {
            return null;
        }
        List<Payload> payloads = new ArrayList<>();
        object.payload("resourceLogs");
        for (JsonElements resources = elements(object.get("resourceLogs")); resources.next(); ) {
            Facts facts = Facts.of(Optional.empty(), node(member(resources.value(), "resource")), null);
            for (JsonElements scopes = elements(single(resources.value(), "scopeLogs")); scopes.next(); ) {
                for (JsonElements records = elements(single(scopes.value(), "logRecords")); records.next(); ) {
                    add(JsonFields.of(records.value(), RECORD), facts, payloads);
                }
            }
        }
        return Opened.of(kind(), Facts.NONE, payloads);
    }

    private static void add(JsonFields record, Facts facts, List<Payload> payloads) throws AmbiguousKeyException {
        if (record.isRepeated("body")) {
            throw new AmbiguousKeyException("logRecords.body");
        }
        Optional<java.time.Instant> observed = Times.of(record.get("observedTimeUnixNano"));
        Facts own = Facts.of(
                        observed.isPresent() ? observed : Times.of(record.get("timeUnixNano")),
                        null,
                        attribute(record.get("attributes"), "log.iostream"))
                .within(facts);
        Payload body = OtlpBody.payload(record.get("body"), own);
        if (body != null) {
            payloads.add(body);
        }
    }

    private static @Nullable String node(@Nullable JsonValue resource) {
        JsonValue attributes = member(resource, "attributes");
        String node = attribute(attributes, "k8s.node.name");
        return node == null ? attribute(attributes, "host.name") : node;
    }

    private static @Nullable String attribute(@Nullable JsonValue attributes, String name) {
        for (JsonElements elements = elements(attributes); elements.next(); ) {
            JsonValue key = member(elements.value(), "key");
            if (key != null && name.equals(key.string())) {
                JsonValue text = member(member(elements.value(), "value"), "stringValue");
                return text == null ? null : text.string();
            }
        }
        return null;
    }

    private static @Nullable JsonValue member(@Nullable JsonValue object, String key) {
        return JsonFields.of(object, Set.of(key)).get(key);
    }

    private static @Nullable JsonValue single(JsonValue object, String key) throws AmbiguousKeyException {
        JsonFields fields = JsonFields.of(object, Set.of(key));
        if (fields.isRepeated(key)) {
            throw new AmbiguousKeyException(key);
        }
        return fields.get(key);
    }

    private static JsonElements elements(@Nullable JsonValue list) {
        return (list == null ? JsonValue.of("[]") : list).elements();
    }
}
