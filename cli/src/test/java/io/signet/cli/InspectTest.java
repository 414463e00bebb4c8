package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code signet inspect}: what is in a capture, for people and for machines, and what it ends with. */
final class InspectTest {

    /** As v0.6 prints it. */
    private static final String OLD = "{\"timestamp\":500,\"processId\":1,\"hostProcessId\":1,\"containerId\":\"\","
            + "\"eventId\":\"1\",\"eventName\":\"open at\",\"argsNum\":1,\"returnValue\":0,\"stackAddresses\":null,"
            + "\"args\":[{\"name\":\"fd\",\"type\":\"int\",\"value\":3}]}";

    private static final String LATER =
            OLD.replace("500", "1500000700").replace("\"processId\":1", "\"processId\":\"x\"");
    private static final String BACK =
            OLD.replace("500", "400").replace("\"containerId\":\"\"", "\"containerId\":\"c1\"");
    private static final String LOG = "{\"level\":\"warn\",\"ts\":1705501340.47,\"msg\":\"lost events\"}";
    private static final String[] SMALL = {OLD, LOG, LATER, "", "{\"timestamp\":", BACK};

    @TempDir
    private Path dir;

    private String small() {
        return Captured.write(dir.resolve("small.jsonl"), SMALL);
    }

    private static long offset(int line) {
        return Arrays.stream(SMALL)
                .limit(line - 1)
                .mapToLong(text -> text.length() + 1)
                .sum();
    }

    @Test
    void text_has_a_section_for_every_subject() {
        String capture = small();
        Run run = Run.of("inspect", capture);

        assertThat(run.out())
                .containsExactly(
                        "capture " + capture,
                        "lines",
                        "              6  lines of " + Units.plural(offset(7), "byte"),
                        "              3  gave 3 events",
                        "              1  skipped: empty",
                        "              1  skipped: log",
                        "              1  failed: invalid",
                        "dialects",
                        "              3  E: v0.6.0 - v0.6.5",
                        "  every event can be of E: v0.6.0 - v0.6.5",
                        "envelopes",
                        "              3  bare events, no envelope",
                        "nodes",
                        "  none",
                        "events",
                        "              3  \"open at\"",
                        "argument types",
                        "              3  \"open at\" fd: int",
                        "containers",
                        "              1  c1 name=- image=-",
                        "times",
                        "              3  events with a time since the machine or Tracee started",
                        "    first  0.000000400 s at line 6",
                        "    last   1.500000700 s at line 3",
                        "    order  1 event earlier than the one before; the largest step back: 1.500000300 s from line 3 to line 6",
                        "    gap    1.500000200 s from line 1 to line 3",
                        "findings of Tracee's own",
                        "  none",
                        "field issues",
                        "  " + capture + ":3 (byte " + Units.count(offset(3)) + "): "
                                + run.out().get(29).replaceFirst("^.*?\\): ", ""),
                        "failed lines",
                        "  " + capture + ":5 (byte " + Units.count(offset(5)) + "): "
                                + run.out().get(31).replaceFirst("^.*?\\): ", ""));
        assertThat(run.out().get(29)).contains("processId");
        assertThat(run.out().get(31)).contains("): invalid: ");
        assertThat(run.err()).singleElement().asString().startsWith("inspected 1 capture in ");
        assertThat(run.exit()).isZero();
    }

    @Test
    void json_has_the_same_facts_in_one_object() {
        Run run = Run.of("inspect", "--format=json", small());

        assertThat(run.out()).hasSize(1);
        String json = run.out().get(0);
        assertThat(json)
                .startsWith("{\"capture\":\"" + small() + "\",\"error\":null,\"isCapture\":true,\"bytes\":" + offset(7)
                        + ",\"lines\":{\"total\":6,\"events\":3,\"skipped\":{\"empty\":1,\"log\":1},\"failed\":{\"invalid\":1}},"
                        + "\"events\":3,\"writtenBy\":{\"dialects\":[\"E\"],\"versions\":[\"v0.6.0 - v0.6.5\"]},"
                        + "\"dialects\":{\"each\":[{\"dialects\":[\"E\"],\"versions\":[\"v0.6.0 - v0.6.5\"],\"count\":3}],\"others\":0},"
                        + "\"envelopes\":{\"each\":[{\"kinds\":[],\"count\":3}],\"others\":0},"
                        + "\"nodes\":{\"each\":[],\"others\":0},"
                        + "\"eventNames\":{\"each\":[{\"event\":\"open at\",\"count\":3}],\"others\":0},"
                        + "\"argumentTypes\":{\"each\":[{\"event\":\"open at\",\"argument\":\"fd\",\"type\":\"int\",\"count\":3}],\"others\":0},"
                        + "\"containers\":{\"each\":[{\"id\":\"c1\",\"name\":null,\"image\":null,\"count\":1}],\"others\":0},"
                        + "\"times\":{\"epoch\":null,\"relative\":{\"events\":3,"
                        + "\"first\":" + at(400, 6) + ",\"last\":" + at(1_500_000_700, 3)
                        + ",\"inversions\":1,\"largestInversion\":{\"nanos\":1500000300,\"from\":"
                        + at(1_500_000_700, 3)
                        + ",\"to\":" + at(400, 6) + "},\"gaps\":[{\"nanos\":1500000200,\"from\":" + at(500, 1)
                        + ",\"to\":"
                        + at(1_500_000_700, 3) + "}]},\"without\":0},"
                        + "\"findings\":{\"each\":[],\"others\":0},"
                        + "\"fieldIssues\":{\"total\":1,\"first\":[{\"line\":3,\"byteOffset\":" + offset(3)
                        + ",\"index\":0,\"reason\":\"field\",\"field\":\"processId\",\"message\":\"")
                .contains("\"failedLines\":{\"total\":1,\"first\":[{\"line\":5,\"byteOffset\":" + offset(5)
                        + ",\"index\":0,\"reason\":\"invalid\",\"field\":null,\"message\":\"")
                .endsWith("\"}]}}");
    }

    private static String at(long nanos, int line) {
        return "{\"nanos\":" + nanos + ",\"time\":null,\"line\":" + line + ",\"byteOffset\":" + offset(line) + "}";
    }

    @Test
    void a_real_capture_is_described() {
        List<String> out = Run.of("inspect", Captured.DROPPED).out();

        assertThat(out)
                .contains(
                        "          1,548  gave 1,548 events",
                        "  every event can be of N: v0.24.0, v0.24.1",
                        "          1,446  magic_write",
                        "          1,446  magic_write bytes: \"[]byte\"",
                        "            102  TRC-1022 name=\"New executable dropped\" event=dropped_executable",
                        "    order  4 events earlier than the one before; the largest step back: 0.177183680 s from line"
                                + " 1,375 to line 1,376");
    }

    @Test
    void json_tells_a_calendar_time() {
        assertThat(Run.of("inspect", "--format=json", Captured.DROPPED).stdout())
                .contains("\"epoch\":{\"events\":1548,\"first\":{\"nanos\":1795456615908745370,"
                        + "\"time\":\"2026-11-23T17:56:55.908745370Z\",\"line\":1,\"byteOffset\":0}")
                .contains("{\"signatureId\":\"TRC-1022\",\"signatureName\":\"New executable dropped\","
                        + "\"event\":\"dropped_executable\",\"count\":102}");
    }

    @Test
    void lines_that_no_one_version_wrote_are_called_so() {
        Run run = Run.withInput(OLD + "\n" + Captured.drop("/tmp/x"), "inspect", "-");

        assertThat(run.out()).contains("  no version of Tracee wrote all of them");
        assertThat(Run.withInput(LOG, "inspect", "-").stdout()).doesNotContain("version of Tracee", "every event");
    }

    @Test
    void several_captures_are_described_one_after_the_other() {
        String capture = small();

        Run text = Run.of("inspect", capture, Captured.DROPPED);
        assertThat(text.out().stream().filter(line -> line.startsWith("capture ")))
                .containsExactly("capture " + capture, "capture " + Captured.DROPPED);
        Run json = Run.of("inspect", "--format=json", capture, Captured.DROPPED);
        assertThat(json.out()).hasSize(2);
        assertThat(json.err()).singleElement().asString().startsWith("inspected 2 captures in ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void quiet_leaves_the_results_alone(String format) {
        String capture = small();
        Run quiet = Run.of("inspect", "--quiet", "--format", format, capture);

        assertThat(quiet.stdout())
                .isEqualTo(Run.of("inspect", "--format", format, capture).stdout());
        assertThat(quiet.stderr()).isEmpty();
    }

    @Test
    void failed_lines_end_well_but_for_strict() {
        String capture = small();

        assertThat(Run.of("inspect", capture).exit()).isZero();
        assertThat(Run.of("inspect", "--strict", capture).exit()).isEqualTo(3);
        assertThat(Run.of("inspect", "--strict", capture).stdout())
                .isEqualTo(Run.of("inspect", capture).stdout());
        assertThat(Run.of("inspect", "--strict", Captured.DROPPED).exit()).isZero();
    }

    @Test
    void a_mangled_field_alone_ends_well_also_with_strict() {
        assertThat(Run.withInput(LATER, "inspect", "--strict", "-").exit()).isZero();
    }

    @Test
    void is_3_for_a_missing_file_of_which_nothing_is_told_and_the_others_are() {
        String missing = dir.resolve("missing.jsonl").toString();
        Run run = Run.of("inspect", "--format=json", missing, small());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).hasSize(1);
        assertThat(run.said()).singleElement().asString().startsWith("signet: " + missing + ": no such file");
    }

    @Test
    void is_3_for_something_that_is_no_capture_which_is_described_nevertheless() {
        String table = Captured.write(dir.resolve("table.log"), "{\"a\":1}");
        Run run = Run.of("inspect", "--format=json", table);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.stdout()).contains("\"isCapture\":false", "\"skipped\":{\"foreign\":1},\"failed\":{}");
        assertThat(run.said())
                .contains("signet: " + table
                        + ": not a Tracee capture, no line of it is an event; record with Tracee's JSON output");
    }

    @Test
    void an_empty_file_is_an_empty_capture_and_a_warning() {
        String empty = Captured.write(dir.resolve("empty.jsonl"));
        Run run = Run.of("inspect", empty);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("              0  lines of 0 bytes", "              0  gave 0 events");
        assertThat(run.said())
                .containsExactly("signet: " + empty + ": empty, there is no line in it; was anything recorded?");
    }

    @Test
    void what_can_be_read_of_a_damaged_capture_is_told_and_that_it_is_damaged() {
        byte[] damaged = Captured.gzip(Captured.bytes(OLD.repeat(1)));
        damaged[damaged.length - 5] ^= 1;
        String capture = Captured.write(dir.resolve("damaged.jsonl.gz"), damaged);
        Run run = Run.of("inspect", capture);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).anyMatch(line -> line.startsWith("  could not be read to its end: "));
        assertThat(run.out()).contains("              1  gave 1 event");
        assertThat(Run.of("inspect", "--format=json", capture).stdout())
                .contains("\"isCapture\":false")
                .doesNotContain("\"error\":null");
    }

    @Test
    void many_issues_are_counted_behind_the_first() {
        String capture = Captured.write(dir.resolve("bad.jsonl"), (OLD + "\n" + "{\"x\n".repeat(30)).split("\n"));
        List<String> out = Run.of("inspect", capture).out();

        assertThat(out).contains("  and 10 more").contains("             30  failed: invalid");
        assertThat(out.stream().filter(line -> line.contains("): invalid: "))).hasSize(20);
    }

    @Test
    void names_without_end_are_called_others() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_003; i++) {
            lines.append(OLD.replace("open at", "e" + i)).append('\n');
        }
        Run run = Run.withInput(lines.toString(), "inspect", "-");

        assertThat(run.out()).contains("              3  of others: so many different ones that they are only counted");
        assertThat(Run.withInput(lines.toString(), "inspect", "--format=json", "-")
                        .stdout())
                .contains("],\"others\":3}");
    }
}
