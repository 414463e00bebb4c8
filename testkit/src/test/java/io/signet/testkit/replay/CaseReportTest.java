package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.testkit.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseReportTest {

    private static final String FOUND = CaseToy.open("/tmp/a");
    private static final String REJECTED = CaseToy.open("/etc/passwd");

    @TempDir
    Path temp;

    private CaseDirectory capture(String... lines) {
        return new CaseDirectory(temp).capture(lines);
    }

    @Test
    void counts_every_event_by_what_became_of_it() {
        CaseReport report = capture(
                        FOUND,
                        REJECTED,
                        REJECTED,
                        Lines.open(),
                        CaseToy.open("/boom"),
                        Lines.close(),
                        Lines.sensorFinding("open"),
                        Lines.log())
                .expecting("'findings': [ { 'at': '" + at(1, FOUND) + "' } ]")
                .check();

        assertThat(report.events()).isEqualTo(7);
        assertThat(report.offered()).isEqualTo(5);
        assertThat(report.count(Outcome.Kind.RAISED)).isEqualTo(1);
        assertThat(report.count(Outcome.Kind.REJECTED)).isEqualTo(2);
        assertThat(report.count(Outcome.Kind.UNDECIDED)).isEqualTo(1);
        assertThat(report.count(Outcome.Kind.THREW)).isEqualTo(1);
        assertThat(report.count(Outcome.Kind.NOT_SELECTED)).isEqualTo(1);
        assertThat(report.sensorFindings()).isEqualTo(1);
        assertThat(report.toString())
                .endsWith("\ntoy-1/x: 1 of 1 expectation met; 7 events, 5 offered (1 raised, 2 rejected, 1 undecided, 1"
                        + " threw), 1 finding of the sensor's own left out.");
    }

    @Test
    void says_that_it_passed_and_by_how_much() {
        CaseReport report = capture(FOUND, REJECTED)
                .expecting("'findings': [ { 'at': '" + at(1, FOUND) + "' } ]")
                .check();

        assertThat(report.requirePassed()).isSameAs(report);
        assertThat(report).hasToString("""
                toy-1/x passed.
                toy-1/x: 1 of 1 expectation met; 2 events, 2 offered (1 raised, 1 rejected).""");
        assertThat(report.caseName()).isEqualTo("toy-1/x");
        assertThat(report.signatureId()).isEqualTo("TOY-1");
        assertThat(report.golden()).isEqualTo(GoldenStatus.NO_BASELINE);
    }

    @Test
    void one_problem_comes_first_and_the_counts_last() {
        CaseReport report =
                capture(REJECTED).expecting("'findings': []", "'offered': 3").check();

        assertThatThrownBy(report::requirePassed)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("""
                        toy-1/x.expect.json:3: "offered" is 3, and TOY-1 was offered 1 event
                        toy-1/x: 0 of 0 expectations met; 1 event, 1 offered (1 rejected).""");
    }

    @Test
    void several_problems_are_summed_up_by_kind_with_their_lines() {
        CaseReport report = capture(REJECTED, FOUND, FOUND)
                .expecting("'findings': [ { 'at': '" + at(1, REJECTED) + "' } ]", "'offered': 7")
                .check();

        assertThat(report.toString())
                .startsWith("toy-1/x: 4 problems: 1 missed (line 1), 2 unexpected (lines 2, 3), 1 offered wrongly (line"
                        + " 3). Showing 4 of 4.\n- TOY-1 missed: line 1 should raise a finding, it was rejected.\n"
                        + "    captures/x.ndjson:1  open  host");
    }

    @Test
    void very_many_problems_are_bounded() {
        String[] lines = new String[40];
        Arrays.fill(lines, FOUND);

        String text = capture(lines).expecting("'findings': []").check().toString();

        assertThat(text)
                .startsWith(
                        "toy-1/x: 40 problems: 40 unexpected (lines 1, 2, 3, 4, 5 and 35 more). Showing 10 of 40.\n");
        assertThat(text.split("\n- ")).hasSize(11);
    }

    @Test
    void a_case_that_did_not_run_says_so() {
        assertThat(new CaseDirectory(temp)
                        .file("captures/x.ndjson", "")
                        .expecting("'findings': []")
                        .check())
                .hasToString("""
                        captures/x.ndjson: the capture is empty, so nothing is verified
                        toy-1/x: 0 of 0 expectations met; nothing was run.""");
    }

    @Test
    void in_a_project_it_names_the_command_that_explains() {
        CaseDirectory cases = new CaseDirectory(temp.resolve("src/test/resources/replay"))
                .capture(REJECTED, FOUND)
                .expecting("'findings': []");
        new CaseDirectory(temp).file("pom.xml", "");

        assertThat(cases.check().notes())
                .containsExactly(
                        "Explain: ./signet explain src/test/resources/replay/captures/x.ndjson:2 --signature TOY-1");
    }

    @Test
    void no_message_names_the_directory_of_the_machine() {
        CaseReport report = capture(FOUND, Lines.noJson())
                .expecting("'findings': [ { 'at': '" + at(1, REJECTED) + "' } ]", "'offered': 7")
                .check();

        assertThat(report.toString()).doesNotContain(temp.toString());
    }
}
