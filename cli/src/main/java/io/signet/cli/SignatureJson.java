package io.signet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.signet.signature.AttackReference;
import io.signet.signature.SignatureMetadata;
import java.io.IOException;

/** A signature's metadata as JSON: always the same keys, null for what it does not say. */
final class SignatureJson {

    private SignatureJson() {}

    static void write(JsonGenerator json, SignatureMetadata metadata) throws IOException {
        json.writeStartObject();
        fields(json, metadata);
        json.writeEndObject();
    }

    static void fields(JsonGenerator json, SignatureMetadata metadata) throws IOException {
        json.writeStringField("id", metadata.id());
        json.writeStringField("version", metadata.version());
        json.writeStringField("name", metadata.name());
        json.writeStringField("eventName", metadata.eventName());
        json.writeStringField("description", metadata.description());
        json.writeFieldName("severity");
        Json.value(json, metadata.severity().map(severity -> severity.number()).orElse(null));
        json.writeFieldName("attack");
        if (metadata.attack().isPresent()) {
            attack(json, metadata.attack().get());
        } else {
            json.writeNull();
        }
        json.writeFieldName("tags");
        Json.value(json, metadata.tags().orElse(null));
        json.writeFieldName("properties");
        Json.value(json, metadata.properties());
    }

    private static void attack(JsonGenerator json, AttackReference attack) throws IOException {
        json.writeStartObject();
        json.writeStringField("tactic", attack.tactic());
        json.writeStringField("technique", attack.technique());
        json.writeStringField("techniqueId", attack.techniqueId());
        json.writeFieldName("stixId");
        Json.value(json, attack.stixId().orElse(null));
        json.writeEndObject();
    }
}
