package io.signet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.signet.testkit.contract.ContractReport;
import io.signet.testkit.contract.ContractResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** What the rules say of signatures, for machines: one object, with every key in every result. */
final class ContractJson {

    private ContractJson() {}

    static String line(List<ContractReport> reports) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            json.writeArrayFieldStart("signatures");
            for (ContractReport report : reports) {
                json.writeStartObject();
                json.writeStringField("signature", report.signature());
                json.writeBooleanField("kept", report.isKept());
                json.writeArrayFieldStart("rules");
                for (ContractResult result : report.results()) {
                    write(json, result);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, ContractResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", result.rule().id());
        json.writeStringField("level", result.rule().level().name());
        json.writeStringField("status", result.status().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("broken", result.isBroken());
        json.writeStringField("message", result.message());
        json.writeEndObject();
    }
}
