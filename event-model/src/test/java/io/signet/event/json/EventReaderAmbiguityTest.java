package io.signet.event.json;

import static io.signet.event.json.Documents.with;
import static io.signet.event.json.Documents.withArgument;
import static io.signet.event.json.Documents.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.Argument;
import io.signet.event.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that occur twice. */
final class EventReaderAmbiguityTest {

    static Stream<Arguments> repeated() {
        return Stream.of(
                Arguments.of("eventName", with("\"eventName\":\"f\"")),
                Arguments.of("eventName", "{\"eventName\":1,\"eventName\":\"e\",\"args\":[]}"),
                Arguments.of("eventName", with("\"event\\u004eame\":\"f\"")),
                Arguments.of("args", with("\"args\":null")),
                Arguments.of("timestamp", with("\"timestamp\":1,\"timestamp\":1")),
                Arguments.of("container.id", with("\"container\":{\"id\":\"a\",\"id\":\"a\"}")),
                Arguments.of("kubernetes.podName", with("\"kubernetes\":{\"podName\":\"\",\"podName\":\"\"}")),
                Arguments.of(
                        "contextFlags.containerStarted",
                        with("\"contextFlags\":{\"containerStarted\":true,\"containerStarted\":false}")),
                Arguments.of("executable.path", with("\"executable\":{\"path\":\"\",\"path\":\"\"}")),
                Arguments.of("metadata.Version", with("\"metadata\":{\"Version\":\"1\",\"Version\":\"2\"}")),
                Arguments.of(
                        "metadata.Properties.Severity",
                        with("\"metadata\":{\"Properties\":{\"Severity\":1,\"Severity\":2}}")),
                Arguments.of("args[0].name", withArgument("\"name\":\"a\",\"name\":\"b\"")),
                Arguments.of("args[0].type", withArgument("\"name\":\"a\",\"type\":\"x\",\"type\":\"x\"")),
                Arguments.of("args[0].value", withArgument("\"name\":\"a\",\"value\":1,\"value\":2")),
                Arguments.of("data[0].name", withItem("\"name\":\"a\",\"str\":\"x\",\"name\":\"b\"")),
                Arguments.of("data[0].str", withItem("\"name\":\"a\",\"str\":\"x\",\"str\":\"x\"")),
                Arguments.of("data[0].bytes", withItem("\"name\":\"a\",\"str\":\"x\",\"bytes\":\"eA==\"")),
                Arguments.of("data[0].new_kind", withItem("\"name\":\"a\",\"new_kind\":1,\"new_kind\":2")),
                Arguments.of("name", main("\"name\":\"f\"")),
                Arguments.of("workload", main("\"workload\":{},\"workload\":{}")),
                Arguments.of(
                        "workload.container.started",
                        main("\"workload\":{\"container\":{\"started\":true,\"started\":false}}")),
                Arguments.of(
                        "workload.process.thread.user_stack_trace.addresses[1].address",
                        main("\"workload\":{\"process\":{\"thread\":{\"user_stack_trace\":"
                                + "{\"addresses\":[{\"address\":1},{\"address\":1,\"address\":2}]}}}}")),
                Arguments.of(
                        "workload.process.ancestors[0].pid",
                        main("\"workload\":{\"process\":{\"ancestors\":[{\"pid\":1,\"pid\":2}]}}")),
                Arguments.of("policies.matched", main("\"policies\":{\"matched\":[],\"matched\":[]}")),
                Arguments.of(
                        "threat.mitre.technique.id",
                        main("\"threat\":{\"mitre\":{\"technique\":{\"id\":\"a\",\"id\":\"b\"}}}")),
                Arguments.of("threat.properties.k", main("\"threat\":{\"properties\":{\"k\":\"a\",\"k\":\"b\"}}")),
                Arguments.of("detected_from.id", main("\"detected_from\":{\"id\":1,\"id\":2}")),
                Arguments.of(
                        "detected_from.parent.data[0].str",
                        main(
                                "\"detected_from\":{\"parent\":{\"data\":[{\"name\":\"a\",\"str\":\"\",\"str\":\"\"}]}}")));
    }

    private static String main(String member) {
        return "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"name\":\"e\"," + member + "}";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("repeated")
    void a_key_that_is_read_makes_the_line_ambiguous(String path, String document) {
        ReadIssue issue = Documents.issue(document);

        assertThat(issue.failReason()).contains(FailReason.AMBIGUOUS);
        assertThat(issue.message())
                .isEqualTo("key " + path + " occurs twice, so that two readers could see two events");
    }

    @Test
    void a_key_inside_the_value_of_an_argument_makes_that_argument_the_wrong_type() {
        Event event = Documents.event("{\"eventName\":\"e\",\"args\":["
                + "{\"name\":\"bad\",\"value\":{\"k\":[{\"x\":1,\"x\":2}]}},{\"name\":\"good\",\"value\":{\"k\":1}}]}");

        assertThat(event.argument(ArgKey.object("bad")).presence()).isEqualTo(Argument.Presence.WRONG_TYPE);
        assertThat(event.argument(ArgKey.object("good")).presence()).isEqualTo(Argument.Presence.PRESENT);
    }

    @Test
    void a_key_inside_the_value_of_a_data_item_makes_that_item_the_wrong_type() {
        Event event = Documents.event(withItem("\"name\":\"a\",\"struct\":{\"k\":1,\"k\":2}"));

        assertThat(event.argument(ArgKey.object("a")).presence()).isEqualTo(Argument.Presence.WRONG_TYPE);
    }

    @Test
    void a_key_that_nobody_reads_may_repeat() {
        assertThat(Documents.event(with("\"other\":1,\"other\":2,\"container\":{\"x\":1,\"x\":2}"))
                        .name())
                .isEqualTo("e");
        assertThat(Documents.event(withArgument("\"name\":\"a\",\"value\":1,\"zero\":1,\"zero\":2"))
                        .arguments())
                .hasSize(1);
    }

    @Test
    void keys_match_exactly_and_never_by_case() {
        assertThat(Documents.event(with("\"EventName\":\"f\",\"Args\":[1]")).name())
                .isEqualTo("e");
    }

    @Test
    void two_arguments_of_one_name_are_not_ambiguous_and_the_first_counts() {
        Event event = Documents.event(
                "{\"eventName\":\"e\",\"args\":[" + "{\"name\":\"a\",\"value\":1},{\"name\":\"a\",\"value\":2}]}");

        assertThat(event.argument(ArgKey.signed("a")).get()).isEqualTo(1L);
        assertThat(event.arguments()).hasSize(2);
    }

    @Test
    void the_name_of_a_repeated_key_is_escaped_and_cut() {
        String key = "\\u001b" + "k".repeat(200);
        ReadIssue issue = Documents.issue(with("\"metadata\":{\"Properties\":{\"" + key + "\":1,\"" + key + "\":2}}"));

        assertThat(issue.message())
                .contains("\\u001bkkk")
                .doesNotContain("\u001b")
                .hasSizeLessThan(200);
    }
}
