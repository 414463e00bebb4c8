package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --strict}, {@code --quiet}, {@code --output}, {@code --jobs}, {@code --signature}, {@code --profile}. */
final class ReplayOptionsTest {

    @TempDir
    private Path dir;

    private String good;

    @BeforeEach
    void write_a_capture() {
        good = Captured.write(dir.resolve("good.jsonl"), Captured.drop("/tmp/x"));
    }

    @Test
    void strict_lists_fields_that_hold_what_they_cannot_hold_and_counts_them() {
        String capture = Captured.write(
                dir.resolve("fields.jsonl"),
                Captured.drop("/tmp/x").replaceFirst("\"hostName\":\"[^\"]*\"", "\"hostName\":17"));
        Run run = Run.of("replay", "--strict", capture);
        assertThat(run.said())
                .singleElement()
                .asString()
                .isEqualTo("signet: " + capture + ":1 (byte 0): field \"hostName\" is not a string but another number;"
                        + " the event was delivered, the field counts as absent");
        assertThat(run.err())
                .contains("  fields                     1   hold what they cannot hold, and count as absent");
        assertThat(run.out()).hasSize(1);
        assertThat(run.exit()).isZero();
    }

    @Test
    void without_strict_fields_are_not_looked_at() {
        String capture = Captured.write(
                dir.resolve("fields.jsonl"),
                Captured.drop("/tmp/x").replaceFirst("\"hostName\":\"[^\"]*\"", "\"hostName\":17"));
        assertThat(Run.of("replay", capture).said()).isEmpty();
    }

    @Test
    void strict_looks_at_events_that_no_signature_selects_and_counts_tracees_own_findings() {
        Run run = Run.of("replay", "--strict", Captured.DROPPED);
        assertThat(run.err()).contains("Tracee's own findings in what was read: 102");
        assertThat(run.out()).hasSize(102);
        assertThat(run.exit()).isZero();
    }

    @Test
    void any_number_of_jobs_finds_the_same_in_the_same_order() {
        Run one = Run.of("replay", "--jobs", "1", Captured.DROPPED, good, Captured.DROPPED);
        Run several = Run.of("replay", "--jobs", "4", Captured.DROPPED, good, Captured.DROPPED);
        assertThat(several.out()).hasSize(205).isEqualTo(one.out());
        assertThat(several.said()).isEqualTo(one.said());
    }

    @Test
    void no_jobs_are_too_few() {
        Run run = Run.of("replay", "--jobs", "0", good);
        assertThat(run.err()).contains("signet: --jobs is 0: it takes at least one thread");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void quiet_leaves_findings_alone() {
        Run run = Run.of("replay", "--quiet", good);
        assertThat(run.out()).hasSize(1);
        assertThat(run.stderr()).isEmpty();
    }

    @Test
    void quiet_still_warns() {
        String failing =
                Captured.write(dir.resolve("bad.jsonl"), Captured.drop("/tmp/x"), "{", Captured.unreadableDrop());
        assertThat(Run.of("replay", "--quiet", failing).err())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("signet: " + failing + ":2 (byte "),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "signet: " + failing
                                                + ":3: TRC-1022 failed: magic_write: argument bytes not found (expected bytes)"));
    }

    @Test
    void output_takes_the_findings_and_nothing_else() throws IOException {
        Path output = dir.resolve("findings.txt");
        String bad = dir.resolve("missing").toString();
        Run run = Run.of("replay", "--output", output.toString(), good, bad);
        assertThat(run.stdout()).isEmpty();
        assertThat(Files.readString(output))
                .isEqualTo(Run.of("replay", good).stdout())
                .isNotEmpty();
        assertThat(run.err()).hasSizeGreaterThan(1);
    }

    @Test
    void output_replaces_what_was_in_the_file() throws IOException {
        Path output = dir.resolve("findings.txt");
        Files.writeString(output, "x".repeat(10_000));
        Run.of("replay", "--output", output.toString(), good);
        assertThat(output).hasContent(Run.of("replay", good).stdout());
    }

    @Test
    void output_refuses_to_overwrite_a_capture_whatever_it_is_called() throws IOException {
        Path link = Files.createSymbolicLink(dir.resolve("link.txt"), Path.of(good));
        Path hardLink = Files.createLink(dir.resolve("hard.txt"), Path.of(good));
        for (String name : new String[] {good, dir + "/./good.jsonl", link.toString(), hardLink.toString()}) {
            Run run = Run.of("replay", "--output", name, dir.toString());
            assertThat(run.err())
                    .containsExactly("signet: --output " + name + ": this is one of the captures; write another file");
            assertThat(run.exit()).isEqualTo(3);
        }
        assertThat(Path.of(good)).hasContent(Captured.drop("/tmp/x"));
    }

    @Test
    void output_refuses_to_overwrite_a_jar_that_holds_signatures() {
        String jar = Captured.write(dir.resolve("rules.jar"), "PK");
        Run run = Run.of("replay", "--output", jar, "--with", jar, good);
        assertThat(run.err())
                .containsExactly("signet: --output " + jar + ": this is a jar given with --with; write another file");
        assertThat(Path.of(jar)).hasContent("PK");
    }

    @Test
    void output_that_cannot_be_written_is_an_error_with_a_remedy() {
        Run run = Run.of("replay", "--output", dir + "/none/out.txt", good);
        assertThat(run.err())
                .containsExactly("signet: cannot write results to " + dir
                        + "/none/out.txt: No such file or directory; name a file with --output that can be written");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(Run.of("replay", "--output", dir.toString(), good).err())
                .containsExactly("signet: cannot write results to " + dir
                        + ": Is a directory; name a file with --output that can be written");
    }

    @Test
    void output_needs_a_name() {
        assertThat(Run.of("replay", "--output", "", good).err())
                .containsExactly("signet: --output \"\": the name is empty; write the path of a file");
    }

    @Test
    void a_signature_that_is_known_is_run() {
        assertThat(Run.of("replay", "--signature", "TRC-1022", good).out()).hasSize(1);
    }

    @Test
    void a_signature_named_twice_is_run_once() {
        assertThat(Run.of("replay", "--signature", "TRC-1022", "--signature", "TRC-1022", good)
                        .out())
                .hasSize(1);
    }

    @Test
    void a_signature_that_is_unknown_is_an_error_that_names_the_known_ones() {
        Run run = Run.of("replay", "--signature", "TRC-1022", "--signature", "TRC-22\u001b", good);
        assertThat(run.err())
                .containsExactly(
                        "signet: --signature TRC-22\\u001b: no such signature; there are [TRC-1022]; --with JAR adds those of a jar");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void the_profiles_differ_as_tracees_rules_do() {
        String noBytes = Captured.write(dir.resolve("no-bytes.jsonl"), Captured.unreadableDrop());
        assertThat(Run.of("replay", "--profile", "tracee-0.24", noBytes).err())
                .contains("    failed                   1");
        assertThat(Run.of("replay", "--profile", "tracee-main", noBytes).err())
                .contains("    undecided                1   hold too little to decide");
    }

    @Test
    void an_unknown_profile_is_an_error_that_names_the_known_ones() {
        Run run = Run.of("replay", "--profile", "tracee-9", good);
        assertThat(run.err())
                .containsExactly(
                        "signet: --profile tracee-9: no such profile; write tracee-0.9 or tracee-0.10 or tracee-0.11.1"
                                + " or tracee-0.24 or tracee-main");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void without_any_signature_there_is_nothing_to_run() {
        Run run = Run.of("replay", "--no-builtin", good);
        assertThat(run.err())
                .containsExactly(
                        "signet: no signature to run: leave --no-builtin out, or add signatures with --with JAR");
        assertThat(run.exit()).isEqualTo(3);
    }
}
