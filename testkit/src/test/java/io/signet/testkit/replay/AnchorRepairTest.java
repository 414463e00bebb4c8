package io.signet.testkit.replay;

import static io.signet.testkit.replay.CaseDirectory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnchorRepairTest {

    private static final String A = CaseToy.open("/tmp/a");
    private static final String B = CaseToy.open("/etc/b");
    private static final String NEW = CaseToy.open("/etc/new");

    @TempDir
    Path temp;

    private CaseDirectory edited() {
        return new CaseDirectory(temp)
                .capture(NEW, A, B)
                .expect(
                        "{ 'capture' : 'x',   'signature': 'TOY-1',",
                        "",
                        "  'quiet': [ { 'because': 'rejected', 'at':'" + at(2, B) + "' } ],",
                        "  'findings': [ { 'why': 'ünusual \\'at\\'', 'at': '" + at(1, A) + "' } ] }");
    }

    @Test
    void puts_anchors_right_and_leaves_everything_else_as_it_was_written() throws IOException {
        CaseDirectory cases = edited();
        String before = cases.read("toy-1/x.expect.json");

        AnchorRepair repair = cases.theCase().repairAnchors();

        assertThat(repair.moves())
                .extracting(AnchorRepair.Move::toString)
                .containsExactly(
                        "Move[from=" + at(2, B) + ", to=" + at(3, B) + "]",
                        "Move[from=" + at(1, A) + ", to=" + at(2, A) + "]");
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.text()).isEqualTo(before.replace(at(2, B), at(3, B)).replace(at(1, A), at(2, A)));
    }

    @Test
    void what_was_written_passes() throws IOException {
        CaseDirectory cases = edited();
        assertThat(cases.check().passed()).isFalse();

        cases.theCase().repairAnchors().write();

        assertThat(cases.problems()).isEmpty();
        assertThat(cases.theCase().repairAnchors().moves()).isEmpty();
    }

    @Test
    void an_event_that_is_gone_stays_lost() throws IOException {
        CaseDirectory cases =
                new CaseDirectory(temp).capture(NEW).expecting("'findings': [ { 'at': '" + at(1, A) + "' } ]");

        AnchorRepair repair = cases.theCase().repairAnchors();

        assertThat(repair.moves()).isEmpty();
        assertThat(repair.lost())
                .containsExactly("line 1 is now a different event (" + at(1, NEW)
                        + "), and no event of the capture has the hash " + at(1, A).substring(2));
        assertThat(repair.text()).isEqualTo(cases.read("toy-1/x.expect.json"));
    }

    @Test
    void a_golden_file_tells_events_apart_whose_short_hashes_are_alike() throws IOException {
        String twin = twinOf(A);
        CaseDirectory cases =
                new CaseDirectory(temp).capture(A).expecting("'findings': [ { 'at': '" + at(1, A) + "' } ]");
        cases.theCase().check(CaseToy.rule(), GoldenSettings.of("update", null, null));
        cases.capture(NEW, twin, A);

        assertThat(cases.theCase().repairAnchors().moves())
                .extracting(AnchorRepair.Move::to)
                .hasToString("[" + at(3, A) + "]");
    }

    /** Another line whose hash begins with the same four digits. */
    private static String twinOf(String line) {
        String hash = at(1, line);
        return IntStream.range(0, Integer.MAX_VALUE)
                .mapToObj(i -> CaseToy.open("/etc/" + i))
                .filter(other -> at(1, other).equals(hash))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_case_without_a_capture_has_nothing_to_repair() throws IOException {
        CaseDirectory cases = new CaseDirectory(temp).expecting("'findings': [ { 'at': '1~0000' } ]");

        AnchorRepair repair = cases.theCase().repairAnchors();

        assertThat(repair.moves()).isEmpty();
        assertThat(repair.text()).isEqualTo(cases.read("toy-1/x.expect.json"));
    }

    @Test
    void what_has_no_file_cannot_be_written() {
        AnchorRepair repair = new AnchorRepair(List.of(), List.of(), "", Optional.empty());

        assertThatThrownBy(repair::write)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no file to write the anchors to");
    }
}
