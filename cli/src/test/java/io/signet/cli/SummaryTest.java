package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The funnel behind a replay: every line and every event has its place in it. */
final class SummaryTest {

    @TempDir
    private Path dir;

    @Test
    void of_a_real_capture() {
        List<String> summary = Run.of("replay", Captured.DROPPED).err();
        assertThat(summary.get(0))
                .matches("replayed 1 capture in \\d+\\.\\d\\d s \\([0-9.]+ [kMG]?B/s, [0-9,]+ lines/s\\)");
        assertThat(summary.subList(1, summary.size()))
                .containsExactly(
                        "  bytes              1,650,768",
                        "  lines                  1,548",
                        "    skipped                  0",
                        "    failed                   0",
                        "  events                 1,548",
                        "    unwanted               102   no signature asks for events of these names",
                        "  TRC-1022",
                        "    offered                240   events that it selects",
                        "    none                   123",
                        "    undecided               15   hold too little to decide",
                        "    raised                 102   102 findings",
                        "    failed                   0",
                        "Tracee's own findings in what was read: not counted (--strict does)");
    }

    @Test
    void tells_reasons_and_adds_captures_up() {
        String one = Captured.write(
                dir.resolve("one.jsonl"),
                Captured.drop("/tmp/x"),
                "",
                "",
                "{\"level\":\"info\",\"ts\":1.5,\"msg\":\"started\"}",
                "{\"a\":1}",
                "no JSON",
                Captured.unreadableDrop());
        String two = Captured.write(dir.resolve("two.jsonl"), Captured.drop("/tmp/x"), "\0");
        List<String> summary = Run.of("replay", one, two, dir.resolve("missing").toString()).err().stream()
                .filter(line -> !line.startsWith("signet: "))
                .toList();
        assertThat(summary.get(0)).startsWith("replayed 2 captures in ");
        assertThat(summary.subList(2, summary.size()))
                .containsExactly(
                        "  lines                      9",
                        "    skipped                  4   empty 2, log 1, foreign 1",
                        "    failed                   2   invalid 1, encoding 1",
                        "  events                     3",
                        "    unwanted                 0",
                        "  TRC-1022",
                        "    offered                  3   events that it selects",
                        "    none                     0",
                        "    undecided                0",
                        "    raised                   2   2 findings",
                        "    failed                   1",
                        "Tracee's own findings in what was read: not counted (--strict does)");
    }

    @Test
    void one_of_anything_is_no_plural() {
        assertThat(Run.withInput(Captured.drop("/tmp/x"), "replay", "-").err())
                .contains("    raised                   1   1 finding");
    }

    @Test
    void is_left_out_when_nothing_was_read() {
        assertThat(Run.of("replay", dir.resolve("missing").toString()).err()).hasSize(1);
    }
}
