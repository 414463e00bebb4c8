package io.signet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.signet.testkit.Outcome;
import io.signet.testkit.replay.CaseFinding;
import io.signet.testkit.replay.CaseProblem;
import io.signet.testkit.replay.CaseReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** How cases went, for machines: one object, with every key in every report. */
final class CaseJson {

    private CaseJson() {}

    static String line(List<CaseReport> reports) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            long passed = reports.stream().filter(CaseReport::passed).count();
            json.writeStartObject();
            json.writeNumberField("passed", passed);
            json.writeNumberField("failed", reports.size() - passed);
            json.writeArrayFieldStart("cases");
            for (CaseReport report : reports) {
                write(json, report);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, CaseReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", report.caseName());
        json.writeStringField("signature", report.signatureId());
        json.writeBooleanField("passed", report.passed());
        json.writeNumberField("expected", report.expected());
        json.writeNumberField("met", report.met());
        json.writeStringField("golden", word(report.golden()));
        json.writeObjectFieldStart("events");
        json.writeNumberField("total", report.events());
        json.writeNumberField("offered", report.offered());
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            if (kind != Outcome.Kind.LATE) {
                json.writeNumberField(word(kind), report.count(kind));
            }
        }
        json.writeNumberField("sensor_findings", report.sensorFindings());
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (CaseFinding finding : report.findings()) {
            json.writeStartObject();
            json.writeStringField("at", finding.at().toString());
            json.writeFieldName("data");
            Json.value(json, finding.finding().data());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (CaseProblem problem : report.problems()) {
            json.writeStartObject();
            json.writeStringField("kind", word(problem.kind()));
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
