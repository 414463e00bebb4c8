package io.signet.event.json;

import static io.signet.event.json.Documents.with;
import static io.signet.event.json.Documents.withArgument;
import static io.signet.event.json.Documents.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.EscapedText;
import io.signet.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known fields that hold what they cannot hold. */
final class EventReaderFieldsTest {

    private static Reading checked(String document) throws IOException {
        return Reading.of(document + "\n", settings -> settings.checkFields(true));
    }

    private static final String ABSENT = "; the event was delivered, the field counts as absent";
    private static final String WRONG_TYPE = "; the event was delivered, the argument answers \"wrong type\"";

    private static String is(String expected, String found) {
        return "is not " + expected + " but " + found;
    }

    private static String argument(String name, String problem) {
        return "argument \"" + name + "\" of e " + problem;
    }

    static Stream<Arguments> mangled() {
        return Stream.of(
                Arguments.of(with("\"timestamp\":1.5"), "timestamp", is("a 64-bit integer", "another number")),
                Arguments.of(with("\"timestamp\":{}"), "timestamp", is("a 64-bit integer", "an object")),
                Arguments.of(with("\"processId\":true"), "processId", is("a 64-bit integer", "a boolean")),
                Arguments.of(with("\"eventId\":\"x\""), "eventId", is("a 64-bit integer", "a string")),
                Arguments.of(with("\"cgroupId\":-1"), "cgroupId", is("an unsigned 64-bit integer", "another number")),
                Arguments.of(
                        with("\"threadEntityId\":4294967296"),
                        "threadEntityId",
                        is("an unsigned 32-bit integer", "another number")),
                Arguments.of(with("\"hostName\":[]"), "hostName", is("a string", "a list")),
                Arguments.of(with("\"container\":\"x\""), "container", is("an object", "a string")),
                Arguments.of(with("\"container\":{\"id\":7}"), "container.id", is("a string", "another number")),
                Arguments.of(
                        with("\"contextFlags\":{\"containerStarted\":\"true\"}"),
                        "contextFlags.containerStarted",
                        is("true or false", "a string")),
                Arguments.of(
                        with("\"matchedPolicies\":[\"a\",1]"), "matchedPolicies", is("a list of strings", "a list")),
                Arguments.of(
                        with("\"stackAddresses\":[-1]"),
                        "stackAddresses",
                        is("a list of unsigned 64-bit integers", "a list")),
                Arguments.of(
                        with("\"metadata\":{\"Tags\":7}"), "metadata.Tags", is("a list of strings", "another number")),
                Arguments.of(
                        with("\"metadata\":{\"Properties\":{\"k\":{\"x\":1,\"x\":2}}}"),
                        "metadata.Properties.k",
                        "cannot be read: a key occurs twice in it"),
                Arguments.of(
                        "{\"eventName\":\"e\",\"eventId\":\"1\",\"args\":7}", "args", is("a list", "another number")),
                Arguments.of("{\"eventName\":\"e\",\"args\":[7]}", "args[0]", is("an object", "another number")),
                Arguments.of(withArgument("\"name\":7"), "args[0].name", is("a string", "another number")),
                Arguments.of(
                        withArgument("\"name\":\"a\",\"value\":{\"x\":1,\"x\":1}"),
                        "args[0].value",
                        argument("a", "cannot be read: a key occurs twice in it")),
                Arguments.of(
                        withItem("\"name\":\"a\",\"bytes\":\"!\""),
                        "data[0]",
                        argument("a", "is not base64: character '!' at 0")),
                Arguments.of(
                        "{\"name\":\"e\",\"timestamp\":\"yesterday\",\"data\":[]}",
                        "timestamp",
                        is("a time", "a string")),
                Arguments.of(
                        "{\"name\":\"e\",\"workload\":{\"process\":{\"pid\":-1}}}",
                        "workload.process.pid",
                        is("an unsigned 32-bit integer", "another number")),
                Arguments.of(
                        "{\"name\":\"e\",\"workload\":{\"process\":{\"thread\":{\"user_stack_trace\":"
                                + "{\"addresses\":[{\"address\":\"x\"}]}}}}}",
                        "workload.process.thread.user_stack_trace.addresses[0].address",
                        is("an unsigned 64-bit integer", "a string")),
                Arguments.of(
                        "{\"name\":\"e\",\"data\":[],\"detected_from\":{\"name\":\"e\",\"data\":[{\"name\":\"a\",\"bytes\":\"!\"}]}}",
                        "detected_from.data[0]",
                        argument("a", "is not base64: character '!' at 0")));
    }

    static Stream<Arguments> mangledInOtherDialects() {
        String boot = "{\"eventName\":\"e\",\"hostProcessId\":1,\"stackAddresses\":null,\"args\":[],\"timestamp\":";
        String first = "{\"api\":\"e\",\"time\":1,\"arguments\":{\"p0\":\"x\"},";
        return Stream.of(
                Arguments.of(boot + "\"x\"}", "timestamp", is("a number of seconds", "a string")),
                Arguments.of(boot + "1e300}", "timestamp", is("a number of seconds", "another number")),
                Arguments.of(first + "\"pid\":true}", "pid", is("a 64-bit integer", "a boolean")),
                Arguments.of(first + "\"uts_name\":7}", "uts_name", is("a string", "another number")),
                Arguments.of(
                        "{\"api\":\"e\",\"time\":1,\"arguments\":{\"p0\":{\"x\":1,\"x\":1}}}",
                        "arguments.p0",
                        argument("p0", "cannot be read: a key occurs twice in it")),
                Arguments.of(
                        withItem("\"name\":\"bytes\",\"value\":\"f0VM*g==\""),
                        "data[0]",
                        argument("bytes", "is not base64: character '*' at 4")),
                Arguments.of(
                        withItem("\"name\":\"a\",\"bytes\":7"),
                        "data[0]",
                        argument("a", "is not base64, as its key says")),
                Arguments.of(
                        withItem("\"name\":\"a\",\"uInt32\":\"x\""),
                        "data[0]",
                        argument("a", "is not an unsigned integer, as its key says")),
                Arguments.of(
                        withItem("\"name\":\"a\",\"str\":7"), "data[0]", argument("a", "is not text, as its key says")),
                Arguments.of(
                        withItem("\"name\":\"a\",\"strArray\":{\"value\":[7]}"),
                        "data[0]",
                        argument("a", "is not a list of texts, as its key says")),
                Arguments.of(
                        "{\"name\":\"e\",\"context\":{},\"event_data\":{\"a\":{\"int32\":1.5}}}",
                        "event_data.a",
                        argument("a", "is not a signed integer, as its key says")),
                Arguments.of("{\"name\":\"e\",\"data\":[],\"id\":[]}", "id", is("a number or a name", "a list")),
                Arguments.of(
                        "{\"name\":\"e\",\"threat\":{\"severity\":\"WORSE\"}}",
                        "threat.severity",
                        is("a severity", "a string")),
                Arguments.of(
                        "{\"name\":\"e\",\"workload\":{\"container\":{\"isRunning\":1}}}",
                        "workload.container.is_running",
                        is("true or false", "another number")),
                Arguments.of(
                        "{\"name\":\"e\",\"data\":[],\"timestamp\":{\"seconds\":1,\"nanos\":1000000000}}",
                        "timestamp",
                        is("a time", "an object")),
                Arguments.of(
                        "{\"name\":\"e\",\"context\":{\"process\":{\"entity_id\":1,\"pid\":{\"value\":-1}}}}",
                        "context.process.pid",
                        is("an unsigned 32-bit integer", "another number")),
                Arguments.of(
                        "{\"name\":\"e\",\"workload\":{\"process\":{\"thread\":{\"userStackTrace\":"
                                + "{\"addresses\":[7]}}}}}",
                        "workload.process.thread.user_stack_trace.addresses[0]",
                        is("an object", "another number")));
    }

    @Test
    void an_argument_that_is_not_base64_reads_as_a_person_needs_it() throws IOException {
        String event = "{\"eventName\":\"magic_write\",\"args\":[{\"name\":\"bytes\",\"type\":\"bytes\","
                + "\"value\":\"f0VMRgIBAQAAAAAAA*==\"}]}";
        String before = "x".repeat(1_482_232);
        Reading reading = checked("\n".repeat(3) + before + "\n" + event);

        assertThat(reading.issues().get(reading.issues().size() - 1))
                .hasToString("capture.jsonl:5 (byte 1,482,236): argument \"bytes\" of magic_write is not base64:"
                        + " character '*' at 17; the event was delivered, the argument answers \"wrong type\"");
        assertThat(reading.events().get(0).argument(ArgKey.bytes("bytes")).presence())
                .isEqualTo(Argument.Presence.WRONG_TYPE);
    }

    @Test
    void a_key_of_the_inputs_is_escaped_once_wherever_it_is_quoted() throws IOException {
        Reading reading = checked(with("\"metadata\":{\"Properties\":{\"a\\u001b\\n\":{\"x\":1,\"x\":2}}}"));

        assertThat(reading.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.field()).contains("metadata.Properties." + EscapedText.of("a\u001b\n"));
            assertThat(issue.message())
                    .startsWith("field \"metadata.Properties." + EscapedText.of("a\u001b\n") + "\" cannot be read")
                    .doesNotContain("\u001b", "\n");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "f0VM, ''",
        "f0VMRg==, ''",
        "f0VMRg=, 'it ends in the middle of a group of four characters, at 7'",
        "f0VMRg, 'it ends in the middle of a group of four characters, at 6'",
        "f, 'it ends in the middle of a group of four characters, at 1'",
        "f0VMRg==f0VM, character 'f' at 8",
        "f0=M, character 'M' at 3",
        "=, character '=' at 0",
        "f0VM R==, character ' ' at 4",
        "f0-M, character '-' at 2",
        "f0\uD83D\uDE00, character '\uD83D\uDE00' at 2",
    })
    void the_first_character_that_is_no_base64_is_named(String text, String reason) throws IOException {
        Reading reading = checked(withArgument("\"name\":\"a\",\"type\":\"[]byte\",\"value\":\"" + text + "\""));

        assertThat(reading.issues().stream().map(ReadIssue::message).toList())
                .isEqualTo(
                        reason.isEmpty() ? List.of() : List.of(argument("a", "is not base64: " + reason) + WRONG_TYPE));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource({"mangled", "mangledInOtherDialects"})
    void a_mangled_field_is_reported_and_the_event_is_delivered(String document, String field, String message)
            throws IOException {
        Reading reading = checked(document);

        assertThat(reading.events()).hasSize(1);
        assertThat(reading.issues()).hasSize(1);
        ReadIssue issue = reading.issues().get(0);
        assertThat(issue.kind()).isEqualTo(ReadIssue.Kind.FIELD);
        assertThat(issue.reason()).isEqualTo("field");
        assertThat(issue.skipReason()).isEmpty();
        assertThat(issue.failReason()).isEmpty();
        assertThat(issue.field()).contains(field);
        assertThat(issue.message())
                .isEqualTo(
                        message.startsWith("argument")
                                ? message + WRONG_TYPE
                                : "field \"" + field + "\" " + message + ABSENT);
        assertThat(issue.place()).isEqualTo(new Place(Reading.SOURCE, 1, 0, 0));
        assertThat(reading.counts().fieldIssues()).isEqualTo(1);
    }

    @Test
    void nothing_is_reported_unless_asked_for() throws IOException {
        Reading reading = Reading.of(with("\"timestamp\":{}") + "\n");

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.counts().fieldIssues()).isZero();
    }

    @Test
    void a_mangled_field_counts_as_absent() {
        Event event = Documents.event(with("\"timestamp\":{},\"processId\":1.5,\"hostName\":7,\"cgroupId\":-1,"
                + "\"container\":7,\"contextFlags\":{\"containerStarted\":1},\"stackAddresses\":[\"x\"],"
                + "\"matchedPolicies\":[1],\"metadata\":7"));

        assertThat(event.time()).isEmpty();
        assertThat(event.process().pid()).isEmpty();
        assertThat(event.hostName()).isEmpty();
        assertThat(event.cgroupId()).isEmpty();
        assertThat(event.container().started()).isEmpty();
        assertThat(event.stackAddresses()).isEmpty();
        assertThat(event.matchedPolicies()).isEmpty();
        assertThat(event.finding()).isEmpty();
    }

    @Test
    void numbers_may_be_text_and_null_is_no_issue() throws IOException {
        Reading reading = checked(with("\"processId\":\"7\",\"eventId\":727,\"cgroupId\":\"18446744073709551615\","
                + "\"hostName\":null,\"stackAddresses\":null,\"container\":null,\"metadata\":null"));
        Event event = reading.events().get(0);

        assertThat(reading.issues()).isEmpty();
        assertThat(event.process().pid()).hasValue(7);
        assertThat(event.eventId()).hasValue(727);
        assertThat(event.cgroupId()).hasValue(-1L);
    }

    @Test
    void one_mangled_property_spoils_no_other() {
        Event event = Documents.event(with("\"metadata\":{\"Version\":7,\"Properties\":"
                + "{\"signatureID\":\"TRC-1\",\"Severity\":2,\"k\":{\"x\":1,\"x\":2},\"none\":null}}"));

        assertThat(event.finding().orElseThrow().signatureId()).contains("TRC-1");
        assertThat(event.finding().orElseThrow().severity()).hasValue(2);
        assertThat(event.finding().orElseThrow().version()).isEmpty();
        assertThat(event.finding().orElseThrow().properties()).containsOnlyKeys("signatureID", "Severity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"a\",\"struct\":{\"b\":[NaN]}",
                "\"name\":\"a\",\"timespec\":{\"value\":+Inf}",
                "\"struct\":{\"b\":-Inf}"
            })
    void a_bare_nan_may_stand_inside_argument_values_of_main(String item) {
        assertThat(Documents.events(withItem(item))).hasSize(1);
        assertThat(Documents.events(
                        "{\"name\":\"e\",\"detected_from\":{\"data\":[{" + item + "}],\"parent\":{\"data\":[{" + item
                                + "}]}},\"data\":[{\"name\":\"b\",\"struct\":{\"x\":NaN}}]}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"e\",\"data\":[],\"id\":NaN}",
                "{\"name\":\"e\",\"data\":[NaN]}",
                "{\"name\":\"e\",\"data\":[{\"name\":NaN,\"str\":\"x\"}]}",
                "{\"name\":\"e\",\"data\":[{\"name\":\"a\",\"struct\":{\"x\":NaN}}],\"id\":NaN}",
                "{\"name\":\"e\",\"id\":-Inf,\"data\":[{\"name\":\"a\",\"struct\":{\"x\":NaN}}]}",
                "{\"name\":\"e\",\"data\":[],\"detected_from\":{\"name\":\"e\",\"id\":NaN}}",
                "{\"name\":\"e\",\"data\":[],\"other\":NaN}",
                "{\"eventName\":\"e\",\"args\":[{\"name\":\"a\",\"value\":NaN}]}",
                "{\"level\":\"x\",\"msg\":\"y\",\"z\":+Inf}",
                "[NaN]",
                "NaN"
            })
    void a_bare_nan_anywhere_else_makes_the_line_invalid(String document) {
        ReadIssue issue = Documents.issue(document);

        assertThat(issue.failReason()).contains(FailReason.INVALID);
        assertThat(issue.message())
                .startsWith("not JSON: NaN and Inf can stand only in argument values of main (at byte ");
    }

    @Test
    void many_bare_nans_beside_many_documents_are_read_in_one_pass() throws IOException {
        String many = "{},".repeat(300_000);
        String nans = "NaN,".repeat(300_000) + "0";
        String event = withItem("\"name\":\"a\",\"struct\":{\"x\":[" + nans + "]}");

        assertThat(Reading.of("[" + many + event + "]").events()).hasSize(1);
        assertThat(Reading.of("[" + many + nans + "]").reasons()).isEqualTo(List.of("1 invalid"));
    }
}
