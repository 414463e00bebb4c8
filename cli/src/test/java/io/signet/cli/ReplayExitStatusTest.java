package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command ends with: the highest that applies, and nothing keeps the other captures from being read. */
final class ReplayExitStatusTest {

    @TempDir
    private Path dir;

    private String good;
    private String nothingFound;

    @BeforeEach
    void write_captures() {
        good = Captured.write(dir.resolve("good.jsonl"), Captured.drop("/tmp/x"));
        nothingFound =
                Captured.write(dir.resolve("quiet.jsonl"), "{\"level\":\"info\",\"ts\":1.5,\"msg\":\"started\"}");
    }

    @Test
    void is_0_with_findings_and_without() {
        assertThat(Run.of("replay", good).exit()).isZero();
        assertThat(Run.of("replay", nothingFound).exit()).isZero();
    }

    @Test
    void is_1_with_findings_when_asked_and_still_0_without() {
        assertThat(Run.of("replay", "--exit-code", good).exit()).isEqualTo(1);
        assertThat(Run.of("replay", "--exit-code", nothingFound).exit()).isZero();
    }

    @Test
    void is_3_for_a_missing_file_and_the_others_are_read() {
        String missing = dir.resolve("missing.jsonl").toString();
        Run run = Run.of("replay", missing, good);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).hasSize(1);
        assertThat(run.said())
                .containsExactly("signet: " + missing + ": no such file or directory; write the path of a capture or of"
                        + " a directory of captures, or - for standard input");
    }

    @Test
    void is_3_for_something_that_is_no_capture_and_the_others_are_read() {
        String table = Captured.write(dir.resolve("table.log"), "TIME             UID    COMM    PID    EVENT");
        Run run = Run.of("replay", table, good);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).hasSize(1);
        assertThat(run.said())
                .contains("signet: " + table
                        + ": not a Tracee capture, no line of it is an event; record with Tracee's JSON output");
    }

    @Test
    void is_0_for_a_cut_gzip_which_loses_its_end_only() {
        byte[] whole = Captured.gzip(Captured.bytes(Captured.drop("/tmp/1"), Captured.drop("/tmp/2")));
        String cut = Captured.write(dir.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 4));
        Run run = Run.of("replay", cut, good);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).hasSize(3);
        assertThat(run.said())
                .singleElement()
                .asString()
                .startsWith("signet: " + cut + ":3 (byte ")
                .contains("cut");
    }

    @Test
    void is_3_for_damaged_gzip_and_the_others_are_read() {
        byte[] damaged = Captured.gzip(Captured.bytes(Captured.drop("/tmp/1"), Captured.drop("/tmp/2")));
        Arrays.fill(damaged, 20, 40, (byte) 0xff);
        String name = Captured.write(dir.resolve("damaged.jsonl.gz"), damaged);
        Run run = Run.of("replay", name, good);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).hasSize(1);
        assertThat(run.said())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("signet: " + name + ": damaged gzip data after ")
                        .endsWith("record or copy the file anew"));
    }

    @Test
    void is_3_rather_than_1_when_both_apply() {
        assertThat(Run.of("replay", "--exit-code", good, dir.resolve("missing").toString())
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void failed_lines_count_only_with_strict() {
        String mixed = Captured.write(dir.resolve("mixed.jsonl"), Captured.drop("/tmp/x"), "{\"timestamp\":");
        assertThat(Run.of("replay", mixed).exit()).isZero();
        Run strict = Run.of("replay", "--strict", mixed);
        assertThat(strict.exit()).isEqualTo(3);
        assertThat(strict.out()).hasSize(1);
    }

    @Test
    void is_70_for_an_error_of_ours_which_is_one_line_without_a_stack_trace() {
        Run run = Run.withOutput(
                new java.io.OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new IllegalStateException("a bug\nwith\u001b[2J much to say");
                    }
                },
                "replay",
                good);
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.said())
                .singleElement()
                .asString()
                .startsWith(
                        "signet: internal error: java.lang.IllegalStateException: a bug\\nwith\\u001b[2J much to say at ")
                .endsWith(". Please report it with the capture's line, if you can");
        assertThat(run.err()).hasSize(1);
    }
}
