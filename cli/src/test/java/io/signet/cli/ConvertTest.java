package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.RawArgument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code signet convert}: any capture in, one dialect out, and what it cannot say on standard error. */
final class ConvertTest {

    private static final String OF_MAIN =
            "{\"timestamp\":\"2026-08-03T15:13:20Z\",\"id\":1,\"name\":\"e\",\"data\":[{\"name\":\"a\",\"u_int32\":1}]}";

    private static final String OF_V0_12 =
            "{\"timestamp\":1680430000123456789,\"containerId\":\"c\",\"containerImage\":\"i\","
                    + "\"containerName\":\"n\",\"podName\":\"\",\"podNamespace\":\"\",\"podUID\":\"\",\"podSandbox\":false,\"eventId\":\"1\","
                    + "\"eventName\":\"e\",\"matchedScopes\":1,\"syscall\":\"\",\"stackAddresses\":null,"
                    + "\"contextFlags\":{\"containerStarted\":true,\"isCompat\":false},\"args\":[{\"name\":\"dev\",\"type\":\"dev_t\",\"value\":1},"
                    + "{\"name\":\"q\",\"type\":\"qid_t\",\"value\":2}]}";

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"tracee-0.24", "tracee-main"})
    void every_event_is_a_line_of_the_version_in_order(String version) {
        String capture = Captured.write(
                dir.resolve("mixed.jsonl"), OF_MAIN, "", OF_V0_12, "{\"level\":\"info\",\"msg\":\"m\"}", OF_MAIN);

        Run run = Run.of("convert", "--to", version, capture);

        boolean ofMain = version.equals("tracee-main");
        assertThat(run.out()).hasSize(3);
        assertThat(run.out().get(0).equals(OF_MAIN)).isEqualTo(ofMain);
        assertThat(run.out().get(1)).contains(ofMain ? "\"u_int32\":1" : "\"type\":\"uint32\",\"value\":1");
        assertThat(run.out().get(2)).isEqualTo(run.out().get(0));
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_real_capture_of_v0_24_comes_out_as_it_is_with_tracees_own_findings() {
        Run run = Run.of("convert", "--to=tracee-0.24", Captured.DROPPED);

        assertThat(run.out()).isEqualTo(Captured.lines(Captured.DROPPED));
        // Behind the progress that a slow machine shows.
        assertThat(run.err())
                .endsWith(
                        "  bytes              1,650,768",
                        "  lines                  1,548",
                        "    skipped                  0",
                        "    failed                   0",
                        "  events                 1,548");
    }

    @Test
    void a_real_capture_of_main_comes_out_as_it_is() {
        String capture = "../examples/captures/tracee-main/dropped-executables.jsonl.gz";

        assertThat(Run.of("convert", "--to=tracee-main", capture).out()).isEqualTo(Captured.lines(capture));
    }

    @Test
    void tells_what_is_lost_derived_and_refused() {
        String capture = Captured.write(dir.resolve("old.jsonl"), OF_V0_12, OF_V0_12, OF_MAIN);

        List<String> summary = Run.of("convert", "--to=tracee-0.24", capture).err();

        assertThat(summary.get(0))
                .matches("converted 1 capture in \\d+\\.\\d\\d s \\([0-9.]+ [kMG]?B/s, [0-9,]+ lines/s\\)");
        assertThat(summary.subList(2, summary.size()))
                .containsExactly(
                        "  lines                      3",
                        "    skipped                  0",
                        "    failed                   0",
                        "  events                     3",
                        "lost: matchedScopes (2 events): v0.24 has no scopes",
                        "derived: container.id (2 events): from containerId: v0.24 derives the origin from it",
                        "derived: kubernetes.podSandbox (1 event): false: v0.24 leaves it out then",
                        "refused by v0.24's decoder: argument type \"qid_t\" (2 events): it knows no numbers of this type");
        assertThat(Run.of("convert", "--to=tracee-main", capture).err())
                .contains(
                        "lost: matchedScopes (2 events): main has no such field",
                        "unknown to main: argument type \"qid_t\" (2 events): main has no such key; it is kept as one");
    }

    @Test
    void a_note_counts_events_and_not_arguments() {
        Event event = Event.builder("e")
                .argument(RawArgument.of("a", "qid_t", 1))
                .argument(RawArgument.of("b", "qid_t", 2))
                .build();
        Run run = Run.withInput(Captured.line(event), "convert", "--to=tracee-0.24", "-");

        assertThat(run.err()).anyMatch(line -> line.contains("argument type \"qid_t\" (1 event): "));
    }

    @Test
    void what_an_attacker_called_a_type_is_shown_harmless() {
        Event event = Event.builder("e")
                .argument(RawArgument.of("a", "\u001b[2J\n", 1))
                .build();

        assertThat(Run.withInput(Captured.line(event), "convert", "--to=tracee-0.24", "-")
                        .err())
                .anyMatch(line -> line.contains("argument type \"\\u001b[2J\\n\" (1 event)"));
    }

    @Test
    void failed_lines_are_told_and_end_well_but_for_strict() {
        String capture = Captured.write(dir.resolve("bad.jsonl"), OF_MAIN, "{\"timestamp\":", OF_MAIN);

        Run run = Run.of("convert", "--to=tracee-main", capture);
        assertThat(run.out()).hasSize(2);
        assertThat(run.said()).singleElement().asString().startsWith("signet: " + capture + ":2 (byte ");
        assertThat(run.exit()).isZero();

        assertThat(Run.of("convert", "--to=tracee-main", "--strict", capture).exit())
                .isEqualTo(3);
    }

    @Test
    void strict_tells_of_mangled_fields() {
        String mangled = "{\"timestamp\":1,\"eventName\":\"e\",\"processId\":\"x\",\"args\":[]}";

        Run run = Run.withInput(mangled, "convert", "--to=tracee-0.24", "--strict", "-");

        assertThat(run.said()).singleElement().asString().contains("\"processId\"");
        assertThat(run.err()).contains("lost: processId (1 event): it is not of its type");
        assertThat(run.exit()).isZero();
    }

    @Test
    void quiet_leaves_results_and_complaints() {
        String capture = Captured.write(dir.resolve("bad.jsonl"), OF_V0_12, "no JSON");

        Run run = Run.of("convert", "--quiet", "--to=tracee-0.24", capture);

        assertThat(run.out()).hasSize(1);
        assertThat(run.err()).isEqualTo(run.said()).hasSize(1);
    }

    @Test
    void reads_standard_input_directories_and_gzip() {
        Captured.write(dir.resolve("in/a.jsonl"), OF_MAIN);
        Captured.write(dir.resolve("in/b.jsonl.gz"), Captured.gzip(Captured.bytes(OF_V0_12)));

        Run run = Run.withInput(
                OF_MAIN, "convert", "--to=tracee-main", "-", dir.resolve("in").toString());

        assertThat(run.out()).hasSize(3);
        assertThat(run.err().get(0)).startsWith("converted 3 captures in ");
    }

    @Test
    void what_is_no_capture_is_3_and_the_others_are_converted() {
        String good = Captured.write(dir.resolve("good.jsonl"), OF_MAIN);
        String table = Captured.write(dir.resolve("table.log"), "TIME             UID    COMM    PID    EVENT");
        String missing = dir.resolve("missing").toString();

        for (String bad : List.of(table, missing)) {
            Run run = Run.of("convert", "--to=tracee-main", bad, good);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).containsExactly(OF_MAIN);
            assertThat(run.said()).anyMatch(line -> line.startsWith("signet: " + bad + ": "));
        }
    }

    @Test
    void writes_to_a_file_but_never_over_a_capture() throws IOException {
        String capture = Captured.write(dir.resolve("in.jsonl"), OF_MAIN);
        Path out = dir.resolve("out.jsonl");

        Run run = Run.of("convert", "--to=tracee-main", "--output", out.toString(), capture);
        assertThat(run.stdout()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(OF_MAIN + "\n");

        Run over = Run.of("convert", "--to=tracee-0.24", "--output", capture, capture);
        assertThat(over.said())
                .containsExactly("signet: --output " + capture + ": this is one of the captures; write another file");
        assertThat(over.exit()).isEqualTo(3);
        assertThat(Files.readString(Path.of(capture))).isEqualTo(OF_MAIN + "\n");
    }

    @Test
    void a_reader_that_went_away_is_no_error() {
        Run run = Run.withOutput(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                "convert",
                "--to=tracee-0.24",
                Captured.DROPPED);

        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void names_the_versions_there_are() {
        assertThat(Run.of("convert", "--to", "tracee-0.23", "x").said())
                .containsExactly(
                        "signet: Invalid value for option '--to': no such dialect 'tracee-0.23'; write tracee-0.24"
                                + " or tracee-main",
                        "signet: write \"signet convert --help\" for what can be written");
        assertThat(Run.of("convert", "x").said()).contains("signet: Missing required option: '--to=VERSION'");
        assertThat(Run.of("convert", "--to=tracee-main").said())
                .containsExactly(
                        "signet: no capture given: write the path of a file or directory, or - for standard input");
    }

    @Test
    void help_names_every_option_and_exit_status() {
        assertThat(Run.of("convert", "--help").stdout())
                .contains(
                        "--to=VERSION",
                        "tracee-0.24 or tracee-main",
                        "--output=FILE",
                        "--strict",
                        "--quiet",
                        "CAPTURE...")
                .contains("  0   ", "  3   ", "  70  ");
        assertThat(Run.of("--help").out()).anyMatch(line -> line.startsWith("  convert "));
    }
}
