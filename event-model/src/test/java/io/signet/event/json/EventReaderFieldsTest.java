package io.signet.event.json;

import static io.signet.event.json.Documents.with;
import static io.signet.event.json.Documents.withArgument;
import static io.signet.event.json.Documents.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known fields that hold what they cannot hold. */
final class EventReaderFieldsTest {

    private static Reading checked(String document) throws IOException {
        return Reading.of(document + "\n", settings -> settings.checkFields(true));
    }

    static Stream<Arguments> mangled() {
        String unreadable = "a key is repeated, a number is too long or the nesting is too deep to be read";
        return Stream.of(
                Arguments.of(with("\"timestamp\":1.5"), "timestamp", "expected a 64-bit integer, found another number"),
                Arguments.of(with("\"timestamp\":{}"), "timestamp", "expected a 64-bit integer, found an object"),
                Arguments.of(with("\"processId\":true"), "processId", "expected a 64-bit integer, found a boolean"),
                Arguments.of(with("\"eventId\":\"x\""), "eventId", "expected a 64-bit integer, found a string"),
                Arguments.of(
                        with("\"cgroupId\":-1"),
                        "cgroupId",
                        "expected an unsigned 64-bit integer, found another number"),
                Arguments.of(
                        with("\"threadEntityId\":4294967296"),
                        "threadEntityId",
                        "expected an unsigned 32-bit integer, found another number"),
                Arguments.of(with("\"hostName\":[]"), "hostName", "expected a string, found a list"),
                Arguments.of(with("\"container\":\"x\""), "container", "expected an object, found a string"),
                Arguments.of(
                        with("\"container\":{\"id\":7}"), "container.id", "expected a string, found another number"),
                Arguments.of(
                        with("\"contextFlags\":{\"containerStarted\":\"true\"}"),
                        "contextFlags.containerStarted",
                        "expected true or false, found a string"),
                Arguments.of(
                        with("\"matchedPolicies\":[\"a\",1]"),
                        "matchedPolicies",
                        "expected a list of strings, found a list"),
                Arguments.of(
                        with("\"stackAddresses\":[-1]"),
                        "stackAddresses",
                        "expected a list of unsigned 64-bit integers, found a list"),
                Arguments.of(
                        with("\"metadata\":{\"Tags\":7}"),
                        "metadata.Tags",
                        "expected a list of strings, found another number"),
                Arguments.of(
                        with("\"metadata\":{\"Properties\":{\"k\":{\"x\":1,\"x\":2}}}"),
                        "metadata.Properties.k",
                        unreadable),
                Arguments.of(
                        "{\"eventName\":\"e\",\"eventId\":\"1\",\"args\":7}",
                        "args",
                        "expected a list, found another number"),
                Arguments.of(
                        "{\"eventName\":\"e\",\"args\":[7]}", "args[0]", "expected an object, found another number"),
                Arguments.of(withArgument("\"name\":7"), "args[0].name", "expected a string, found another number"),
                Arguments.of(withArgument("\"name\":\"a\",\"value\":{\"x\":1,\"x\":1}"), "args[0].value", unreadable),
                Arguments.of(
                        withItem("\"name\":\"a\",\"bytes\":\"!\""),
                        "data[0]",
                        "the value is not what its key says, or cannot be read"),
                Arguments.of(
                        "{\"name\":\"e\",\"timestamp\":\"yesterday\",\"data\":[]}",
                        "timestamp",
                        "expected an RFC 3339 time, found a string"),
                Arguments.of(
                        "{\"name\":\"e\",\"workload\":{\"process\":{\"pid\":-1}}}",
                        "workload.process.pid",
                        "expected an unsigned 32-bit integer, found another number"),
                Arguments.of(
                        "{\"name\":\"e\",\"workload\":{\"process\":{\"thread\":{\"user_stack_trace\":"
                                + "{\"addresses\":[{\"address\":\"x\"}]}}}}}",
                        "workload.process.thread.user_stack_trace.addresses[0].address",
                        "expected an unsigned 64-bit integer, found a string"),
                Arguments.of(
                        "{\"name\":\"e\",\"data\":[],\"detected_from\":{\"data\":[{\"name\":\"a\",\"bytes\":\"!\"}]}}",
                        "detected_from.data[0]",
                        "the value is not what its key says, or cannot be read"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("mangled")
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
        assertThat(issue.message()).isEqualTo(message);
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
                "{\"name\":\"e\",\"data\":[],\"detected_from\":{\"id\":NaN}}",
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
