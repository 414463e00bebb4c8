package io.signet.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** The one line for a program to read. */
final class RatiosJson {

    private RatiosJson() {}

    /** A ratio that was not measured is null. */
    static String of(Measurements measurements, long findings, String jdk) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("ratios");
            for (Ratio ratio : Ratio.CLAIMED) {
                json.writeFieldName(ratio.key());
                write(json, ratio.in(measurements));
            }
            json.writeEndObject();
            json.writeNumberField("findings", findings);
            json.writeStringField("jdk", jdk);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, OptionalDouble value) throws IOException {
        if (value.isEmpty()) {
            json.writeNull();
        } else {
            json.writeNumber(BigDecimal.valueOf(value.getAsDouble()).setScale(3, RoundingMode.HALF_UP));
        }
    }
}
