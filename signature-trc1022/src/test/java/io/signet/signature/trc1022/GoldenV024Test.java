package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.EventDataException;
import io.signet.event.json.EventEncoder;
import io.signet.event.json.ReadIssue;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Line by line what Tracee v0.24.1's own code makes of 566 events. */
final class GoldenV024Test {

    private static final List<GoldenLine> LINES = GoldenLine.of("trc1022-v0.24");
    private static final Map<Integer, GoldenAnswer> ANSWERS = GoldenAnswer.of(LINES, new DroppedExecutable());

    /** Two readers must never see two events in one line: where Tracee takes the last of equal keys, the line fails. */
    private static final Set<String> REPEATED_KEYS = Set.of(
            "args/arg-duplicate-value-key",
            "args/arg-duplicate-value-null-second",
            "args/arg-duplicate-name-key",
            "duplicate-key/eventName-last-wins",
            "duplicate-key/eventName-first-other",
            "duplicate-key/args-second-empty",
            "duplicate-key/args-second-null",
            "duplicate-key/eventName-second-null",
            "duplicate-key/args-second-full");

    /** Other versions' events, which v0.24.1 cannot read or reads as something else, and what they are here. */
    private static final Map<String, String> OTHER_DIALECT = Map.of(
            "other-dialect/main-p3", "finding",
            // Judged by its own version's rule: a container id makes the origin container.
            "other-dialect/float-timestamp", "finding",
            "other-dialect/flat-container-fields", "finding",
            "other-dialect/bare-values-args", "error",
            // Envelopes are not unwrapped yet.
            "other-dialect/wrapped-context", "foreign",
            "other-dialect/forward", "foreign");

    /** JSON objects that v0.24.1 takes for an event without a name: no event here, and no finding there or here. */
    private static final Map<String, String> NO_EVENT = Map.ofEntries(
            Map.entry("event-name/null", "foreign"),
            Map.entry("event-name/absent", "foreign"),
            Map.entry("event-name/number", "foreign"),
            Map.entry("event-name/array", "foreign"),
            Map.entry("shape/no-event-name-no-args", "foreign"),
            Map.entry("shape/whole-line-empty-object", "foreign"),
            Map.entry("shape/whole-line-log-line", "log"),
            Map.entry("shape/whole-line-stats-line", "statistics"),
            Map.entry("key-case/EventName", "foreign"),
            Map.entry("key-case/EVENTNAME", "foreign"),
            Map.entry("key-case/eventname", "foreign"),
            Map.entry("key-case/event_name-snake", "foreign"));

    /** Lines that are not one JSON object, and yet no failure here. */
    private static final Map<String, String> NO_OBJECT = Map.of(
            "shape/bom", "finding",
            "shape/array-of-one", "finding",
            "shape/whole-line-null", "foreign",
            "shape/whole-line-true", "foreign",
            "shape/whole-line-number", "foreign",
            "shape/whole-line-string", "foreign",
            "shape/whole-line-empty-array", "foreign",
            "shape/whole-line-empty-line", "empty",
            "shape/whole-line-spaces", "empty",
            "shape/whole-line-banner", "banner");

    /** Golden data leaves the path out beside an argument of 1e400; it stands in the line. */
    private static final Map<String, String> PATH_NOT_GIVEN = Map.of(
            "arg-number/float-text", "/var/lib/app/plugin.so",
            "arg-number/float64-1e400", "/usr/local/bin/tool-648");

    private static final Map<String, String> NOT_AS_LENIENT = notAsLenient();

    private static Map<String, String> notAsLenient() {
        Map<String, String> all = new HashMap<>(OTHER_DIALECT);
        all.putAll(NO_EVENT);
        all.putAll(NO_OBJECT);
        REPEATED_KEYS.forEach(name -> all.put(name, "ambiguous"));
        return all;
    }

    private static GoldenAnswer answer(GoldenLine line) {
        return ANSWERS.get(line.number());
    }

    @Test
    void there_are_566_lines_and_each_has_one_answer() {
        assertThat(LINES).hasSize(566);
        assertThat(ANSWERS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LINES.stream().map(GoldenLine::number).toList());
    }

    @Test
    void every_exception_names_a_line() {
        assertThat(LINES).extracting(GoldenLine::name).containsAll(NOT_AS_LENIENT.keySet());
    }

    @Test
    void no_skipped_line_had_an_event_for_tracee_that_its_rule_fires_on() {
        assertThat(LINES.stream().filter(line -> NO_EVENT.containsKey(line.name())))
                .allSatisfy(line -> assertThat(line.lenient()).contains("none"));
    }

    static Stream<GoldenLine> judgedAsLenient() {
        return LINES.stream().filter(line -> line.lenient().isPresent() && !NOT_AS_LENIENT.containsKey(line.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("judgedAsLenient")
    void verdict_origin_and_path_are_those_of_the_rule_behind_a_lenient_decoder(GoldenLine line) {
        Outcome outcome = answer(line).outcome().orElseThrow();

        assertThat(answer(line).verdict()).isEqualTo(line.lenient().orElseThrow());
        assertThat(outcome.event().origin().wireName())
                .isEqualTo(line.lenientOrigin().orElseThrow());
        if (answer(line).verdict().equals("finding")) {
            assertThat(outcome.findings())
                    .singleElement()
                    .extracting(Finding::data)
                    .isEqualTo(Map.of("path", line.lenientPath().orElseGet(() -> PATH_NOT_GIVEN.get(line.name()))));
        }
    }

    static Stream<GoldenLine> notJudgedAsLenient() {
        return LINES.stream().filter(line -> NOT_AS_LENIENT.containsKey(line.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notJudgedAsLenient")
    void each_exception_has_the_answer_that_is_documented(GoldenLine line) {
        assertThat(answer(line).verdict()).isEqualTo(NOT_AS_LENIENT.get(line.name()));
    }

    static Stream<GoldenLine> refused() {
        return LINES.stream().filter(line -> line.lenient().isEmpty() && !NO_OBJECT.containsKey(line.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_line_that_is_no_json_fails(GoldenLine line) {
        assertThat(line.outcome()).isEqualTo("undecodable");
        assertThat(answer(line).issue()).map(ReadIssue::kind).contains(ReadIssue.Kind.FAILED);
    }

    static Stream<GoldenLine> errors() {
        return judgedAsLenient().filter(line -> line.lenientError().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void an_error_is_about_the_argument_that_tracee_names(GoldenLine line) {
        Throwable failure = answer(line).outcome().orElseThrow().failure().orElseThrow();

        assertThat(failure).isInstanceOfSatisfying(EventDataException.class, error -> {
            assertThat(error.eventName()).isEqualTo("magic_write");
            assertThat(line.lenientError().orElseThrow()).contains("argument " + error.argumentName() + " ");
        });
    }

    /** Where Tracee's decoder sees the same event: then the rule alone can be compared too. */
    static Stream<GoldenLine> seenAlike() {
        return judgedAsLenient()
                .filter(line -> line.direct().isPresent()
                        && line.lenient().orElseThrow().equals(line.outcome()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seenAlike")
    void the_rule_without_selectors_says_what_tracees_says(GoldenLine line) {
        assertThat(answer(line).directVerdict()).isEqualTo(line.direct().orElseThrow());
    }

    /** Findings whose causal event Tracee's own reader changed before its rule saw it, which ours does not. */
    private static final Set<String> PRINTED_OTHERWISE = Set.of(
            // An argument without a name is kept by Tracee, with an empty name; here it is none.
            "args/element-null",
            "args/element-empty-object",
            "args/element-without-name",
            "args/name-null",
            // The declared type and the elements of a list are rewritten; here they stay as recorded.
            "arg-number/pointer-star",
            "arg-number/list-of-lists",
            // A header field that the line does not have is left out here; Tracee prints it as zero.
            "origin/no-container-started",
            "shape/only-needed-keys",
            "escaped-key/containerStarted");

    static Stream<GoldenLine> printed() {
        return judgedAsLenient()
                .filter(line ->
                        line.finding().isPresent() && line.lenient().get().equals("finding"));
    }

    static Stream<GoldenLine> printedAlike() {
        return printed().filter(line -> !PRINTED_OTHERWISE.contains(line.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printedAlike")
    void the_finding_as_an_event_is_the_text_that_tracee_prints(GoldenLine line) {
        assertThat(ourText(line)).isEqualTo(traceesText(line));
    }

    @Test
    void nine_findings_are_printed_otherwise() {
        assertThat(printed().filter(line -> !ourText(line).equals(traceesText(line))))
                .extracting(GoldenLine::name)
                .containsExactlyInAnyOrderElementsOf(PRINTED_OTHERWISE);
    }

    private static String ourText(GoldenLine line) {
        Finding finding = answer(line).outcome().orElseThrow().findings().get(0);
        return EventEncoder.tracee024().encodeToString(finding.toEvent());
    }

    /**
     * A byte that is no UTF-8 is printed as an escape by a live Tracee; behind Tracee's own reader, as here, it is the
     * character U+FFFD already. A recorded event does not tell the two apart, and we write what a live Tracee does.
     */
    private static String traceesText(GoldenLine line) {
        return line.finding().orElseThrow().replace("\ufffd", "\\ufffd");
    }

    @Test
    void a_finding_that_is_not_compared_as_text_is_none_here_or_another_dialects() {
        Set<GoldenLine> compared = printed().collect(Collectors.toSet());

        assertThat(LINES.stream().filter(line -> line.finding().isPresent() && !compared.contains(line)))
                .extracting(GoldenLine::name)
                .containsExactlyInAnyOrder(
                        "args/arg-duplicate-value-key",
                        "args/arg-duplicate-name-key",
                        "args/arg-key-case",
                        "key-case/EventName",
                        "key-case/EVENTNAME",
                        "key-case/eventname",
                        "key-case/Args",
                        "key-case/ContextFlags",
                        "key-case/containerstarted",
                        "duplicate-key/eventName-first-other",
                        "duplicate-key/eventName-second-null",
                        "duplicate-key/args-second-full",
                        "other-dialect/flat-container-fields");
    }
}
