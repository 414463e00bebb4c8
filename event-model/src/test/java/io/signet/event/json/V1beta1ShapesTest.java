package io.signet.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Bytes;
import io.signet.event.Event;
import io.signet.event.EventTime;
import io.signet.event.FindingInfo;
import io.signet.event.HeaderField;
import io.signet.event.Origin;
import io.signet.event.RawArgument;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings and shapes of the v1beta1 message that clients and documentation have beyond the golden lines. */
final class V1beta1ShapesTest {

    /** Quotation marks are written as apostrophes. */
    private static Event event(String json) {
        return Documents.event(json.replace('\'', '"'));
    }

    private static Event with(String members) {
        return event("{'name':'magic_write','data':[]," + members + "}");
    }

    private static Event withItem(String nameAndValue) {
        return Documents.event(Documents.withItem(nameAndValue.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2025-11-18T10:00:00.123456789Z'",
                "1763460000123456789",
                "'1763460000123456789'",
                "{'seconds':1763460000,'nanos':123456789}",
                "{'seconds':'1763460000','nanos':123456789}",
                "{'seconds':{'value':'1763460000'},'nanos':{'value':123456789}}"
            })
    void a_timestamp_is_text_or_a_number_or_seconds_and_nanos(String time) {
        assertThat(with("'timestamp':" + time).time()).contains(EventTime.epoch(1_763_460_000_123_456_789L));
    }

    @Test
    void a_part_of_a_timestamp_that_is_zero_may_be_left_out() {
        assertThat(with("'timestamp':{'seconds':2}").time()).contains(EventTime.epoch(2_000_000_000L));
        assertThat(with("'timestamp':{'nanos':5}").time()).contains(EventTime.epoch(5));
    }

    @ParameterizedTest
    @CsvSource({
        "1969-12-31T23:59:59.999999999Z, -1",
        "1969-12-31T23:59:59Z, -1000000000",
        "1677-09-21T00:12:43.145224192Z, -9223372036854775808",
        "2262-04-11T23:47:16.854775807Z, 9223372036854775807"
    })
    void a_time_is_read_as_far_as_a_number_of_nanoseconds_reaches(String time, long nanos) {
        assertThat(with("'timestamp':'" + time + "'").time()).contains(EventTime.epoch(nanos));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'null'",
                "'1677-09-21T00:12:43.145224191Z'",
                "'2262-04-11T23:47:16.854775808Z'",
                "'9999-12-31T23:59:59Z'",
                "null",
                "{}",
                "''",
                "1.5",
                "{'seconds':'x','nanos':1}",
                "{'seconds':9223372036854775807}"
            })
    void what_is_no_time_is_absent(String time) {
        Event event = with("'timestamp':" + time);

        assertThat(event.time()).isEmpty();
        assertThat(event.carries(HeaderField.TIMESTAMP)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'7'", "{'value':7}", "{'value':'7'}", "7.0", "7e0"})
    void a_scalar_stands_bare_or_as_text_or_wrapped(String seven) {
        Event event = with("'id':" + seven + ",'workload':{'process':{'pid':" + seven + ",'real_user':{'id':" + seven
                + "}},'container':{'id':{'value':'c'},'started':{'value':true}}}");

        assertThat(event.eventId()).hasValue(7);
        assertThat(event.process().pid()).hasValue(7);
        assertThat(event.process().userId()).hasValue(7);
        assertThat(event.container().id()).contains("c");
        assertThat(event.origin()).isEqualTo(Origin.CONTAINER);
    }

    @Test
    void a_container_has_started_only_when_the_flag_is_true_and_no_text() {
        Event event = with("'workload':{'container':{'id':'c','started':'true'}}");

        assertThat(event.origin()).isEqualTo(Origin.CONTAINER_INIT);
        assertThat(event.container().started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "[]", "{}", "1.5", "'HUGE'", "''"})
    void what_is_no_severity_is_absent(String severity) {
        Event event = with("'threat':{'name':'n','severity':" + severity + "}");

        assertThat(event.finding().orElseThrow().severity()).isEmpty();
    }

    @Test
    void an_id_that_is_a_name_is_carried_and_has_no_number() {
        Event event = with("'id':'magic_write'");

        assertThat(event.eventId()).isEmpty();
        assertThat(event.carries(HeaderField.EVENT_ID)).isTrue();
        assertThat(event.name()).isEqualTo("magic_write");
    }

    @Test
    void pid_was_the_hosts_until_v0_21_renamed_it() {
        Event before = with("'context':{'process':{'pid':51042,'namespaced_pid':42,'entity_id':9,"
                + "'parent':{'pid':51007,'namespaced_pid':7,'entity_id':8},"
                + "'thread':{'tid':51043,'namespaced_tid':43,'entity_id':10,'start':'1970-01-01T00:00:01Z'}}}");
        Event since = with("'context':{'process':{'host_pid':51042,'pid':42,'unique_id':9,"
                + "'ancestors':[{'host_pid':51007,'pid':7,'unique_id':8}],"
                + "'thread':{'host_tid':51043,'tid':43,'unique_id':10,'start_time':'1970-01-01T00:00:01Z'}}}");

        assertThat(before.process().pid()).hasValue(42);
        assertThat(before.process().hostPid()).hasValue(51042);
        assertThat(before.process()).isEqualTo(since.process());
        assertThat(before.threadStartTime())
                .isEqualTo(since.threadStartTime())
                .contains(EventTime.epoch(1_000_000_000));
    }

    @Test
    void camel_case_is_another_spelling_of_every_key() {
        Event snake = event("{'timestamp':'2026-01-01T00:00:00Z','name':'e','workload':{'process':{'host_pid':1,"
                + "'unique_id':2,'real_user':{'id':3},'thread':{'start_time':'1970-01-01T00:00:01Z','host_tid':4,"
                + "'user_stack_trace':{'addresses':[{'address':5}]}}},'container':{'id':'c','is_running':true,"
                + "'image':{'repo_digests':['d']}}},'data':[{'name':'a','str_array':{'value':['x']}}],"
                + "'detected_from':{'name':'s','data':[{'name':'n','u_int64':'6'}]}}");
        Event camel = event("{'timestamp':'2026-01-01T00:00:00Z','name':'e','workload':{'process':{'hostPid':1,"
                + "'uniqueId':2,'realUser':{'id':3},'thread':{'startTime':'1970-01-01T00:00:01Z','hostTid':4,"
                + "'userStackTrace':{'addresses':[{'address':5}]}}},'container':{'id':'c','isRunning':true,"
                + "'image':{'repoDigests':['d']}}},'data':[{'name':'a','strArray':{'value':['x']}}],"
                + "'detectedFrom':{'name':'s','data':[{'name':'n','uInt64':'6'}]}}");

        for (HeaderField field : HeaderField.values()) {
            assertThat(field.of(camel)).as(field.key()).isEqualTo(field.of(snake));
        }
        assertThat(camel.origin()).isEqualTo(snake.origin()).isEqualTo(Origin.CONTAINER);
        assertThat(camel.arguments().get(0).value())
                .isEqualTo(snake.arguments().get(0).value());
        assertThat(camel.arguments().get(0).type()).contains("strArray");
        assertThat(source(camel).argument(ArgKey.unsigned("n")).get()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"workload\":{\"process\":{\"host_pid\":1,\"hostPid\":1}}', workload.process.host_pid",
        "'\"detected_from\":{},\"detectedFrom\":{}', detected_from",
        "'\"id\":{\"value\":1,\"value\":2}', id.value",
        "'\"timestamp\":{\"seconds\":1,\"seconds\":2}', timestamp.seconds",
        "'\"threat\":{\"properties\":{\"a\":\"1\",\"a\":\"2\"}}', threat.properties.a",
    })
    void a_field_that_stands_twice_in_any_spelling_makes_the_line_ambiguous(String members, String key) {
        ReadIssue issue = Documents.issue("{\"name\":\"e\",\"data\":[]," + members + "}");

        assertThat(issue.failReason()).contains(FailReason.AMBIGUOUS);
        assertThat(issue.message()).startsWith("key " + key + " occurs twice");
    }

    @Test
    void two_typed_keys_in_an_item_are_ambiguous_in_two_spellings_too() {
        assertThat(Documents.issue(Documents.withItem("\"name\":\"a\",\"u_int32\":1,\"uInt32\":1"))
                        .failReason())
                .contains(FailReason.AMBIGUOUS);
    }

    @Test
    void the_data_of_v0_18_is_a_map_and_comes_sorted_by_name() {
        Event event = event("{'name':'magic_write','context':{},'eventData':{'pathname':{'str':'/x'},"
                + "'bytes':{'bytes':'f0VMRg=='},'dev':{'uInt32':{'value':1}},'inode':{}}}");

        assertThat(event.arguments().stream().map(RawArgument::name))
                .containsExactly("bytes", "dev", "inode", "pathname");
        assertThat(event.argument(ArgKey.bytes("bytes")).get()).isEqualTo(Bytes.of(0x7f, 'E', 'L', 'F'));
        assertThat(event.argument(ArgKey.unsigned("dev")).get()).isEqualTo(1);
        assertThat(event.argument(ArgKey.unsigned("inode")).presence()).isEqualTo(Argument.Presence.NULL);
    }

    @Test
    void a_name_that_stands_twice_in_the_map_is_ambiguous() {
        assertThat(Documents.issue("{\"name\":\"e\",\"context\":{},\"event_data\":{\"a\":{},\"a\":{}}}")
                        .failReason())
                .contains(FailReason.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'data':[],'detected_from':{'id':727,'name':'magic_write','data':[{'name':'pathname','str':'/x'}]}",
                "'data':[],'detectedFrom':{'id':727,'name':'magic_write','data':[{'name':'pathname','str':'/x'}]}",
                "'data':[],'triggered_by':{'id':727,'name':'magic_write','data':[{'name':'pathname','str':'/x'}]}",
                "'data':[{'name':'triggeredBy','triggered_by':"
                        + "{'id':727,'name':'magic_write','data':[{'name':'pathname','str':'/x'}]}}]",
                "'event_data':{'triggeredBy':{'triggeredBy':"
                        + "{'id':727,'name':'magic_write','data':{'pathname':{'str':'/x'}}}}}",
            })
    void a_finding_leads_to_the_event_it_was_raised_on(String members) {
        Event source = source(event("{'name':'dropped_executable'," + members + "}"));

        assertThat(source.name()).isEqualTo("magic_write");
        assertThat(source.eventId()).hasValue(727);
        assertThat(source.argument(ArgKey.string("pathname")).get()).isEqualTo("/x");
    }

    @ParameterizedTest
    @CsvSource({"INFO, 0", "LOW, 1", "MEDIUM, 2", "HIGH, 3", "CRITICAL, 4"})
    void a_severity_is_a_number_or_a_name_and_left_out_when_it_is_the_lowest(String name, int number) {
        assertThat(severity("'severity':'" + name + "'")).hasValue(number);
        assertThat(severity("'severity':" + number)).hasValue(number);
        assertThat(severity("'name':'x'")).hasValue(0);
        assertThat(severity("'severity':'WORSE'")).isEmpty();
    }

    @Test
    void a_threat_says_what_was_found() {
        FindingInfo finding = with("'threat':{'name':'New','description':'d','severity':'HIGH','mitre':{"
                        + "'tactic':{'name':'Impact'},'technique':{'id':'T1','name':'Wiping'}},'properties':{'a':'b'}}")
                .finding()
                .orElseThrow();

        assertThat(finding)
                .isEqualTo(FindingInfo.builder()
                        .signatureName("New")
                        .description("d")
                        .severity(3)
                        .category("Impact")
                        .techniqueId("T1")
                        .technique("Wiping")
                        .property("a", "b")
                        .build());
    }

    @Test
    void an_untyped_value_is_bytes_by_its_name_alone() {
        Event bytes = withItem("'name':'bytes','value':'f0VMRg=='");
        Event text = withItem("'name':'pathname','value':'f0VMRg=='");

        assertThat(bytes.arguments().get(0).value()).contains(Bytes.of(0x7f, 'E', 'L', 'F'));
        assertThat(text.arguments().get(0).value()).contains("f0VMRg==");
        assertThat(bytes.arguments().get(0).type()).isEmpty();
        assertThat(withItem("'name':'bytes','value':'*'")
                        .argument(ArgKey.bytes("bytes"))
                        .presence())
                .isEqualTo(Argument.Presence.WRONG_TYPE);
        assertThat(withItem("'name':'bytes','value':7").arguments().get(0).value())
                .contains(7L);
    }

    @Test
    void an_untyped_object_of_one_number_is_that_number() {
        Event number = withItem("'name':'t','value':{'value':1.5}");
        Event object = withItem("'name':'t','value':{'value':1.5,'unit':'s'}");

        assertThat(number.argument(ArgKey.number("t")).get()).isEqualTo(1.5);
        assertThat(object.argument(ArgKey.object("t")).get()).isEqualTo(Map.of("value", 1.5, "unit", "s"));
    }

    @Test
    void a_bare_nan_may_stand_in_any_element_of_a_list() {
        String number = Documents.withItem("\"name\":\"a\",\"timespec\":{\"value\":1}");
        String nan = number.replace(":1}", ":NaN}");

        List<Event> events = Documents.events("  [" + number + "," + nan + "," + number + "]");

        assertThat(events.stream()
                        .map(event -> event.argument(ArgKey.number("a")).get()))
                .containsExactly(1.0, Double.NaN, 1.0);
    }

    @Test
    void a_bare_nan_may_stand_in_a_source_that_comes_before_the_data() {
        Event event = event("{'timestamp':'null','id':1,'name':'e','detected_from':{'id':2,'name':'s',"
                + "'data':[{'name':'a','timespec':{'value':NaN}}]},'data':[{'name':'b','timespec':{'value':NaN}}]}");

        assertThat(source(event).argument(ArgKey.number("a")).get()).isNaN();
        assertThat(event.argument(ArgKey.number("b")).get()).isNaN();
    }

    @Test
    void what_is_left_out_because_it_is_empty_is_carried_and_numbers_that_are_left_out_are_not() {
        Event event = with("'id':1");

        assertThat(List.of(HeaderField.values()).stream().filter(event::carries))
                .containsExactlyInAnyOrder(
                        HeaderField.PROCESS_NAME,
                        HeaderField.EXECUTABLE_PATH,
                        HeaderField.HEADER_CONTAINER_ID,
                        HeaderField.CONTAINER_ID,
                        HeaderField.CONTAINER_NAME,
                        HeaderField.CONTAINER_IMAGE,
                        HeaderField.CONTAINER_IMAGE_DIGEST,
                        HeaderField.CONTAINER_STARTED,
                        HeaderField.POD_NAME,
                        HeaderField.POD_NAMESPACE,
                        HeaderField.POD_UID,
                        HeaderField.EVENT_ID,
                        HeaderField.MATCHED_POLICIES,
                        HeaderField.SYSCALL,
                        HeaderField.STACK_ADDRESSES,
                        HeaderField.COMPAT);
    }

    private static OptionalInt severity(String member) {
        return with("'threat':{" + member + "}").finding().orElseThrow().severity();
    }

    private static Event source(Event finding) {
        return finding.finding().flatMap(FindingInfo::detectedFrom).orElseThrow();
    }
}
