package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own: signals, real pipes, redirections. */
@Timeout(120)
final class SignetProcessTest {

    @TempDir
    private Path dir;

    private ProcessBuilder signet(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SignetCommand.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    private static BufferedReader reader(java.io.InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Test
    void a_signal_ends_a_run_that_waits_for_its_pipe_and_the_summary_is_printed() throws Exception {
        Process process = signet("replay", "-").start();
        process.getOutputStream().write(Captured.bytes(Captured.drop("/tmp/1"), Captured.drop("/tmp/2")));
        process.getOutputStream().flush();
        BufferedReader out = reader(process.getInputStream());
        assertThat(out.readLine()).startsWith("-:1: TRC-1022 ");
        assertThat(out.readLine()).startsWith("-:2: TRC-1022 ");
        process.toHandle().destroy();
        List<String> err = reader(process.getErrorStream()).lines().toList();
        assertThat(err.get(0)).startsWith("interrupted after 1 capture in ");
        assertThat(err)
                .contains("    raised                   2   2 findings")
                .noneMatch(line -> line.startsWith("signet: "));
        assertThat(out.readLine()).isNull();
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void a_pipe_whose_reader_went_away_is_quiet() throws Exception {
        Process process = signet("replay", Captured.DROPPED, Captured.DROPPED, Captured.DROPPED, Captured.DROPPED)
                .start();
        process.getInputStream().close();
        assertThat(reader(process.getErrorStream()).lines()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void text_is_utf_8_in_every_locale() throws Exception {
        ProcessBuilder builder = signet("replay", "-");
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().write(Captured.bytes(Captured.drop("/tmp/größe-日本")));
        process.getOutputStream().close();
        assertThat(reader(process.getInputStream()).readLine()).contains(" path=\"/tmp/größe-日本\" ");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void the_exit_status_is_that_of_the_command() throws Exception {
        Process process = signet("replay", "--exit-code", "--quiet", Captured.DROPPED)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(reader(process.getErrorStream()).lines()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void output_does_not_overwrite_what_standard_input_is_read_from() throws IOException, InterruptedException {
        File capture = new File(Captured.write(dir.resolve("a.jsonl"), Captured.drop("/tmp/1")));
        Process process = signet("replay", "-", "--output", capture.toString())
                .redirectInput(capture)
                .start();
        assertThat(reader(process.getErrorStream()).lines())
                .containsExactly("signet: --output " + capture + ": this is one of the captures; write another file");
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(Files.readAllBytes(capture.toPath())).isEqualTo(Captured.bytes(Captured.drop("/tmp/1")));
    }

    @Test
    void what_a_signature_logs_goes_to_standard_error_from_warnings_on() throws Exception {
        String jar = new ToyJar()
                .signature(
                        "toy.Logs",
                        "TOY-1",
                        "org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"toy\");"
                                + " log.info(\"not heard\"); log.warn(\"heard\"); return Verdict.none();")
                .write(dir.resolve("toy.jar"));
        String capture = Captured.write(dir.resolve("a.jsonl"), Captured.drop("/tmp/1"));
        Process process = signet("replay", "--quiet", "--no-builtin", "--with", jar, capture)
                .start();
        assertThat(reader(process.getInputStream()).lines()).isEmpty();
        assertThat(reader(process.getErrorStream()).lines()).containsExactly("WARN toy - heard");
        assertThat(process.waitFor()).isZero();
    }
}
