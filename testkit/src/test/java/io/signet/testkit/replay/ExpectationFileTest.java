package io.signet.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people get wrong in an expectation, and what they are told. */
final class ExpectationFileTest {

    private static final String LINE = CaseToy.open("/etc/passwd");

    @TempDir
    Path temp;

    private List<String> problemsOf(String... lines) {
        return new CaseDirectory(temp).capture(LINE).expect(lines).problems();
    }

    @Test
    void a_right_one_has_no_problem() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [],", "'quiet': [], 'offered': 1 }"))
                .isEmpty();
    }

    @Test
    void a_text_that_is_no_json_is_told_with_its_line() {
        assertThat(problemsOf("{ 'capture': 'x',", "oops }"))
                .singleElement()
                .asString()
                .startsWith("toy-1/x.expect.json:2: not JSON: ");
    }

    @Test
    void an_empty_file_is_empty() {
        assertThat(problemsOf("")).containsExactly("toy-1/x.expect.json:1: it is empty");
    }

    @Test
    void a_list_is_no_expectation() {
        assertThat(problemsOf("[]"))
                .containsExactly("toy-1/x.expect.json:1: the document must be an object, not a list");
    }

    @Test
    void what_follows_the_document_is_noticed() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [] }", "{}"))
                .containsExactly("toy-1/x.expect.json:2: something follows the document");
    }

    @Test
    void a_mistyped_field_is_unknown_and_its_meaning_is_guessed() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [],", "'quite': [] }"))
                .containsExactly("toy-1/x.expect.json:2: unknown field \"quite\": did you mean \"quiet\"?");
    }

    @Test
    void a_field_that_nobody_knows_is_told_which_there_are() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [], 'severity': 3 }"))
                .containsExactly(
                        "toy-1/x.expect.json:1: unknown field \"severity\": there are \"capture\", \"signature\","
                                + " \"findings\", \"quiet\", \"offered\", \"unreadable\"");
    }

    @Test
    void a_field_that_is_given_twice_is_noticed_at_any_depth() {
        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [],",
                        "'findings': [],",
                        "'quiet': [ { 'at': '" + CaseDirectory.at(1, LINE) + "', 'because': 'rejected',",
                        "'because': 'threw' } ] }"))
                .containsExactly(
                        "toy-1/x.expect.json:2: \"findings\" is given twice, first in line 1",
                        "toy-1/x.expect.json:4: \"because\" is given twice, first in line 3");
    }

    @Test
    void what_must_be_there_is_missed() {
        assertThat(problemsOf("{}"))
                .containsExactly(
                        "toy-1/x.expect.json:1: \"signature\" is missing",
                        "toy-1/x.expect.json:1: \"capture\" is missing",
                        "toy-1/x.expect.json:1: \"findings\" is missing");
    }

    @Test
    void a_name_must_not_be_empty() {
        assertThat(problemsOf("{ 'capture': '', 'signature': 'TOY-1', 'findings': [] }"))
                .containsExactly("toy-1/x.expect.json:1: \"capture\" is empty");
    }

    @Test
    void a_field_of_another_type_is_told_both_types() {
        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1', 'findings': {},",
                        "'quiet': null, 'offered': '1', 'unreadable': true }"))
                .containsExactly(
                        "toy-1/x.expect.json:1: \"findings\" must be a list, not an object",
                        "toy-1/x.expect.json:2: \"quiet\" must be a list, not null",
                        "toy-1/x.expect.json:2: \"offered\" must be a number, not text",
                        "toy-1/x.expect.json:2: \"unreadable\" must be a number, not true or false");
    }

    @Test
    void a_count_is_a_whole_number() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [], 'unreadable': -1 }"))
                .containsExactly("toy-1/x.expect.json:1: \"unreadable\" must be a whole number of at least 0");
    }

    @Test
    void an_anchor_needs_a_hash() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1',", "'findings': [ { 'at': '17' } ] }"))
                .containsExactly(
                        "toy-1/x.expect.json:2: \"at\" must be a line with a hash such as 17~9f3a, the event of a"
                                + " line such as 17.2~9f3a, or end; not \"17\"");
    }

    @Test
    void a_reason_is_one_of_four() {
        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [],",
                        "'quiet': [ { 'at': '1~0000', 'because': 'silent' } ] }"))
                .containsExactly(
                        "toy-1/x.expect.json:2: \"because\" must be rejected or not-selected or undecided or threw,"
                                + " not \"silent\"");
    }

    @Test
    void an_entry_of_another_type_is_told() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [ 17 ],", "'quiet': [ 'x' ] }"))
                .containsExactly(
                        "toy-1/x.expect.json:1: a finding must be an object, not a number",
                        "toy-1/x.expect.json:2: a quiet event must be an object, not text");
    }

    @Test
    void the_end_cannot_be_quiet() {
        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [],",
                        "'quiet': [ { 'at': 'end', 'because': 'rejected' } ] }"))
                .containsExactly("toy-1/x.expect.json:2: \"end\" is no event that could be quiet");
    }

    @Test
    void data_is_never_null() {
        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1',",
                        "'findings': [ { 'at': 'end',",
                        "'data': { 'path': null } } ] }"))
                .first()
                .isEqualTo(
                        "toy-1/x.expect.json:3: \"data\" wants null for \"path\", and a finding's data never holds null");
    }

    @Test
    void an_event_cannot_raise_and_be_quiet() {
        String at = CaseDirectory.at(1, LINE);

        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1',",
                        "'findings': [ { 'at': '" + at + "' } ],",
                        "'quiet': [ { 'at': '" + at + "', 'because': 'rejected' } ] }"))
                .first()
                .isEqualTo("toy-1/x.expect.json:3: line 1 cannot be quiet: line 2 expects a finding there");
    }

    @Test
    void an_event_is_quiet_once() {
        String quiet = "{ 'at': '" + CaseDirectory.at(1, LINE) + "', 'because': 'rejected' }";

        assertThat(problemsOf(
                        "{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [],",
                        "'quiet': [ " + quiet + ",",
                        quiet + " ] }"))
                .containsExactly("toy-1/x.expect.json:3: line 1 is named twice under \"quiet\", first in line 2");
    }

    @Test
    void hostile_text_in_a_file_is_escaped() {
        assertThat(problemsOf("{ 'capture': 'x', 'signature': 'TOY-1', 'findings': [], '\\u001b[31m': 1 }"))
                .singleElement()
                .asString()
                .contains("unknown field \"\\u001b[31m\"");
    }

    @Test
    void a_file_that_is_not_utf_8_is_told() throws IOException {
        CaseDirectory cases = new CaseDirectory(temp).capture(LINE).expect("");
        Files.write(temp.resolve("toy-1/x.expect.json"), new byte[] {'{', (byte) 0xff, '}'});

        assertThat(cases.problems()).containsExactly("toy-1/x.expect.json: it is not UTF-8");
    }
}
