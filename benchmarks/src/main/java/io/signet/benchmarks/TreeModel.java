package io.signet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** jackson-databind to a tree, and the rule by hand. */
final class TreeModel implements Variant {

    private final ObjectReader reader = new ObjectMapper().readerFor(JsonNode.class);

    @Override
    public Outcome read(Path file) throws IOException {
        Tally tally = new Tally();
        try (InputStream in = Inputs.buffered(file);
                MappingIterator<JsonNode> events = reader.readValues(in)) {
            while (events.hasNextValue()) {
                tally.line();
                if (raises(events.nextValue())) {
                    tally.finding();
                }
            }
        }
        return tally.outcome();
    }

    private static boolean raises(JsonNode event) {
        return event.path("eventName").asText().equals("magic_write")
                && !event.path("containerId").asText().isEmpty()
                && event.path("contextFlags").path("containerStarted").asBoolean()
                && HandRule.isElf(text(event, "bytes"))
                && !MemoryPaths.holds(text(event, "pathname"));
    }

    private static String text(JsonNode event, String name) {
        for (JsonNode arg : event.path("args")) {
            if (arg.path("name").asText().equals(name)) {
                return arg.path("value").asText();
            }
        }
        return "";
    }
}
