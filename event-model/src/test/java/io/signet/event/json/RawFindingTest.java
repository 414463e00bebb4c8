package io.signet.event.json;

import static io.signet.event.json.Documents.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.Origin;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    void every_header_field_is_that_of_the_event_inside() {
        String full = "{'timestamp':1,'threadStartTime':2,'processorId':3,'processId':4,'cgroupId':5,'threadId':6,"
                + "'parentProcessId':7,'hostProcessId':8,'hostThreadId':9,'hostParentProcessId':10,'userId':11,"
                + "'mountNamespace':12,'pidNamespace':13,'processName':'p','executable':{'path':'/p'},'hostName':'h',"
                + "'containerId':'c','container':{'id':'c','name':'n','image':'i','imageDigest':'d'},"
                + "'kubernetes':{'podName':'p','podNamespace':'s','podUID':'u','podSandbox':true},'eventId':'14',"
                + "'eventName':'e','matchedScopes':15,'matchedPolicies':['m'],'argsNum':1,'returnValue':16,"
                + "'syscall':'write','stackAddresses':[17],'contextFlags':{'containerStarted':true,'isCompat':true},"
                + "'threadEntityId':18,'processEntityId':19,'parentEntityId':20,'args':[{'name':'a','value':1}]}";
        String context = full.replace('\'', '"');
        Event inside = Documents.event(context);
        Event finding = Documents.event("{\"Data\":null,\"Context\":" + context + ",\"SigMetadata\":{}}");

        assertThat(HeaderField.values()).allSatisfy(field -> {
            assertThat(field.of(finding).map(Object::toString))
                    .isPresent()
                    .isEqualTo(field.of(inside).map(Object::toString));
            assertThat(finding.carries(field)).isTrue();
        });
        assertThat(finding.name()).isEqualTo("e");
        assertThat(finding.origin()).isEqualTo(Origin.CONTAINER);
        assertThat(finding.argument(ArgKey.signed("a")).get()).isEqualTo(1);
    }

    @Test
    void a_finding_carries_no_field_that_the_event_inside_does_not() {
        Event finding =
                Documents.event("{\"Data\":null,\"Context\":{\"eventName\":\"e\",\"args\":[]},\"SigMetadata\":{}}");

        assertThat(HeaderField.values())
                .noneMatch(finding::carries)
                .allSatisfy(field -> assertThat(field.of(finding)).isEmpty());
    }

    @Test
    void what_the_metadata_says_is_what_the_finding_says() {
        FindingInfo info = info(
                "{\"a\":1}",
                "{\"ID\":\"TRC-1\",\"Version\":\"1.2\",\"Name\":\"n\",\"EventName\":\"e\","
                        + "\"Description\":\"d\",\"Tags\":[\"t\"],\"Properties\":{\"Severity\":2}}");

        assertThat(info.signatureId()).contains("TRC-1");
        assertThat(info.version()).contains("1.2");
        assertThat(info.signatureName()).contains("n");
        assertThat(info.findingEventName()).contains("e");
        assertThat(info.description()).contains("d");
        assertThat(info.tags()).contains(List.of("t"));
        assertThat(info.severity()).hasValue(2);
        assertThat(info.data().orElseThrow()).isEqualTo(Map.of("a", 1L));
        assertThat(info.detectedFrom().orElseThrow().name()).isEqualTo("magic_write");
    }

    @Test
    void tags_that_are_null_are_there_and_none() {
        assertThat(info("null", "{\"Tags\":null}").tags()).contains(List.of());
        assertThat(info("null", "{}").tags()).isEmpty();
    }

    @Test
    void data_with_a_repeated_key_and_fields_of_the_event_inside_are_listed() throws IOException {
        String line = finding("{\"a\":{\"b\":1,\"b\":2}}", "{\"Version\":1,\"Description\":2,\"Name\":3}")
                .replace("\"eventName\"", "\"hostName\":7,\"eventName\"");
        Reading reading = Reading.of(line, settings -> settings.checkFields(true));

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.issues())
                .extracting(issue -> issue.field().orElseThrow())
                .containsExactlyInAnyOrder(
                        "Context.hostName",
                        "SigMetadata.Version",
                        "SigMetadata.Name",
                        "SigMetadata.Description",
                        "Data");
        assertThat(reading.events().get(0).finding().orElseThrow().data()).isEmpty();
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
