package io.signet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.Place;
import io.signet.signature.Finding;
import io.signet.testkit.replay.ReplayFinding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** A finding for machines: where, by which signature, its data, and its event in the dialect of v0.24. */
final class FindingJson {

    private FindingJson() {}

    static String line(ReplayFinding found) throws IOException {
        Finding finding = found.finding();
        Optional<Place> place = found.place();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            if (place.isPresent()) {
                json.writeStringField("capture", place.get().source());
                json.writeNumberField("line", place.get().line());
            } else {
                json.writeNullField("capture");
                json.writeNullField("line");
            }
            json.writeFieldName("signature");
            SignatureJson.write(json, finding.metadata());
            json.writeFieldName("data");
            Json.value(json, finding.data());
            json.writeFieldName("event");
            json.writeRawValue(EventEncoder.tracee024().encodeToString(finding.event()));
            json.writeEndObject();
        }
        return line.toString();
    }
}
