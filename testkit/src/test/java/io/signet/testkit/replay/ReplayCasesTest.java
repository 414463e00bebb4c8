package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signet.testkit.replay.CaseProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are cases, and what becomes of those that are none. */
final class ReplayCasesTest {

    private static final String LINE = CaseToy.open("/etc/passwd");
    private static final String NOTHING = "{ \"capture\": \"x\", \"signature\": \"TOY-1\", \"findings\": [] }";

    @TempDir
    Path temp;

    private CaseDirectory cases() {
        return new CaseDirectory(temp).capture(LINE);
    }

    private static CaseProblem problemOf(ReplayCase broken) {
        return broken.check(CaseToy.rule(), CaseDirectory.READING).problems().get(0);
    }

    private static String messageOf(CaseDirectory cases) {
        return problemOf(cases.theCase()).message();
    }

    @Test
    void finds_the_cases_of_all_signatures_sorted_by_name() {
        CaseDirectory cases = cases().file("toy-2/b.expect.json", NOTHING.replace("TOY-1", "TOY-2"))
                .file("toy-1/c.expect.json", NOTHING)
                .file("toy-1/a.expect.json", NOTHING);

        assertThat(cases.cases()).extracting(ReplayCase::name).containsExactly("toy-1/a", "toy-1/c", "toy-2/b");
    }

    @Test
    void those_of_one_signature_are_asked_for_in_upper_or_lower_case() throws IOException {
        cases().file("toy-2/b.expect.json", NOTHING.replace("TOY-1", "TOY-2")).file("toy-1/a.expect.json", NOTHING);
        ReplayCases all = ReplayCases.in(temp);

        assertThat(all.ofSignature("TOY-2").cases())
                .extracting(ReplayCase::name)
                .containsExactly("toy-2/b");
        assertThat(all.ofSignature("toy-2").cases()).hasSize(1);
        assertThat(all.directories()).containsExactly("toy-1", "toy-2");
        assertThat(all).hasToString("2 cases");
    }

    @Test
    void none_are_a_failure_that_says_which_others_there_are() throws IOException {
        cases().file("toy-1/a.expect.json", NOTHING);
        ReplayCases all = ReplayCases.in(temp);

        assertThat(all.requireSome()).isSameAs(all);
        assertThatThrownBy(all.ofSignature("TOI-1")::requireSome)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(
                        "nothing to verify: there is no case in the directory for \"TOI-1\": did you mean \"toy-1\"?");
    }

    @Test
    void a_directory_without_cases_has_none() throws IOException {
        cases();

        assertThatThrownBy(ReplayCases.in(temp)::requireSome)
                .hasMessage("nothing to verify: there is no case in the directory");
    }

    @Test
    void what_is_no_directory_cannot_be_read() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> ReplayCases.in(file)).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> ReplayCases.in(temp.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_case_says_what_it_expects() {
        ReplayCase replayCase = cases().expecting(
                        "'findings': [ { 'at': 'end' }, { 'at': 'end' } ]",
                        "'quiet': [ { 'at': '1~0000', 'because': 'rejected' } ]")
                .theCase();

        assertThat(replayCase).hasToString("toy-1/x: 2 findings, 1 quiet");
        assertThat(replayCase.expectedFindings()).isEqualTo(2);
        assertThat(replayCase.quietEvents()).isEqualTo(1);
        assertThat(replayCase.signatureId()).isEqualTo("TOY-1");
        assertThat(replayCase.capture()).map(Capture::name).contains("captures/x.ndjson");
        assertThat(replayCase.source())
                .contains(temp.resolve("toy-1/x.expect.json").toUri());
    }

    @Test
    void captures_have_the_names_of_their_files_without_the_endings() {
        for (String file : List.of("x.ndjson", "x.jsonl", "x.json", "x.log", "x.1.ndjson", "deep/er/x.ndjson")) {
            assertThat(CaseFiles.captureName("captures/" + file)).contains(file.substring(0, file.lastIndexOf('.')));
            assertThat(CaseFiles.captureName("captures/" + file + ".gz"))
                    .contains(file.substring(0, file.lastIndexOf('.')));
        }
        assertThat(CaseFiles.captureName("captures/x.capture.json")).isEmpty();
        assertThat(CaseFiles.captureName("captures/README.md")).isEmpty();
        assertThat(CaseFiles.captureName("toy-1/x.ndjson")).isEmpty();
    }

    @Test
    void an_unknown_capture_is_told_with_the_one_that_was_meant() {
        CaseDirectory cases = new CaseDirectory(temp)
                .file("captures/dropped-elf.ndjson", LINE)
                .expect("{ 'signature': 'TOY-1', 'findings': [],", "'capture': 'droped-elf' }");

        assertThat(problemOf(cases.theCase()))
                .isEqualTo(new CaseProblem(
                        Kind.CAPTURE,
                        "toy-1/x.expect.json",
                        2,
                        "toy-1/x.expect.json:2: there is no capture \"droped-elf\": did you mean \"dropped-elf\"?"));
        assertThat(cases.theCase().capture()).isEmpty();
    }

    @Test
    void a_capture_outside_of_captures_is_unknown() {
        CaseDirectory cases = new CaseDirectory(temp.resolve("replay"))
                .capture(LINE)
                .expect("{ 'signature': 'TOY-1', 'findings': [], 'capture': '../../x' }");
        new CaseDirectory(temp).file("x.ndjson", LINE);

        assertThat(messageOf(cases))
                .isEqualTo("toy-1/x.expect.json:1: there is no capture \"../../x\": there are \"x\"");
    }

    @Test
    void a_capture_that_two_files_could_be_is_none() {
        CaseDirectory cases = cases().file("captures/x.jsonl", LINE).expecting("'findings': []");

        assertThat(messageOf(cases))
                .isEqualTo("toy-1/x.expect.json:1: several files are the capture \"x\": captures/x.jsonl,"
                        + " captures/x.ndjson");
    }

    @Test
    void a_case_in_another_signatures_directory_is_told() {
        CaseDirectory cases = cases().file("toy-2/x.expect.json", NOTHING);

        assertThat(messageOf(cases))
                .isEqualTo("toy-2/x.expect.json:1: it is for \"TOY-1\", whose cases are in the directory \"toy-1\", and"
                        + " stands in \"toy-2\"");
    }

    @Test
    void a_case_whose_file_cannot_be_understood_is_there_and_fails() {
        ReplayCase broken = cases().expect("{").theCase();

        assertThat(broken).hasToString("toy-1/x: broken");
        assertThat(broken.signatureId()).isEqualTo("toy-1");
        assertThat(problemOf(broken).kind()).isEqualTo(Kind.FILE);
    }

    @Test
    void a_golden_file_without_a_case_is_an_orphan_with_the_likely_rename() {
        CaseDirectory cases = cases().file("toy-1/dropped-elf.golden.ndjson", "")
                .file("toy-1/dropped-elfs.expect.json", NOTHING)
                .file("toy-1/other.expect.json", NOTHING);

        ReplayCase orphan = cases.cases().get(0);

        assertThat(orphan).hasToString("toy-1/dropped-elf.golden.ndjson: broken");
        assertThat(problemOf(orphan))
                .isEqualTo(new CaseProblem(
                        Kind.ORPHAN,
                        "toy-1/dropped-elf.golden.ndjson",
                        0,
                        "toy-1/dropped-elf.golden.ndjson: there is no toy-1/dropped-elf.expect.json for it; if the case was"
                                + " renamed, rename it to toy-1/dropped-elfs.golden.ndjson"));
    }

    @Test
    void a_golden_file_without_any_case_beside_it_is_an_orphan() {
        assertThat(messageOf(cases().file("toy-1/x.golden.ndjson", "")))
                .isEqualTo("toy-1/x.golden.ndjson: there is no toy-1/x.expect.json for it");
    }

    @Test
    void a_description_without_its_capture_is_an_orphan() {
        assertThat(messageOf(cases().file("captures/xs.capture.json", "{}")))
                .isEqualTo("captures/xs.capture.json: there is no capture \"xs\" for it: did you mean \"x\"?");
    }

    @Test
    void a_file_with_a_mistyped_ending_is_not_passed_over() {
        assertThat(messageOf(cases().file("toy-1/x.expects.json", NOTHING)))
                .isEqualTo("toy-1/x.expects.json: it is neither an expectation (*.expect.json) nor a golden file"
                        + " (*.golden.ndjson), so \"x.expects.json\" is no case");
    }

    @Test
    void a_case_in_no_signatures_directory_is_not_passed_over() {
        assertThat(messageOf(cases().file("x.expect.json", NOTHING)))
                .isEqualTo(
                        "x.expect.json: it must be in the directory of its signature, such as trc-1022/x.expect.json");
        assertThat(cases().file("toy-1/deep/x.golden.ndjson", NOTHING).cases())
                .extracting(ReplayCase::name)
                .contains("toy-1/deep/x.golden.ndjson", "/x.expect.json");
    }

    @Test
    void notes_and_hidden_files_are_for_people() {
        CaseDirectory cases = cases().file("README.md", "")
                .file("toy-1/README.md", "")
                .file("toy-1/.gitattributes", "")
                .file(".gitignore", "");

        assertThat(cases.cases()).isEmpty();
    }

    @Test
    void a_description_is_checked() {
        CaseDirectory cases = cases().file(
                        "captures/x.capture.json", "{ \"tracee\": 24,\n \"from\": \"me\",\n \"sha256\": \"00\" }")
                .expecting("'findings': []");

        List<CaseProblem> problems = cases.check().problems();

        assertThat(problems).extracting(CaseProblem::kind).containsExactly(Kind.FILE, Kind.FILE, Kind.CAPTURE);
        assertThat(problems.get(0).message())
                .startsWith("captures/x.capture.json:2: unknown field \"from\": there are \"source\", \"tracee\",");
        assertThat(problems.get(1).message())
                .isEqualTo("captures/x.capture.json:1: \"tracee\" must be text, not a number");
        assertThat(problems.get(2).message())
                .matches(
                        "captures/x.capture.json:3: this describes another captures/x.ndjson: its SHA-256 is [0-9a-f]{64}."
                                + " If the change is meant, put that into \"sha256\".");
    }

    @Test
    void a_description_that_describes_its_capture_is_right() throws IOException {
        CaseDirectory cases = cases().expecting("'findings': []");
        String sha256 = Sha256.of(Files.newInputStream(temp.resolve("captures/x.ndjson")));
        cases.file(
                "captures/x.capture.json",
                "{ \"source\": \"a test\", \"tracee\": \"v0.24.1\", \"dialect\": \"N\", \"recorded\": \"2026-01-31\","
                        + " \"command\": \"tracee\", \"licence\": \"Apache-2.0\", \"redaction\": \"none\", \"note\": \"\","
                        + " \"sha256\": \"" + sha256 + "\" }");

        assertThat(cases.problems()).isEmpty();
    }
}
