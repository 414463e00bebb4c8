package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be given to read, and what is said of things that are no capture. */
final class ReplayInputsTest {

    @TempDir
    private Path dir;

    @Test
    void a_directory_stands_for_all_captures_in_it_and_below_sorted_without_their_companions() {
        for (String name : List.of(
                "b.jsonl",
                "a.ndjson",
                "sub/deep/c.json",
                "sub/d.log",
                "a.labels.jsonl",
                "a.expect.json",
                "a.golden.jsonl",
                "a.capture.json",
                "notes.txt",
                "jsonl")) {
            Captured.write(dir.resolve(name), Captured.drop("/in/" + name));
        }
        Captured.write(dir.resolve("z.jsonl.gz"), Captured.gzip(Captured.bytes(Captured.drop("/in/z"))));
        Run run = Run.of("replay", dir.toString());
        assertThat(run.out().stream().map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly(
                        dir + "/a.ndjson:1",
                        dir + "/b.jsonl:1",
                        dir + "/sub/d.log:1",
                        dir + "/sub/deep/c.json:1",
                        dir + "/z.jsonl.gz:1");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_directory_without_captures_says_what_one_would_be_called_and_the_others_are_read() {
        Captured.write(dir.resolve("empty/notes.txt"), "nothing");
        String good = Captured.write(dir.resolve("good.jsonl"), Captured.drop("/tmp/x"));
        Run run = Run.of("replay", dir.resolve("empty").toString(), good);
        assertThat(run.said())
                .containsExactly("signet: " + dir.resolve("empty")
                        + ": no capture in this directory or below: it would be a file that ends in .jsonl, .ndjson,"
                        + " .json or .log, also with .gz");
        assertThat(run.out()).hasSize(1);
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_file_that_is_named_is_read_whatever_it_is_called() {
        String name = Captured.write(dir.resolve("@recording from monday"), Captured.drop("/tmp/x"));
        assertThat(Run.of("replay", name).out()).singleElement().asString().startsWith(name + ":1: ");
    }

    @Test
    void a_name_that_begins_with_an_at_sign_is_no_file_of_arguments() {
        Run run = Run.of("replay", "@nowhere");
        assertThat(run.said()).singleElement().asString().startsWith("signet: @nowhere: no such file or directory");
    }

    @Test
    void a_name_that_begins_with_a_dash_stands_behind_two_dashes() {
        Run run = Run.of("replay", "--", "--format");
        assertThat(run.said()).singleElement().asString().startsWith("signet: --format: no such file or directory");
    }

    @Test
    void a_file_given_twice_is_read_twice() {
        String good = Captured.write(dir.resolve("good.jsonl"), Captured.drop("/tmp/x"));
        assertThat(Run.of("replay", good, good).out()).hasSize(2);
    }

    @Test
    void a_dash_is_standard_input_plain_and_compressed() {
        byte[] lines = Captured.bytes(Captured.drop("/tmp/x"));
        for (byte[] bytes : List.of(lines, Captured.gzip(lines))) {
            Run run = Run.withInput(new java.io.ByteArrayInputStream(bytes), "replay", "-");
            assertThat(run.out()).singleElement().asString().startsWith("-:1: TRC-1022 medium path=/tmp/x ");
        }
    }

    @Test
    void standard_input_twice_is_refused() {
        Run run = Run.withInput(Captured.drop("/tmp/x"), "replay", "-", "-");
        assertThat(run.err()).containsExactly("signet: - is given twice: standard input can be read once");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void an_empty_name_is_not_the_current_directory() {
        Run run = Run.of("replay", "");
        assertThat(run.err())
                .containsExactly("signet: a capture's name is empty: write the path of a file or directory,"
                        + " or - for standard input");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_path_that_no_system_has_is_refused_and_the_others_are_read() {
        String good = Captured.write(dir.resolve("good.jsonl"), Captured.drop("/tmp/x"));
        Run run = Run.of("replay", "a\0b", good);
        assertThat(run.said()).containsExactly("signet: a\\u0000b: not a path on this system");
        assertThat(run.out()).hasSize(1);
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_path_through_a_file_is_told_in_words() {
        String file = Captured.write(dir.resolve("file"), Captured.drop("/tmp/x"));
        assertThat(Run.of("replay", file + "/x.jsonl").said())
                .containsExactly("signet: " + file + "/x.jsonl: Not a directory");
    }

    @Test
    void an_empty_file_is_a_warning() {
        String empty = Captured.write(dir.resolve("empty.jsonl"));
        Run run = Run.of("replay", empty);
        assertThat(run.err())
                .containsExactly("signet: " + empty + ": empty, there is no line in it; was anything recorded?");
        assertThat(run.exit()).isZero();
    }

    @Test
    void empty_standard_input_is_a_warning_too() {
        Run run = Run.of("replay", "-");
        assertThat(run.err()).containsExactly("signet: -: empty, there is no line in it; was anything recorded?");
        assertThat(run.exit()).isZero();
    }

    static Stream<Arguments> what_is_no_capture() {
        byte[] binary = new byte[5_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31);
        }
        return Stream.of(
                Arguments.of("blank lines", Captured.bytes("", "  ", "\t", "\r")),
                Arguments.of("binary", binary),
                Arguments.of("NUL bytes", new byte[1_000]),
                Arguments.of(
                        "table output",
                        Captured.bytes(
                                "TIME             UID    COMM             PID     TID     RET              EVENT                     ARGS",
                                "14:22:20:470110  0      sh               1234    1234    0                magic_write               pathname: /x")),
                Arguments.of("foreign JSON", Captured.bytes("{\"a\":1}", "{\"b\":2}")),
                Arguments.of("UTF-16", "{\"eventName\":\"magic_write\"}\n".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("gzip of text", Captured.gzip(Captured.bytes("hello"))),
                Arguments.of("an archive", "PK\003\004 and then more\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("what_is_no_capture")
    void what_is_no_capture_is_named_with_a_remedy(String what, byte[] bytes) {
        String name = Captured.write(dir.resolve("input"), bytes);
        Run run = Run.of("replay", name);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.said())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("signet: ").matches("[ -~…�]*"))
                .contains("signet: " + name
                        + ": not a Tracee capture, no line of it is an event; record with Tracee's JSON output");
        assertThat(run.stderr()).doesNotContain("\tat ").doesNotContain("internal error");
    }

    @Test
    void the_first_failed_lines_are_told_one_by_one_and_the_rest_is_counted() {
        String[] lines = new String[25];
        Arrays.fill(lines, "no JSON");
        String name = Captured.write(dir.resolve("input.jsonl"), lines);
        Run run = Run.of("replay", name);
        assertThat(run.said().stream()
                        .filter(line -> line.startsWith("signet: " + name + ":"))
                        .filter(line -> line.contains("invalid")))
                .hasSize(10);
        assertThat(run.said()).containsOnlyOnce("signet: further failed lines are only counted");
        assertThat(run.err()).contains("    failed                  25   invalid 25");
    }

    @Test
    void a_line_of_100_megabytes_fails_alone() {
        byte[] drop = Captured.bytes(Captured.drop("/tmp/x"));
        InputStream input = new SequenceInputStream(java.util.Collections.enumeration(List.of(
                new java.io.ByteArrayInputStream(drop),
                new Repeated('x', 100_000_000),
                new java.io.ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)),
                new java.io.ByteArrayInputStream(drop))));
        Run run = Run.withInput(input, "replay", "-");
        assertThat(run.out().stream().map(line -> line.substring(0, 4))).containsExactly("-:1:", "-:3:");
        assertThat(run.said())
                .containsExactly("signet: -:2 (byte " + String.format(Locale.ROOT, "%,d", drop.length)
                        + "): too_long: a line of 100000001 bytes is longer than the limit of 4194304: raise"
                        + " DecodeLimits.lineBytes");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_source_that_breaks_off_with_an_error_keeps_what_was_found_before_and_the_next_one_is_read() {
        String good = Captured.write(dir.resolve("good.jsonl"), Captured.drop("/tmp/2"));
        InputStream broken = new SequenceInputStream(
                new java.io.ByteArrayInputStream(Captured.bytes(Captured.drop("/tmp/1"))), new InputStream() {
                    @Override
                    public int read() throws java.io.IOException {
                        throw new java.io.IOException("Input/output error\u001b[2J");
                    }
                });
        Run run = Run.withInput(broken, "replay", "-", good);
        assertThat(run.out()).hasSize(2);
        assertThat(run.said()).containsExactly("signet: -: Input/output error\\u001b[2J");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_directory_holds_file_names_that_an_attacker_chose() throws Exception {
        Path hostile = dir.resolve("a\u001b[2J\n\u202egpj.jsonl");
        Files.write(hostile, Captured.bytes(Captured.drop("/tmp/x"), "no JSON"));
        Run run = Run.of("replay", dir.toString());
        assertThat(run.out()).singleElement().asString().startsWith(dir + "/a\\u001b[2J\\n\\u202egpj.jsonl:1: ");
        assertThat(run.said()).singleElement().asString().contains("/a\\u001b[2J\\n\\u202egpj.jsonl:2 ");
    }

    /** The same byte again and again, without the memory. */
    private static final class Repeated extends InputStream {
        private final char content;
        private long left;

        Repeated(char content, long length) {
            this.content = content;
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? content : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) content);
            left -= count;
            return count;
        }
    }
}
