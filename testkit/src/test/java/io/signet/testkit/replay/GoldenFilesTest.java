package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.signet.signature.Detection;
import io.signet.signature.Signature;
import io.signet.signature.Verdict;
import io.signet.testkit.ToySignature;
import io.signet.testkit.replay.CaseProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When golden files are read, and when they are written: gaining a finding is easy, losing one takes its name. */
final class GoldenFilesTest {

    private static final String GOLDEN = "toy-1/x.golden.ndjson";
    private static final String A = CaseToy.open("/tmp/a");
    private static final String B = CaseToy.open("/tmp/b");
    private static final GoldenSettings UPDATE = GoldenSettings.of("update", null, null);

    @TempDir
    Path temp;

    private CaseDirectory cases;

    /** A project, as the directory of its build file is the one that files are named from. */
    @BeforeEach
    void project() {
        new CaseDirectory(temp).file("pom.xml", "");
        cases = new CaseDirectory(temp.resolve("src/test/resources/replay"));
        expecting(A, B);
    }

    private void expecting(String... lines) {
        StringBuilder findings = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            findings.append(i == 0 ? "" : ", ")
                    .append("{ 'at': '")
                    .append(at(i + 1, lines[i]))
                    .append("' }");
        }
        cases.capture(lines).expecting("'findings': [ " + findings + " ]");
    }

    private CaseReport check(GoldenSettings settings) {
        return check(CaseToy.rule(), settings);
    }

    private CaseReport check(Signature signature, GoldenSettings settings) {
        return cases.theCase().check(signature, settings);
    }

    private static GoldenSettings updateLosing(String lose) {
        return GoldenSettings.of("update", lose, null);
    }

    private static void assertGolden(CaseReport report, GoldenStatus status, String message) {
        assertThat(report.golden()).isEqualTo(status);
        assertThat(report.problems()).containsExactly(new CaseProblem(Kind.GOLDEN, GOLDEN, 0, message));
    }

    private void written() {
        check(UPDATE);
        assertThat(check(CaseDirectory.READING).golden()).isEqualTo(GoldenStatus.SAME);
    }

    /** The same findings, with other data on the first. */
    private static ToySignature withOtherData() {
        return ToySignature.saying(event -> {
            String path = String.valueOf(event.arguments().get(0).value().orElseThrow());
            return Verdict.of(Detection.of("path", path).with("length", path.equals("/tmp/a") ? 7 : path.length()));
        });
    }

    @Test
    void without_one_a_case_passes_and_is_shown_the_one_to_be() {
        CaseReport report = check(CaseDirectory.READING);

        assertThat(report.passed()).isTrue();
        assertThat(report.golden()).isEqualTo(GoldenStatus.NO_BASELINE);
        assertThat(report.notes())
                .containsExactly(
                        "no golden file yet; the one to be is target/signet/toy-1/x.golden.ndjson, accept it with"
                                + " -Dsignet.golden=update");
        assertThat(cases.has(GOLDEN)).isFalse();
    }

    @Test
    void the_one_to_be_is_the_one_that_is_written_when_it_is_accepted() {
        check(CaseDirectory.READING);
        String proposed = new CaseDirectory(temp).read("target/signet/" + GOLDEN);
        check(UPDATE);

        assertThat(cases.read(GOLDEN)).isEqualTo(proposed);
    }

    @Test
    void the_first_one_is_written_when_asked_for_and_fails_the_case_once() {
        assertGolden(
                check(UPDATE),
                GoldenStatus.UPDATED,
                "toy-1/x has a golden file from now on, with 2 findings: look at it, and run again.");

        CaseReport again = check(UPDATE);
        assertThat(again.passed()).isTrue();
        assertThat(again.golden()).isEqualTo(GoldenStatus.SAME);
        assertThat(check(CaseDirectory.READING).notes()).isEmpty();
    }

    @Test
    void nothing_is_written_on_a_build_server_even_when_asked_for() {
        assertGolden(
                check(GoldenSettings.of("update", null, "true")),
                GoldenStatus.NO_BASELINE,
                "toy-1/x has no golden file, and none was written: the variable CI is set, and a build server only reads"
                        + " golden files.");
        assertThat(cases.has(GOLDEN)).isFalse();
    }

    @Test
    void a_difference_is_told_with_the_way_to_accept_it() {
        written();

        assertGolden(check(withOtherData(), CaseDirectory.READING), GoldenStatus.DIFFERS, """
                toy-1/x differs from its golden file: 1 changed.
                  changed  %s  data.length: 6 → 7
                  If intended: -Dsignet.golden=update""".formatted(at(1, A)));
    }

    @Test
    void a_change_is_written_when_asked_for_and_fails_the_case_once() {
        written();

        assertGolden(check(withOtherData(), UPDATE), GoldenStatus.UPDATED, """
                toy-1/x has a new golden file: 1 changed.
                  changed  %s  data.length: 6 → 7
                  Look at it, and run again.""".formatted(at(1, A)));
        assertThat(check(withOtherData(), CaseDirectory.READING).passed()).isTrue();
    }

    @Test
    void a_difference_is_told_in_full_on_a_build_server_and_nothing_is_written() {
        written();
        String before = cases.read(GOLDEN);

        assertGolden(
                check(withOtherData(), GoldenSettings.of("update", null, "1")), GoldenStatus.DIFFERS, """
                toy-1/x differs from its golden file: 1 changed.
                  changed  %s  data.length: 6 → 7
                  Not updated: the variable CI is set, and a build server only reads golden files.""".formatted(
                                at(1, A)));
        assertThat(cases.read(GOLDEN)).isEqualTo(before);
    }

    @Test
    void a_gained_finding_is_written_when_asked_for() {
        expecting(A);
        written();
        expecting(A, B);

        assertGolden(check(UPDATE), GoldenStatus.UPDATED, """
                toy-1/x has a new golden file: 1 gained.
                  gained   %s  length=6  path="/tmp/b"
                  Look at it, and run again.""".formatted(at(2, B)));
    }

    private void losingB() {
        written();
        cases.expecting("'findings': [ { 'at': '" + at(1, A) + "' } ]");
    }

    private static ToySignature findingOnlyA() {
        return CaseToy.rule()
                .onEvent(event -> event.toString().isEmpty()
                                || !String.valueOf(
                                                event.arguments().get(0).value().orElseThrow())
                                        .equals("/tmp/a")
                        ? Verdict.none()
                        : Verdict.of(Detection.of("path", "/tmp/a").with("length", 6)));
    }

    @Test
    void a_finding_is_never_lost_unnamed() {
        losingB();
        String before = cases.read(GOLDEN);

        assertGolden(check(findingOnlyA(), CaseDirectory.READING), GoldenStatus.DIFFERS, """
                toy-1/x differs from its golden file: 1 lost.
                  lost     %1$s  length=6  path="/tmp/b"
                  If intended: -Dsignet.golden=update. This would LOSE the finding at line 2, so it must be named: -Dsignet.golden.lose=%1$s""".formatted(at(2, B)));
        assertGolden(check(findingOnlyA(), UPDATE), GoldenStatus.DIFFERS, """
                toy-1/x differs from its golden file: 1 lost.
                  lost     %1$s  length=6  path="/tmp/b"
                  Not updated. This would LOSE the finding at line 2, so it must be named: -Dsignet.golden.lose=%1$s""".formatted(at(2, B)));
        assertThat(cases.read(GOLDEN)).isEqualTo(before);
    }

    @Test
    void a_finding_is_lost_by_its_name_alone_or_with_its_case() {
        losingB();
        String before = cases.read(GOLDEN);

        for (String name : List.of(at(2, B), "toy-1/x:" + at(2, B), "9~0000, " + at(2, B))) {
            cases.file(GOLDEN, before);
            assertGolden(check(findingOnlyA(), updateLosing(name)), GoldenStatus.UPDATED, """
                    toy-1/x has a new golden file: 1 lost.
                      lost     %s  length=6  path="/tmp/b"
                      Look at it, and run again.""".formatted(at(2, B)));
        }
    }

    @Test
    void the_name_of_another_finding_or_case_loses_nothing() {
        losingB();

        for (String name : List.of(at(1, A), "toy-1/y:" + at(2, B), "", "*")) {
            assertThat(check(findingOnlyA(), updateLosing(name)).golden()).isEqualTo(GoldenStatus.DIFFERS);
        }
    }

    @Test
    void several_lost_findings_each_need_their_name() {
        written();
        cases.expecting("'findings': []");

        assertThat(check(ToySignature.named("TOY-1"), updateLosing(at(1, A)))
                        .problems()
                        .get(0)
                        .message())
                .endsWith("\n  Not updated. This would LOSE the findings at line 1, line 2, so each must be named:"
                        + " -Dsignet.golden.lose=" + at(2, B));
    }

    @Test
    void a_finding_whose_event_moved_is_neither_lost_nor_gained() {
        expecting(A);
        written();
        String other = CaseToy.open("/etc/passwd");
        cases.capture(other, A).expecting("'findings': [ { 'at': '" + at(2, A) + "' } ]");

        assertGolden(check(CaseDirectory.READING), GoldenStatus.DIFFERS, """
                toy-1/x differs from its golden file: 1 moved.
                  moved    %s → %s
                  The capture has changed since the file was written.
                  If intended: -Dsignet.golden=update""".formatted(at(1, A), at(2, A)));
    }

    @Test
    void a_change_of_who_the_signature_is_is_told() {
        written();
        cases.file(GOLDEN, cases.read(GOLDEN).replace("\"name\":\"Toy TOY-1\"", "\"name\":\"Tay\""));

        assertThat(check(CaseDirectory.READING).problems().get(0).message())
                .contains("\n  changed  signature  name: \"Tay\" → \"Toy TOY-1\"\n");
    }

    @Test
    void the_version_of_the_testkit_and_the_words_for_people_do_not_matter() {
        written();
        cases.file(
                GOLDEN,
                cases.read(GOLDEN)
                        .replaceFirst("\"kit\":\"[^\"]*\"", "\"kit\":\"0.0.1\"")
                        .replace("do not edit", "x"));

        assertThat(check(CaseDirectory.READING).golden()).isEqualTo(GoldenStatus.SAME);
    }

    @Test
    void lines_of_another_system_do_not_matter() {
        written();
        cases.file(GOLDEN, cases.read(GOLDEN).replace("\n", "\r\n"));

        assertThat(check(CaseDirectory.READING).golden()).isEqualTo(GoldenStatus.SAME);
    }

    @Test
    void expectations_come_first() {
        written();
        String before = cases.read(GOLDEN);
        CaseReport report = check(findingOnlyA(), CaseDirectory.READING);

        assertThat(report.golden()).isEqualTo(GoldenStatus.DIFFERS);
        assertThat(report.problems()).extracting(CaseProblem::kind).containsExactly(Kind.MISSED);

        List<CaseProblem> asked = check(findingOnlyA(), updateLosing(at(2, B))).problems();
        assertThat(asked).extracting(CaseProblem::kind).containsExactly(Kind.MISSED, Kind.GOLDEN);
        assertThat(asked.get(1).message()).endsWith("\n  Not updated: the other problems of the case come first.");
        assertThat(cases.read(GOLDEN)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_golden_file_is_told() {
        cases.file(GOLDEN, "{\"at\":\"1~0000\"}\n");

        assertThat(check(CaseDirectory.READING).problems())
                .containsExactly(new CaseProblem(
                        Kind.FILE,
                        GOLDEN,
                        1,
                        "toy-1/x.golden.ndjson:1: this is no golden file as the testkit writes it: refresh it with"
                                + " -Dsignet.golden=update"));
    }

    @Test
    void a_golden_file_that_is_no_json_is_told_with_its_line() {
        written();
        cases.file(GOLDEN, cases.read(GOLDEN) + "oops\n");

        assertThat(check(CaseDirectory.READING).problems())
                .singleElement()
                .extracting(CaseProblem::message)
                .asString()
                .startsWith("toy-1/x.golden.ndjson:5: not JSON: ");
    }

    @Test
    void a_golden_file_of_another_format_is_told() {
        written();
        cases.file(GOLDEN, cases.read(GOLDEN).replace("{\"golden\":1,", "{\"golden\":2,"));

        assertThat(check(CaseDirectory.READING).problems())
                .extracting(CaseProblem::message)
                .containsExactly(
                        "toy-1/x.golden.ndjson:1: another version of the testkit wrote this golden file: refresh it"
                                + " with -Dsignet.golden=update");
    }
}
