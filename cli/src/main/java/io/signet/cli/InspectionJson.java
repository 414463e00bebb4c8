package io.signet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.signet.event.EventTime;
import io.signet.event.json.FailReason;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import io.signet.event.json.SkipReason;
import io.signet.event.json.TraceeDialect;
import io.signet.testkit.replay.InspectionReport;
import io.signet.testkit.replay.SourceReport;
import io.signet.testkit.replay.Tally;
import io.signet.testkit.replay.Timeline;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is in a capture, for machines: one object; every key is there in every capture, but for reasons and issues. */
final class InspectionJson {

    private final JsonGenerator json;
    private final InspectionReport report;

    private InspectionJson(JsonGenerator json, InspectionReport report) {
        this.json = json;
        this.report = report;
    }

    static String line(InspectionReport report) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            new InspectionJson(json, report).write();
        }
        return line.toString();
    }

    private void write() throws IOException {
        SourceReport source = report.source();
        json.writeStartObject();
        json.writeStringField("capture", source.name());
        text("error", source.error().map(InputProblem::describe));
        json.writeBooleanField("isCapture", source.isCapture());
        json.writeNumberField("bytes", report.counts().bytes());
        lines(report.counts());
        json.writeNumberField("events", report.counts().events());
        versions("writtenBy", report.dialectsOfEveryEvent());
        tally("dialects", report.dialects(), this::dialects);
        tally("envelopes", report.envelopes(), kinds -> texts("kinds", kinds));
        tally("nodes", report.nodes(), node -> json.writeStringField("node", node));
        tally("eventNames", report.events(), name -> json.writeStringField("event", name));
        tally("argumentTypes", report.argumentTypes(), argument -> {
            json.writeStringField("event", argument.event());
            json.writeStringField("argument", argument.argument());
            text("type", argument.type());
        });
        tally("containers", report.containers(), container -> {
            json.writeStringField("id", container.id());
            text("name", container.name());
            text("image", container.image());
        });
        times();
        tally("findings", report.findings(), signature -> {
            text("signatureId", signature.id());
            text("signatureName", signature.name());
            json.writeStringField("event", signature.eventName());
        });
        issues("fieldIssues", report.fieldIssues(), report.counts().fieldIssues());
        issues("failedLines", report.failedLines(), report.counts().failedLines());
        json.writeEndObject();
    }

    private void lines(ReadCounts counts) throws IOException {
        json.writeObjectFieldStart("lines");
        json.writeNumberField("total", counts.lines());
        json.writeNumberField("events", counts.eventLines());
        reasons("skipped", counts.skipped(), SkipReason::wireName);
        reasons("failed", counts.failed(), FailReason::wireName);
        json.writeEndObject();
    }

    private <R extends Enum<R>> void reasons(String fate, Map<R, Long> counts, Function<R, String> name)
            throws IOException {
        json.writeObjectFieldStart(fate);
        for (Map.Entry<R, Long> entry : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(name.apply(entry.getKey()), entry.getValue());
        }
        json.writeEndObject();
    }

    private void versions(String key, Set<TraceeDialect> dialects) throws IOException {
        json.writeObjectFieldStart(key);
        dialects(dialects);
        json.writeEndObject();
    }

    private void dialects(Set<TraceeDialect> dialects) throws IOException {
        texts("dialects", Versions.letters(dialects));
        texts("versions", Versions.of(dialects));
    }

    private interface Writer<K> {
        void write(K key) throws IOException;
    }

    /** Kept ones with their counts, and how many there are of others. */
    private <K> void tally(String key, Tally<K> tally, Writer<K> fields) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeArrayFieldStart("each");
        for (Tally.Entry<K> entry : tally.entries()) {
            json.writeStartObject();
            fields.write(entry.key());
            json.writeNumberField("count", entry.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("others", tally.others());
        json.writeEndObject();
    }

    private void times() throws IOException {
        json.writeObjectFieldStart("times");
        timeline("epoch", report.timeline(EventTime.Clock.EPOCH));
        timeline("relative", report.timeline(EventTime.Clock.RELATIVE));
        json.writeNumberField("without", report.eventsWithoutTime());
        json.writeEndObject();
    }

    private void timeline(String key, Optional<Timeline> known) throws IOException {
        Timeline timeline = known.orElse(null);
        if (timeline == null) {
            json.writeNullField(key);
            return;
        }
        json.writeObjectFieldStart(key);
        json.writeNumberField("events", timeline.events());
        at("first", timeline.first());
        at("last", timeline.last());
        json.writeNumberField("inversions", timeline.inversions());
        json.writeFieldName("largestInversion");
        step(timeline.largestInversion().orElse(null));
        json.writeArrayFieldStart("gaps");
        for (Timeline.Step gap : timeline.gaps()) {
            step(gap);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void step(Timeline.@Nullable Step step) throws IOException {
        if (step == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("nanos", step.nanos());
        at("from", step.from());
        at("to", step.to());
        json.writeEndObject();
    }

    private void at(String key, Timeline.At at) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("nanos", at.time().nanos());
        text("time", at.time().instant().map(Object::toString));
        json.writeNumberField("line", at.place().line());
        json.writeNumberField("byteOffset", at.place().byteOffset());
        json.writeEndObject();
    }

    private void issues(String key, List<ReadIssue> first, long all) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("total", all);
        json.writeArrayFieldStart("first");
        for (ReadIssue issue : first) {
            json.writeStartObject();
            json.writeNumberField("line", issue.place().line());
            json.writeNumberField("byteOffset", issue.place().byteOffset());
            json.writeNumberField("index", issue.place().index());
            json.writeStringField("reason", issue.reason());
            text("field", issue.field());
            json.writeStringField("message", issue.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void text(String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, text.get());
        } else {
            json.writeNullField(key);
        }
    }
}
