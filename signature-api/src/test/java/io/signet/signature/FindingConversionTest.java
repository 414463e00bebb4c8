package io.signet.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.json.EventEncoder;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conversion proper against the events that Tracee v0.24.1 made of 48 findings, in every byte but the event's number:
 * that is a place in Tracee's own list of signatures.
 */
final class FindingConversionTest {

    private static final String NAME = "finding-conversion-v0.24";

    static Stream<Arguments> findings() throws IOException {
        List<String> inputs = GoldenJson.rawLines(NAME + ".input.jsonl");
        List<Map<String, Object>> parsed = GoldenJson.lines(NAME + ".input.jsonl");
        List<String> expected = GoldenJson.rawLines(NAME + ".expected.jsonl");
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> Arguments.argumentSet(
                        "line " + (i + 1) + " " + types(parsed.get(i)),
                        source(inputs.get(i)),
                        parsed.get(i),
                        event(expected.get(i))));
    }

    private static List<Object> types(Map<String, Object> input) {
        return GoldenJson.objects(input, "data").stream()
                .map(entry -> entry.get("goType"))
                .toList();
    }

    /** {@code source} is the last key of an input. */
    private static Event source(String input) {
        int start = input.indexOf(",\"source\":{") + ",\"source\":".length();
        return GoldenJson.event(input.substring(start, input.length() - 1));
    }

    /** {@code event} is the first of two keys, before {@code line}. */
    private static String event(String expected) {
        return expected.substring("{\"event\":".length(), expected.lastIndexOf(",\"line\":"));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void converts_as_tracee_does(Event source, Map<String, Object> input, String expected) {
        Map<String, Object> metadata = GoldenJson.object(input, "metadata");
        Map<String, Object> properties = GoldenJson.object(metadata, "properties");

        Event event = FindingConversion.convert(
                source,
                metadata(metadata),
                GoldenJson.objects(input, "data").stream()
                        .map(FindingConversionTest::goValue)
                        .toList(),
                properties == null ? Map.of() : properties);

        assertThat(withoutNumber(EventEncoder.tracee024().encodeToString(event)))
                .isEqualTo(withoutNumber(expected));
    }

    /** Only the first number is the finding's own; the one inside detectedFrom is called id. */
    private static String withoutNumber(String event) {
        return event.replaceFirst("\"eventId\":\"[0-9]+\",", "");
    }

    private static SignatureMetadata metadata(Map<String, Object> golden) {
        SignatureMetadata.Builder metadata = SignatureMetadata.builder(
                        GoldenJson.text(golden, "id"), GoldenJson.text(golden, "name"))
                .version(GoldenJson.text(golden, "version"))
                .eventName(GoldenJson.text(golden, "eventName"))
                .description(GoldenJson.text(golden, "description"));
        if (golden.get("tags") instanceof List<?> tags) {
            metadata.tags(tags.stream().map(String.class::cast).toList());
        }
        return metadata.build();
    }

    private static GoValue goValue(Map<String, Object> entry) {
        String goType = GoldenJson.text(entry, "goType");
        return new GoValue(GoldenJson.text(entry, "name"), goType, value(goType, entry));
    }

    private static Object value(String goType, Map<String, Object> entry) {
        if (entry.containsKey("hex")) {
            return Bytes.ofHex(GoldenJson.text(entry, "hex"));
        }
        Object value = entry.get("value");
        if (goType.startsWith("float")) {
            return ((Number) value).doubleValue();
        }
        boolean integer = goType.matches("u?int[0-9]*|trace\\.Pointer");
        return integer ? new BigInteger((String) value) : value;
    }

    @Test
    void there_are_48_findings() throws IOException {
        assertThat(findings()).hasSize(48);
    }
}
