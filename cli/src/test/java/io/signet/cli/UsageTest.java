package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, version, and what is said of a command line that cannot be understood. */
final class UsageTest {

    static Stream<Arguments> bad_usage() {
        return Stream.of(
                usage("signet", "no command given: write \"signet replay CAPTURE\""),
                usage("signet", "Unmatched argument at index 0: 'repaly'; did you mean replay?", "repaly"),
                usage("signet", "Unknown option: '--replay'", "--replay"),
                usage("signet replay", "Unknown option: '--strct'; did you mean --strict?", "replay", "--strct", "x"),
                usage("signet replay", "Unknown option: '-x'", "replay", "-x"),
                usage(
                        "signet replay",
                        "Missing required parameter for option '--signature' (ID)",
                        "replay",
                        "--signature"),
                usage(
                        "signet replay",
                        "Missing required parameter for option '--output' (FILE)",
                        "replay",
                        "x",
                        "--output"),
                usage(
                        "signet replay",
                        "Expected parameter for option '--output' but found '--quiet'",
                        "replay",
                        "--output",
                        "--quiet",
                        "x"),
                usage(
                        "signet replay",
                        "Invalid value for option '--format': expected one of [text, json, tracee] (case-insensitive) but"
                                + " was 'xml\\u001b[2J'",
                        "replay",
                        "--format",
                        "xml\u001b[2J",
                        "x"),
                usage(
                        "signet list",
                        "Invalid value for option '--format': expected one of [text, json] (case-insensitive) but was"
                                + " 'tracee'",
                        "list",
                        "--format=tracee"),
                usage(
                        "signet replay",
                        "option '--format' (FORMAT) should be specified only once",
                        "replay",
                        "--format",
                        "text",
                        "--format",
                        "json",
                        "x"),
                usage(
                        "signet inspect",
                        "Missing required parameter for option '--unwrap' (POINTER)",
                        "inspect",
                        "x",
                        "--unwrap"),
                usage(
                        "signet convert",
                        "option '--unwrap' (POINTER) should be specified only once",
                        "convert",
                        "--to=tracee-0.24",
                        "--unwrap=/a",
                        "--unwrap=/b",
                        "x"),
                usage("signet list", "Unknown option: '--join-partial-lines'", "list", "--join-partial-lines"),
                usage("signet list", "Unmatched argument at index 1: 'TRC-1022'", "list", "TRC-1022"),
                usage("signet", "Unknown subcommand 'nothing'.", "help", "nothing"));
    }

    private static Arguments usage(String command, String message, String... args) {
        return Arguments.of(command, message, args);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bad_usage")
    void bad_usage_names_what_is_wrong_and_where_to_read_on(String command, String message, String[] args) {
        Run run = Run.of(args);
        assertThat(run.err())
                .containsExactly(
                        "signet: " + message, "signet: write \"" + command + " --help\" for what can be written");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void replay_without_a_capture_says_what_to_write() {
        Run run = Run.of("replay", "--quiet");
        assertThat(run.err())
                .containsExactly(
                        "signet: no capture given: write the path of a file or directory, or - for standard input");
        assertThat(run.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void help_names_the_commands(String option) {
        Run run = Run.of(option);
        assertThat(run.out()).contains("Usage: signet [-hV] COMMAND").anyMatch(line -> line.startsWith("  replay "));
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void help_for_replay_names_every_option_and_exit_status() {
        Run run = Run.of("replay", "--help");
        assertThat(run.stdout())
                .contains("--signature=ID", "--with=JAR", "--no-builtin", "--profile=PROFILE", "--format=FORMAT")
                .contains("--output=FILE", "--strict", "--quiet", "--exit-code", "CAPTURE...")
                .contains("  0   ", "  1   ", "  2   ", "  3   ", "  70  ");
        assertThat(run.exit()).isZero();
    }

    @Test
    void help_for_inspect_names_every_option_and_exit_status() {
        Run run = Run.of("inspect", "--help");
        assertThat(run.stdout())
                .contains("--format=FORMAT", "--strict", "--quiet", "CAPTURE...")
                .contains("  0   ", "  3   ", "  70  ");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "convert", "inspect"})
    void help_names_how_captures_are_read(String command) {
        assertThat(Run.of(command, "--help").stdout()).contains("--join-partial-lines", "--unwrap=POINTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "replay", "convert", "inspect", "list"})
    void version_is_told_by_every_command(String command) {
        Run run = command.isEmpty() ? Run.of("--version") : Run.of(command, "--version");
        assertThat(run.stdout()).isEqualTo("signet (not packaged)\n");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }
}
