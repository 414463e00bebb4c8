package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.FindingInfo;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of tracee-rules that golden data does not have. */
final class RawFindingTest {

    private static String finding(String data, String metadata) {
        return "{\"Data\":" + data + ",\"Context\":" + EVENT + ",\"SigMetadata\":" + metadata + "}";
    }

    private static FindingInfo info(String data, String metadata) {
        return Documents.event(finding(data, metadata)).finding().orElseThrow();
    }

    @Test
    void data_that_is_null_is_absent() {
        assertThat(info("null", "{\"ID\":\"TRC-1022\"}").data()).isEmpty();
    }

    @Test
    void empty_data_is_there_and_empty() {
        assertThat(info("{}", "{}").data()).contains(Collections.emptyMap());
    }

    @Test
    void a_value_of_the_data_may_be_null() {
        assertThat(info("{\"path\":null,\"a\":[1,null]}", "{}").data().orElseThrow())
                .containsEntry("path", null)
                .containsOnlyKeys("a", "path");
    }

    @Test
    void a_finding_before_v0_10_has_no_event_name() {
        assertThat(info("null", "{\"ID\":\"TRC-9\",\"Name\":\"n\"}").findingEventName())
                .isEmpty();
        assertThat(info("null", "{\"EventName\":\"\"}").findingEventName()).isEmpty();
        assertThat(info("null", "{\"EventName\":\"dropped_executable\"}").findingEventName())
                .contains("dropped_executable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"hello\":1}", "7"})
    void a_finding_around_anything_but_an_event_is_foreign(String context) {
        assertThat(Documents.issue("{\"Data\":null,\"Context\":" + context + ",\"SigMetadata\":{}}")
                        .reason())
                .isEqualTo("foreign");
    }

    @Test
    void what_a_template_leaves_that_failed_is_invalid() {
        assertThat(Documents.issue("{\"Data\":,\"Context\":" + EVENT + ",\"SigMetadata\":{}}")
                        .reason())
                .isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Context\":" + EVENT + ",\"Context\":" + EVENT + ",\"SigMetadata\":{}}",
                "{\"Context\":" + EVENT + ",\"SigMetadata\":{\"ID\":\"a\",\"ID\":\"b\"}}",
                "{\"Context\":" + EVENT + ",\"SigMetadata\":{\"Properties\":{\"a\":1,\"a\":1}}}",
                "{\"Context\":{\"eventName\":\"e\",\"args\":[],\"args\":[]},\"SigMetadata\":{}}"
            })
    void a_repeated_key_makes_it_ambiguous(String line) {
        assertThat(Documents.issue(line).reason()).isEqualTo("ambiguous");
    }

    @Test
    void fields_that_hold_what_they_cannot_hold_are_listed() throws IOException {
        Reading reading = Reading.of(
                finding("[1]", "{\"ID\":7,\"Tags\":[1],\"Properties\":3}"), settings -> settings.checkFields(true));

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.issues())
                .extracting(issue -> issue.field().orElseThrow())
                .containsExactlyInAnyOrder("SigMetadata.ID", "SigMetadata.Tags", "SigMetadata.Properties", "Data");
    }

    @Test
    void two_findings_with_other_data_are_not_the_same() {
        Event one = Documents.event(finding("{\"path\":\"/a\"}", "{}"));

        assertThat(one.hasSameContentAs(Documents.event(finding("{\"path\":\"/a\"}", "{}"))))
                .isTrue();
        assertThat(one.hasSameContentAs(Documents.event(finding("{\"path\":\"/b\"}", "{}"))))
                .isFalse();
    }
}
