package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.signet.event.json.EventReader;
import io.signet.event.json.ReadIssue;
import io.signet.event.json.TraceeDialect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GeneratedLinesTest {

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GeneratedCorpus.write(out, 10_000, 3);
        return out.toByteArray();
    }

    @Test
    void every_line_is_an_event_of_v0_24_without_any_issue() throws IOException {
        List<ReadIssue> issues = new ArrayList<>();
        try (EventReader events = EventReader.of(new ByteArrayInputStream(bytes()), "generated")
                .checkFields(true)
                .onIssue(issues::add)
                .open()) {
            while (events.next()) {
                assertThat(events.dialects()).contains(TraceeDialect.N);
            }
            assertThat(events.counts().eventLines()).isEqualTo(10_000);
        }
        assertThat(issues).isEmpty();
    }

    @Test
    void argsNum_is_the_number_of_arguments() throws IOException {
        ObjectMapper strict = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        Iterator<JsonNode> events = strict.readerFor(JsonNode.class).readValues(bytes());
        while (events.hasNext()) {
            JsonNode event = events.next();
            assertThat(event.get("args")).hasSize(event.get("argsNum").intValue());
        }
    }
}
