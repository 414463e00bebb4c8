package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Line by line what the code of each release before v0.24 makes of its own events, against the profile of that release. */
final class GoldenReleasesTest {

    private static final Map<String, TraceeProfile> PROFILES = new TreeMap<>(Map.of(
            "v0.9.3", TraceeProfile.V0_9,
            "v0.10.0", TraceeProfile.V0_10,
            "v0.11.0", TraceeProfile.V0_10,
            "v0.11.1", TraceeProfile.V0_11_1,
            "v0.12.0", TraceeProfile.V0_11_1,
            "v0.13.1", TraceeProfile.V0_11_1,
            "v0.17.1", TraceeProfile.V0_11_1,
            "v0.23.2", TraceeProfile.V0_11_1));

    /** Versions whose events, without their flags, look exactly like those of a version before there were flags. */
    private static final Set<String> DIALECT_H = Set.of("v0.9.3", "v0.10.0");

    private static final Set<String> WITHOUT_FLAGS =
            Set.of("7 origin/no-contextFlags", "8 origin/no-flags-no-container");

    /** What Tracee's decoder refuses, and what the rule says of the values that stand there. */
    private static final Map<String, List<String>> REFUSED = Map.of(
            "args/bytes-number", List.of("error"),
            "event-id/number", List.of("finding"),
            "go-types/v0.24-line", List.of("finding"),
            // An event and an empty object in one line.
            "shape/two", List.of("finding"),
            "shape/truncated", List.of("invalid"),
            "shape/empty-line", List.of("empty"));

    /** Names of argument types and ranges of numbers, of an argument that the rule does not read. */
    private static final String ARGUMENT_TYPES = "arg-number/";

    static Stream<String> versions() {
        return PROFILES.keySet().stream();
    }

    static Stream<Arguments> lines() {
        return versions()
                .flatMap(version ->
                        GoldenLine.of("trc1022-" + version).stream().map(line -> Arguments.of(version, line)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void the_verdict_is_that_of_the_release(String version, GoldenLine line) {
        assertThat(verdicts(version, line)).isEqualTo(expected(version, line));
    }

    private static List<String> expected(String version, GoldenLine line) {
        if (line.group().equals("key-case")) {
            return List.of("foreign");
        }
        if (line.outcome().equals("undecodable")) {
            return line.name().startsWith(ARGUMENT_TYPES) ? List.of("finding") : REFUSED.get(line.name());
        }
        boolean isTakenForOlder = DIALECT_H.contains(version) && WITHOUT_FLAGS.contains(line.toString());
        return List.of(isTakenForOlder ? "finding" : line.outcome());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void nothing_but_those_lines_is_judged_otherwise(String version) {
        Set<String> otherwise = new TreeSet<>();
        for (GoldenLine line : GoldenLine.of("trc1022-" + version)) {
            boolean isRefused = line.outcome().equals("undecodable");
            if (!isRefused && !verdicts(version, line).equals(List.of(line.outcome()))) {
                otherwise.add(line.toString());
            }
        }

        assertThat(otherwise).isEqualTo(judgedOtherwise(version));
    }

    /** v0.9 selects every origin, so that another one changes no verdict. */
    private static Set<String> judgedOtherwise(String version) {
        Set<String> lines = new TreeSet<>();
        GoldenLine.of("trc1022-" + version).stream()
                .filter(line -> line.group().equals("key-case"))
                .map(GoldenLine::toString)
                .forEach(lines::add);
        if (version.equals("v0.10.0")) {
            lines.addAll(WITHOUT_FLAGS);
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_origin_is_that_of_the_release_where_the_flags_are_not_cut_out(String version) {
        Set<String> otherwise = new TreeSet<>();
        for (GoldenLine line : GoldenLine.of("trc1022-" + version)) {
            for (GoldenAnswer answer : answers(version, line)) {
                String ours = answer.outcome()
                        .map(outcome -> outcome.event().origin().wireName())
                        .orElse("");
                if (line.origin().isPresent()
                        && !ours.isEmpty()
                        && !ours.equals(line.origin().get())) {
                    otherwise.add(line.toString());
                }
            }
        }

        assertThat(otherwise).isEqualTo(DIALECT_H.contains(version) ? WITHOUT_FLAGS : Set.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void the_data_is_that_of_the_release(String version, GoldenLine line) {
        List<Map<String, Object>> data = new ArrayList<>();
        for (GoldenAnswer answer : answers(version, line)) {
            answer.outcome()
                    .ifPresent(outcome ->
                            outcome.findings().stream().map(Finding::data).forEach(data::add));
        }

        if (line.path().isPresent() && !data.isEmpty()) {
            assertThat(data).containsExactly(Map.of("path", line.path().get()));
        } else if (PROFILES.get(version).findingHasPath()) {
            assertThat(data).allSatisfy(each -> assertThat(each).containsOnlyKeys("path"));
        } else {
            assertThat(data).allSatisfy(each -> assertThat(each).isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lines")
    void the_rule_without_selectors_says_what_the_releases_rule_says(String version, GoldenLine line) {
        if (line.direct().isPresent() && !line.group().equals("key-case")) {
            assertThat(answers(version, line))
                    .singleElement()
                    .extracting(GoldenAnswer::directVerdict)
                    .isEqualTo(line.direct().get());
        } else {
            assertThat(line.outcome().equals("undecodable") || line.group().equals("key-case"))
                    .isTrue();
        }
    }

    private static List<String> verdicts(String version, GoldenLine line) {
        return answers(version, line).stream().map(GoldenAnswer::verdict).toList();
    }

    private static List<GoldenAnswer> answers(String version, GoldenLine line) {
        return GoldenAnswer.ofOne(line, DroppedExecutable.as(PROFILES.get(version)));
    }
}
