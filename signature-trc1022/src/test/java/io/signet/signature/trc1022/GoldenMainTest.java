package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.signature.Finding;
import io.signet.testkit.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Line by line what the detector of Tracee's main branch makes of 110 events. */
final class GoldenMainTest {

    private static final List<GoldenLine> LINES = GoldenLine.of("trc1022-main");
    private static final Map<Integer, GoldenAnswer> ANSWERS =
            GoldenAnswer.of(LINES, DroppedExecutable.as(TraceeProfile.MAIN));

    /** Main routes by a number it keeps to itself, which no printed event shows; we route by name, as v0.24 does. */
    private static final Map<String, String> ROUTED_BY_NAME = Map.of(
            "name/other-name-other-id", "none",
            "routed-by-id/name-magic_write-other-id", "finding",
            "routed-by-id/other-name-id-of-magic_write", "none",
            "routed-by-id/empty-name", "none");

    private static GoldenAnswer answer(GoldenLine line) {
        return ANSWERS.get(line.number());
    }

    private static Outcome outcome(GoldenLine line) {
        return answer(line).outcome().orElseThrow();
    }

    @Test
    void there_are_110_lines_and_each_has_one_answer() {
        assertThat(LINES).hasSize(110);
        assertThat(ANSWERS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LINES.stream().map(GoldenLine::number).toList());
    }

    static Stream<GoldenLine> routedByName() {
        return LINES.stream().filter(line -> ROUTED_BY_NAME.containsKey(line.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routedByName")
    void an_event_is_routed_by_its_name(GoldenLine line) {
        assertThat(answer(line).verdict()).isEqualTo(ROUTED_BY_NAME.get(line.name()));
    }

    @Test
    void those_lines_are_all_that_main_routes_by_number() {
        assertThat(LINES.stream()
                        .filter(line ->
                                line.group().equals("name") || line.group().equals("routed-by-id")))
                .extracting(GoldenLine::name)
                .containsExactlyInAnyOrderElementsOf(ROUTED_BY_NAME.keySet());
    }

    static Stream<GoldenLine> routedAlike() {
        return LINES.stream().filter(line -> !ROUTED_BY_NAME.containsKey(line.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routedAlike")
    void verdict_and_origin_are_those_of_main(GoldenLine line) {
        assertThat(answer(line).verdict()).isEqualTo(line.outcome());
        assertThat(outcome(line).event().origin().wireName())
                .isEqualTo(line.origin().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routedAlike")
    void the_rule_without_selectors_says_what_mains_detector_says(GoldenLine line) {
        assertThat(answer(line).directVerdict()).isEqualTo(line.direct().orElseThrow());
    }

    static Stream<GoldenLine> findings() {
        return routedAlike().filter(line -> line.outcome().equals("finding"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void a_finding_carries_the_path_and_nothing_else(GoldenLine line) {
        assertThat(outcome(line).findings())
                .singleElement()
                .extracting(Finding::data)
                .isEqualTo(Map.of("path", line.path().orElseThrow()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void the_threat_that_main_prints_is_in_our_metadata(GoldenLine line) {
        Map<String, String> threat =
                RawJson.members(RawJson.members(line.finding().orElseThrow()).get("threat"));
        Map<String, String> technique =
                RawJson.members(RawJson.members(threat.get("mitre")).get("technique"));
        Event event = outcome(line).findings().get(0).toEvent();

        assertThat(event.finding()).hasValueSatisfying(finding -> {
            assertThat(finding.signatureName()).isEqualTo(RawJson.text(threat, "name"));
            assertThat(finding.description()).isEqualTo(RawJson.text(threat, "description"));
            assertThat(finding.severity()).hasValue(Integer.parseInt(threat.get("severity")));
            assertThat(finding.category())
                    .isEqualTo(RawJson.text(RawJson.members(threat.get("properties")), "Category"));
            assertThat(finding.technique()).isEqualTo(RawJson.text(technique, "name"));
            assertThat(finding.techniqueId()).isEqualTo(RawJson.text(technique, "id"));
        });
    }
}
