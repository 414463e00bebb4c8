package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.replay.CaseProblem.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quiet event is quiet for the reason that is given, or the case fails. */
final class QuietEventsTest {

    private static final String FOUND = CaseToy.open("/tmp/a");
    private static final String REJECTED = CaseToy.open("/etc/passwd");
    private static final String BOOM = CaseToy.open("/boom");

    @TempDir
    Path temp;

    private CaseDirectory capture(String... lines) {
        return new CaseDirectory(temp).capture(lines);
    }

    private static String[] quiet(String at, String because) {
        return new String[] {
            "'findings': []",
            "'quiet': [ { 'at': '" + at + "', 'because': '" + because + "', 'why': 'of no interest' } ]"
        };
    }

    @Test
    void each_of_the_four_reasons_can_be_met() {
        String container = CaseToy.openInContainer("/tmp/a");
        String undecided = Lines.open();
        CaseDirectory cases = capture(REJECTED, container, undecided, BOOM)
                .expecting(
                        "'findings': []",
                        "'quiet': [ { 'at': '" + at(1, REJECTED) + "', 'because': 'rejected' }",
                        "{ 'at': '" + at(2, container) + "', 'because': 'not-selected' }",
                        "{ 'at': '" + at(3, undecided) + "', 'because': 'undecided' }",
                        "{ 'at': '" + at(4, BOOM) + "', 'because': 'threw' } ]");

        CaseReport report = cases.check(CaseToy.onHost());

        assertThat(report.problems()).isEmpty();
        assertThat(report.met()).isEqualTo(4);
    }

    @Test
    void silence_for_another_reason_is_not_enough() {
        String container = CaseToy.openInContainer("/etc/passwd");

        CaseReport report = capture(container, REJECTED)
                .expecting(quiet(at(1, container), "rejected"))
                .check(CaseToy.onHost());

        assertThat(report.problems()).containsExactly(new CaseProblem(Kind.NOT_QUIET, "captures/x.ndjson", 1, """
                        TOY-1: line 1 should be rejected, it was not selected.
                          captures/x.ndjson:1  open  container=a1f (started)  pathname="/etc/passwd"
                          Not a rejection: the event never reached TOY-1. Its selector wants origin=host; this event has origin=container.
                          Expected in toy-1/x.expect.json:3: "of no interest\""""));
        assertThat(report.met()).isZero();
    }

    @Test
    void an_event_that_should_not_be_selected_and_is_rejected_shows_a_selector_that_is_too_broad() {
        assertThat(capture(REJECTED)
                        .expecting(quiet(at(1, REJECTED), "not-selected"))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("TOY-1: line 1 should be not-selected, it was rejected.\n");
    }

    @Test
    void a_finding_on_a_quiet_event_is_told_once_with_the_reason_it_should_have_been_quiet() {
        CaseReport report =
                capture(FOUND).expecting(quiet(at(1, FOUND), "rejected")).check();

        assertThat(report.problems()).containsExactly(new CaseProblem(Kind.UNEXPECTED, "captures/x.ndjson", 1, """
                        TOY-1 raised a finding at line 1, which should be rejected.
                          captures/x.ndjson:1  open  host  pathname="/tmp/a"
                          data: path="/tmp/a"  length=6
                          Expected in toy-1/x.expect.json:3: "of no interest\""""));
    }

    @Test
    void a_finding_of_the_sensors_own_is_nothing_that_could_be_rejected() {
        String line = Lines.sensorFinding("open");

        assertThat(capture(line, REJECTED)
                        .expecting(quiet(at(1, line), "rejected"))
                        .problems())
                .containsExactly("""
                        TOY-1: line 1 should be rejected, and is Tracee's own finding: those are not offered to signatures.
                          captures/x.ndjson:1
                          Expected in toy-1/x.expect.json:3: "of no interest\"""");
    }

    @Test
    void a_rule_that_throws_where_nobody_expects_it_fails_the_case() {
        CaseReport report = capture(BOOM).expecting("'findings': []").check();

        assertThat(report.problems())
                .containsExactly(new CaseProblem(Kind.THREW, "captures/x.ndjson", 1, """
                        TOY-1 threw java.lang.IllegalStateException: "of the rule" at line 1.
                          captures/x.ndjson:1  open  host  pathname="/boom"
                          It read 2 fields and stopped: name = "open" · args.pathname = "/boom".
                          If that is right, say so in toy-1/x.expect.json under "quiet": { "at": "%s", "because": "threw", "why": "…" }""".formatted(at(1, BOOM))));
    }

    @Test
    void a_rule_that_throws_at_every_event_is_told_of_the_first_and_counted() {
        String[] lines = new String[103];
        Arrays.fill(lines, BOOM);

        CaseReport report = capture(lines).expecting("'findings': []").check();

        assertThat(report.problems()).hasSize(101);
        assertThat(report.problems().get(100).message()).isEqualTo("TOY-1 threw at 3 further events.");
    }

    @Test
    void failures_at_the_end_fail_the_case() {
        CaseDirectory cases = capture(REJECTED).expecting("'findings': []");

        assertThat(cases.problems(CaseToy.rule()
                        .onSignal(signal -> {
                            throw new IllegalStateException("of the signal");
                        })
                        .onClose(() -> {
                            throw new IllegalStateException("of close");
                        })))
                .containsExactly(
                        "TOY-1 threw java.lang.IllegalStateException: \"of the signal\" at the end of the capture.",
                        "TOY-1 threw java.lang.IllegalStateException: \"of close\" when it was closed.");
    }
}
