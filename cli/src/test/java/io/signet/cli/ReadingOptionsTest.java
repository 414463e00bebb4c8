package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --join-partial-lines} and {@code --unwrap}, which all commands have that read captures. */
final class ReadingOptionsTest {

    private static final String EVENT = Captured.drop("/tmp/x");
    private static final String TIME = "2026-08-03T11:55:26.123Z";

    @TempDir
    private Path dir;

    private String split() {
        int half = EVENT.length() / 2;
        return Captured.write(
                dir.resolve("split.log"),
                TIME + " stdout P " + EVENT.substring(0, half),
                TIME + " stdout F " + EVENT.substring(half));
    }

    private String house() {
        return Captured.write(dir.resolve("house.jsonl"), "{\"detail\":{\"payload\":" + EVENT + "}}");
    }

    private static Run run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of(more));
        return Run.of(args.toArray(new String[0]));
    }

    @Test
    void replay_finds_in_lines_that_were_split_when_they_are_joined() {
        Run run = run("replay", "--join-partial-lines", split());

        assertThat(run.out()).hasSize(1);
        assertThat(run.err()).contains("  lines                      2", "  events                     1");
        assertThat(run.said()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void replay_says_what_to_do_with_lines_that_were_split() {
        String capture = split();
        Run run = run("replay", capture);

        assertThat(run.out()).isEmpty();
        assertThat(run.said().get(0))
                .isEqualTo(
                        "signet: " + capture
                                + ":1 (byte 0): invalid: in the envelope cri: a part of a line; the container"
                                + " runtime split this line: join partial lines first (joinPartialLines, or --join-partial-lines)");
    }

    @Test
    void replay_finds_in_documents_of_a_house() {
        Run run = run("replay", "--unwrap", "/detail/payload", house());

        assertThat(run.out()).hasSize(1);
        assertThat(run.said()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void inspect_joins_lines_that_were_split() {
        Run run = run("inspect", "--join-partial-lines", split());

        assertThat(run.out())
                .contains(
                        "              2  lines of " + Units.plural(EVENT.length() + 2 * (TIME.length() + 11), "byte"),
                        "              2  gave 1 event",
                        "              1  cri");
        assertThat(run.out()
                        .subList(run.out().indexOf("failed lines"), run.out().size()))
                .containsExactly("failed lines", "  none");
    }

    @Test
    void inspect_looks_into_documents_of_a_house() {
        assertThat(run("inspect", "--unwrap=/detail/payload", house()).out())
                .contains("              1  gave 1 event", "              1  pointer");
        assertThat(run("inspect", house()).out()).contains("              1  skipped: foreign");
    }

    @Test
    void convert_joins_lines_that_were_split() {
        Run run = run("convert --to tracee-0.24 --quiet", "--join-partial-lines", split());

        assertThat(run.out()).containsExactly(EVENT);
        assertThat(run.stderr()).isEmpty();
    }

    @Test
    void convert_takes_events_out_of_documents_of_a_house() {
        Run run = run("convert --to tracee-0.24 --quiet", "--unwrap", "/detail/payload", house());

        assertThat(run.out()).containsExactly(EVENT);
        assertThat(run.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "inspect", "convert --to tracee-0.24"})
    void both_go_together_and_change_nothing_where_they_do_not_apply(String command) {
        String both = Captured.write(
                dir.resolve("both.log"),
                TIME + " stdout P {\"detail\":",
                TIME + " stdout F {\"payload\":" + EVENT + "}}",
                EVENT);
        Run run = run(command, "--strict", "--join-partial-lines", "--unwrap=/detail/payload", both);

        assertThat(run.said()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run(command, "--quiet", "--join-partial-lines", "--unwrap=/detail/payload", Captured.DROPPED)
                        .stdout())
                .isEqualTo(run(command, "--quiet", Captured.DROPPED).stdout());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay | '' | ''",
                "replay | detail | detail",
                "replay | /a~2 | /a~2",
                "inspect | detail/payload | detail/payload",
                "convert --to tracee-0.24 | /~~01 | /~~01",
                "inspect | '#/\u001b' | '#/\\u001b'"
            })
    void what_is_no_pointer_is_refused_before_anything_is_read(String command, String pointer, String shown) {
        for (String capture : List.of(house(), dir.resolve("missing.jsonl").toString())) {
            Run run = run(command, "--unwrap", pointer, capture);

            assertThat(run.err())
                    .containsExactly("signet: --unwrap " + (shown.isEmpty() ? "\"\"" : shown)
                            + ": no JSON pointer to a part of a document; write one such as /detail/payload");
            assertThat(run.stdout()).isEmpty();
            assertThat(run.exit()).isEqualTo(3);
        }
    }
}
