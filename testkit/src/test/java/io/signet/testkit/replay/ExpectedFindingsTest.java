package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Detection;
import io.signet.signature.Signal;
import io.signet.signature.Verdict;
import io.signet.testkit.EventFixture;
import io.signet.testkit.ToySignature;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be raised, and nothing else. */
final class ExpectedFindingsTest {

    private static final String FOUND = CaseToy.open("/tmp/a");
    private static final String REJECTED = CaseToy.open("/etc/passwd");

    @TempDir
    Path temp;

    private CaseDirectory capture(String... lines) {
        return new CaseDirectory(temp).capture(lines);
    }

    private static String finding(String at) {
        return "'findings': [ { 'at': '" + at + "' } ]";
    }

    private static String finding(String at, String data) {
        return "'findings': [ { 'at': '" + at + "', 'data': { " + data + " }, 'why': 'temporary' } ]";
    }

    @Test
    void a_finding_where_one_is_expected_is_met() {
        CaseReport report = capture(REJECTED, FOUND)
                .expecting(finding(at(2, FOUND), "'path': '/tmp/a'"))
                .check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.expected()).isEqualTo(1);
        assertThat(report.met()).isEqualTo(1);
        assertThat(report.findings()).extracting(CaseFinding::at).hasToString("[" + at(2, FOUND) + "]");
    }

    @Test
    void an_event_that_was_rejected_is_missed_with_what_the_rule_looked_at() {
        CaseReport report = capture(REJECTED)
                .expecting(finding(at(1, REJECTED), "'path': '/etc/passwd'"))
                .check();

        assertThat(report.problems()).containsExactly(new CaseProblem(Kind.MISSED, "captures/x.ndjson", 1, """
                        TOY-1 missed: line 1 should raise a finding, it was rejected.
                          captures/x.ndjson:1  open  host  pathname="/etc/passwd"
                          It read 2 fields and stopped: name = "open" · args.pathname = "/etc/passwd".
                          Expected in toy-1/x.expect.json:2: "temporary\""""));
        assertThat(report.met()).isZero();
    }

    @Test
    void an_event_that_was_not_selected_is_missed_with_what_the_selector_wanted() {
        String line = CaseToy.openInContainer("/tmp/a");

        assertThat(capture(line, REJECTED).expecting(finding(at(1, line))).problems(CaseToy.onHost()))
                .containsExactly("""
                        TOY-1 missed: line 1 should raise a finding, it was not selected.
                          captures/x.ndjson:1  open  container=a1f (started)  pathname="/tmp/a"
                          Not a rejection: the event never reached TOY-1. Its selector wants origin=host; this event has origin=container.
                          Expected in toy-1/x.expect.json:2""");
    }

    @Test
    void an_event_that_was_undecided_is_missed_with_the_reason() {
        String line = Lines.open();

        assertThat(capture(line).expecting(finding(at(1, line))).problems()).containsExactly("""
                        TOY-1 missed: line 1 should raise a finding, it was undecided: "no path".
                          captures/x.ndjson:1  open  host
                          It read 2 fields and stopped: name = "open" · args.pathname = absent.
                          Expected in toy-1/x.expect.json:2""");
    }

    @Test
    void an_event_on_which_the_rule_threw_is_missed_and_told_once() {
        String line = CaseToy.open("/boom");

        assertThat(capture(line).expecting(finding(at(1, line))).problems()).containsExactly("""
                        TOY-1 missed: line 1 should raise a finding, it threw java.lang.IllegalStateException: "of the rule".
                          captures/x.ndjson:1  open  host  pathname="/boom"
                          It read 2 fields and stopped: name = "open" · args.pathname = "/boom".
                          Expected in toy-1/x.expect.json:2""");
    }

    @Test
    void a_finding_of_the_sensors_own_cannot_raise_one() {
        String line = Lines.sensorFinding("open");

        assertThat(capture(line, REJECTED).expecting(finding(at(1, line))).problems())
                .containsExactly("""
                        TOY-1 missed: line 1 should raise a finding, and is Tracee's own: those are not offered to signatures.
                          captures/x.ndjson:1
                          Expected in toy-1/x.expect.json:2""");
    }

    @Test
    void other_data_is_told_name_by_name_with_types_where_they_differ() {
        CaseReport report = capture(FOUND)
                .expecting(finding(at(1, FOUND), "'path': '/tmp/b', 'length': '6', 'user': 0"))
                .check();

        assertThat(report.problems()).containsExactly(new CaseProblem(Kind.DIFFERENT, "captures/x.ndjson", 1, """
                        TOY-1 raised a finding at line 1 with other data than expected.
                          data.path = "/tmp/a" where "/tmp/b" was expected.
                          data.length = 6 (number) where "6" (text) was expected.
                          data has no "user", where 0 was expected; it has "path", "length".
                          captures/x.ndjson:1  open  host  pathname="/tmp/a"
                          Expected in toy-1/x.expect.json:2: "temporary\""""));
    }

    @Test
    void a_finding_that_nobody_expects_is_told_with_the_entry_that_would() {
        CaseReport report = capture(FOUND).expecting("'findings': []").check();

        assertThat(report.problems())
                .containsExactly(new CaseProblem(Kind.UNEXPECTED, "captures/x.ndjson", 1, """
                        TOY-1 raised a finding at line 1 that nobody expects.
                          captures/x.ndjson:1  open  host  pathname="/tmp/a"
                          data: path="/tmp/a"  length=6
                          If it is right, say so in toy-1/x.expect.json: { "at": "%s", "why": "…" }""".formatted(at(1, FOUND))));
    }

    @Test
    void the_nearest_finding_is_named_where_one_is_missed() {
        String line = CaseToy.open("/tmp/b");

        assertThat(capture(REJECTED, FOUND, line)
                        .expecting(finding(at(1, REJECTED), "'path': '/tmp/b'"))
                        .problems())
                .first()
                .asString()
                .contains("\n  Nearest finding: line 3, with the data expected here.\n");
    }

    @Test
    void a_finding_that_is_expected_where_it_is_is_not_near_another() {
        String findings = "'findings': [ { 'at': '" + at(1, REJECTED) + "', 'data': { 'path': '/tmp/a' } }, { 'at': '"
                + at(2, FOUND) + "' } ]";

        assertThat(capture(REJECTED, FOUND).expecting(findings).problems())
                .singleElement()
                .asString()
                .startsWith("TOY-1 missed: line 1")
                .doesNotContain("Nearest");
    }

    @Test
    void two_findings_on_one_event_need_two_expectations() {
        ToySignature twice = ToySignature.saying(event -> Verdict.of(Detection.of("n", 1), Detection.of("n", 2)));
        CaseDirectory cases = capture(FOUND);

        assertThat(cases.expecting(finding(at(1, FOUND))).problems(twice))
                .singleElement()
                .asString()
                .startsWith("TOY-1 raised a finding at line 1 that nobody expects.")
                .contains("data: n=2");
    }

    @Test
    void an_expectation_that_says_little_leaves_the_finding_that_another_one_needs() {
        ToySignature twice = ToySignature.saying(event -> Verdict.of(Detection.of("n", 1), Detection.of("n", 2)));
        String at = at(1, FOUND);
        CaseDirectory cases = capture(FOUND)
                .expecting("'findings': [ { 'at': '" + at + "' }, { 'at': '" + at + "', 'data': { 'n': 1 } } ]");

        assertThat(cases.problems(twice)).isEmpty();
    }

    @Test
    void one_finding_cannot_meet_two_expectations() {
        String at = at(1, FOUND);
        CaseDirectory cases =
                capture(FOUND).expecting("'findings': [ { 'at': '" + at + "' }, { 'at': '" + at + "' } ]");

        assertThat(cases.problems())
                .singleElement()
                .asString()
                .startsWith("TOY-1 missed: line 1 should raise a finding, one more than the 1 it raised.\n");
    }

    @Test
    void the_events_of_one_line_are_told_apart() {
        String array = "[" + REJECTED + "," + FOUND + "]";
        String at = at(1, array).replace("~", ".2~");

        assertThat(capture(array).expecting(finding(at)).problems()).isEmpty();
        assertThat(capture(array).expecting("'findings': []").problems())
                .singleElement()
                .asString()
                .startsWith("TOY-1 raised a finding at line 1, event 2 that nobody expects.\n"
                        + "  captures/x.ndjson:1 (event 2)  open  host")
                .contains("{ \"at\": \"" + at + "\",");
    }

    @Test
    void what_is_raised_at_the_end_is_expected_at_the_end() {
        String line = FOUND;
        CaseDirectory cases = capture(line);

        assertThat(cases.expecting("'findings': [ { 'at': 'end', 'data': { 'n': 1 } } ]")
                        .problems(atTheEnd()))
                .isEmpty();
        assertThat(cases.expecting("'findings': []").problems(atTheEnd())).containsExactly("""
                        TOY-1 raised a finding at the end that nobody expects.
                          data: n=1
                          If it is right, say so in toy-1/x.expect.json: { "at": "end", "why": "…" }""");
    }

    @Test
    void what_is_expected_at_the_end_is_missed_there() {
        assertThat(capture(REJECTED).expecting(finding("end")).problems()).containsExactly("""
                        TOY-1 missed: the end of the capture should raise a finding, and did not.
                          Expected in toy-1/x.expect.json:2""");
    }

    private static ToySignature atTheEnd() {
        return ToySignature.named("TOY-1")
                .onSignal(signal -> signal instanceof Signal.SourceCompleted
                        ? Verdict.of(Detection.of("n", 1)
                                .about(EventFixture.event("open").build()))
                        : Verdict.none());
    }

    @Test
    void an_event_that_moved_is_said_to_have_and_what_it_raises_is_no_surprise() {
        CaseReport report = capture(REJECTED, FOUND)
                .expecting(finding(at(1, FOUND), "'path': '/tmp/a'"))
                .check();

        assertThat(report.problems())
                .containsExactly(new CaseProblem(
                        Kind.ANCHOR,
                        "toy-1/x.expect.json",
                        2,
                        "toy-1/x.expect.json:2: line 1 is now a different event (" + at(1, REJECTED)
                                + "); the one you meant is line 2: write " + at(2, FOUND) + "."));
        assertThat(report.met()).isEqualTo(1);
    }
}
