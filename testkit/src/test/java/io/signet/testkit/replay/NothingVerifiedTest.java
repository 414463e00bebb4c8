package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.ToySignature;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never green by accident. */
final class NothingVerifiedTest {

    private static final String REJECTED = CaseToy.open("/etc/passwd");

    @TempDir
    Path temp;

    private CaseDirectory capture(String... lines) {
        return new CaseDirectory(temp).capture(lines);
    }

    @Test
    void a_capture_of_which_nothing_is_offered_is_vacuous() {
        CaseReport report = capture(Lines.close(), Lines.close())
                .expecting("'findings': []")
                .check();

        assertThat(report.problems())
                .containsExactly(new CaseProblem(
                        Kind.VACUOUS,
                        "toy-1/x.expect.json",
                        0,
                        "toy-1/x.expect.json: vacuous: TOY-1 was offered nothing of captures/x.ndjson (2 events, 0"
                                + " selected). Say \"offered\": 0 if that is the point"));
    }

    @Test
    void it_may_be_the_point_that_nothing_is_offered() {
        assertThat(capture(Lines.close())
                        .expecting("'findings': []", "'offered': 0")
                        .problems())
                .isEmpty();
    }

    @Test
    void another_number_than_expected_is_offered() {
        CaseReport report = capture(REJECTED, Lines.close())
                .expecting("'findings': []", "'offered': 2")
                .check();

        assertThat(report.problems())
                .containsExactly(new CaseProblem(
                        Kind.OFFERED,
                        "toy-1/x.expect.json",
                        3,
                        "toy-1/x.expect.json:3: \"offered\" is 2, and TOY-1 was offered 1 event"));
    }

    @Test
    void an_empty_capture_verifies_nothing_whatever_is_expected() {
        CaseDirectory cases = new CaseDirectory(temp).file("captures/x.ndjson", "");

        assertThat(cases.expecting("'findings': []", "'offered': 0").check().problems())
                .containsExactly(new CaseProblem(
                        Kind.VACUOUS,
                        "captures/x.ndjson",
                        0,
                        "captures/x.ndjson: the capture is empty, so nothing is verified"));
    }

    @Test
    void a_capture_without_an_event_verifies_nothing() {
        assertThat(capture(Lines.log(), "").expecting("'findings': []").problems())
                .containsExactly("captures/x.ndjson: the capture holds no event in 2 lines, so nothing is verified");
    }

    @Test
    void the_sensors_own_findings_are_not_offered() {
        CaseReport report = capture(Lines.sensorFinding("open"))
                .expecting("'findings': []", "'offered': 0")
                .check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.sensorFindings()).isEqualTo(1);
        assertThat(report.events()).isEqualTo(1);
        assertThat(report.offered()).isZero();
    }

    @Test
    void a_line_that_cannot_be_read_fails_the_case() {
        CaseReport report =
                capture(REJECTED, Lines.noJson()).expecting("'findings': []").check();

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.CAPTURE);
            assertThat(problem.place()).isEqualTo("captures/x.ndjson:2");
            assertThat(problem.message())
                    .startsWith("captures/x.ndjson:2: the line cannot be read: ")
                    .endsWith(". If it is meant to be so, say in toy-1/x.expect.json: \"unreadable\": 1");
        });
    }

    @Test
    void a_line_may_be_meant_to_be_unreadable() {
        assertThat(capture(REJECTED, Lines.noJson())
                        .expecting("'findings': []", "'unreadable': 1")
                        .problems())
                .isEmpty();
    }

    @Test
    void fewer_unreadable_lines_than_meant_fail_the_case() {
        assertThat(capture(REJECTED)
                        .expecting("'findings': []", "'unreadable': 1")
                        .problems())
                .containsExactly("toy-1/x.expect.json: \"unreadable\" is 1, and every line of the capture can be read");
        assertThat(capture(REJECTED, Lines.noJson())
                        .expecting("'findings': []", "'unreadable': 2")
                        .problems())
                .containsExactly("toy-1/x.expect.json: \"unreadable\" is 2, and all but 1 of the capture can be read");
    }

    @Test
    void another_signature_than_the_cases_verifies_nothing() {
        CaseReport report = capture(REJECTED).expecting("'findings': []").check(ToySignature.named("TOY-2"));

        assertThat(report.problems())
                .containsExactly(new CaseProblem(
                        Kind.SIGNATURE,
                        "toy-1/x.expect.json",
                        1,
                        "toy-1/x.expect.json:1: this case is for \"TOY-1\", and was given \"TOY-2\""));
        assertThat(report.events()).isZero();
    }

    @Test
    void a_signature_that_does_not_load_verifies_nothing() {
        CaseReport report = capture(REJECTED)
                .expecting("'findings': []")
                .check(CaseToy.rule().selecting());

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.SIGNATURE);
            assertThat(problem.message()).startsWith("toy-1/x.expect.json:1: \"TOY-1\" does not load: ");
        });
    }
}
