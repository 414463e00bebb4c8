package io.signet.event.json.internal.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.json.EventDecoder;
import io.signet.event.json.EventEncoder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tracee-rules wrote of a finding, as v0.24 prints findings. */
final class PrintedFindingTest {

    private static final FindingInfo FINDING = FindingInfo.builder()
            .signatureId("TRC-1022")
            .signatureName("New executable dropped")
            .version("1")
            .description("d")
            .severity(2)
            .property("Severity", 2)
            .build();

    private static Event context(String args) {
        String document =
                "{\"timestamp\":1763460000123456789,\"hostName\":\"h\",\"containerId\":\"c\",\"eventId\":\"725\","
                        + "\"eventName\":\"magic_write\",\"argsNum\":2,\"returnValue\":7,\"contextFlags\":{\"containerStarted\":true},"
                        + "\"args\":" + args + "}";
        return EventDecoder.create()
                .decode(document.getBytes(StandardCharsets.UTF_8), "test")
                .events()
                .get(0);
    }

    private static String print(Event context, String eventName, Map<String, ?> data) {
        return EventEncoder.tracee024().encodeToString(PrintedFinding.of(context, FINDING, eventName, data));
    }

    @Test
    void has_the_contexts_header_the_data_and_the_source_with_the_types_of_v0_24() {
        Event context = context("[{\"name\":\"pathname\",\"type\":\"const char*\",\"value\":\"/x\"},"
                + "{\"name\":\"dev\",\"type\":\"dev_t\",\"value\":5}]");

        assertThat(print(context, "dropped_executable", Map.of("path", "/x")))
                .isEqualTo(
                        "{\"timestamp\":1763460000123456789,\"hostName\":\"h\",\"containerId\":\"c\",\"container\":{\"id\":\"c\"},"
                                + "\"eventId\":\"6029\",\"eventName\":\"dropped_executable\",\"argsNum\":2,\"returnValue\":7,"
                                + "\"contextFlags\":{\"containerStarted\":true},\"args\":[{\"name\":\"path\",\"type\":\"const char *\","
                                + "\"value\":\"/x\"},{\"name\":\"detectedFrom\",\"type\":\"unknown\",\"value\":{\"args\":[{\"name\":\"pathname\","
                                + "\"type\":\"string\",\"value\":\"/x\"},{\"name\":\"dev\",\"type\":\"uint32\",\"value\":5}],\"id\":725,"
                                + "\"name\":\"magic_write\",\"returnValue\":7}}],\"metadata\":{\"Version\":\"1\",\"Description\":\"d\","
                                + "\"Tags\":null,\"Properties\":{\"Category\":null,\"Severity\":2,\"Technique\":null,\"external_id\":null,"
                                + "\"id\":null,\"signatureID\":\"TRC-1022\",\"signatureName\":\"New executable dropped\"}}}");
    }

    @Test
    void without_a_name_of_its_own_it_has_the_contexts() {
        Event printed = PrintedFinding.of(context("[]"), FINDING, "", Map.of());

        assertThat(printed.name()).isEqualTo("magic_write");
        assertThat(printed.eventId()).hasValue(0);
        assertThat(printed.finding()).hasValue(FINDING);
    }

    @Test
    void a_context_without_arguments_is_no_source() {
        assertThat(print(context("[]"), "f", Map.of()))
                .contains("\"argsNum\":0,")
                .contains("\"args\":[],");
    }

    @Test
    void data_is_sorted_and_has_the_types_that_v0_24_gives_it() {
        Map<String, Object> data = new java.util.HashMap<>(Map.of(
                "h",
                List.of("a"),
                "g",
                List.of(1L),
                "f",
                Map.of("x", 1L),
                "d",
                1.5,
                "c",
                true,
                "b",
                new BigInteger("18446744073709551615"),
                "a",
                5L));
        data.put("e", null);

        assertThat(PrintedFinding.of(context("[]"), FINDING, "f", data).arguments().stream()
                        .map(argument -> argument.name() + " " + argument.type().orElse("none")))
                .containsExactly(
                        "a int",
                        "b unsigned long",
                        "c bool",
                        "d float64",
                        "e unknown",
                        "f unknown",
                        "g unknown",
                        "h const char**");
    }
}
