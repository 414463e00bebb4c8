package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainTest {

    @TempDir
    private Path dir;

    private String capture(String... lines) {
        return Captured.write(dir.resolve("capture.jsonl"), lines);
    }

    @Test
    void a_finding_is_explained_by_what_the_rule_read() {
        String name = capture(Captured.drop("/tmp/x"));
        Run run = Run.of("explain", name + ":1");

        assertThat(run.stderr()).isEmpty();
        assertThat(run.out().get(0)).isEqualTo(name + ":1: TRC-1022: raised");
        assertThat(run.out())
                .contains("  finding: path=\"/tmp/x\"", "  it read, in order:", "    args.pathname = \"/tmp/x\"");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void it_says_what_an_expectation_calls_the_event() {
        String drop = Captured.drop("/tmp/x");
        String name =
                capture(Captured.drop("/tmp/before"), "[" + drop + "," + drop + "]", Captured.drop("/tmp/behind"));

        assertThat(Run.of("explain", name + ":2").out())
                .filteredOn(line -> line.startsWith("  an expectation"))
                .containsExactly(
                        "  an expectation calls it \"2~" + hash("[" + drop + "," + drop + "]") + "\"",
                        "  an expectation calls it \"2.2~" + hash("[" + drop + "," + drop + "]") + "\"");
    }

    private static String hash(String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_event_that_was_not_selected_is_explained_by_the_selector() {
        String name =
                capture(Captured.drop("/tmp/x").replace("\"containerStarted\":true", "\"containerStarted\":false"));

        assertThat(Run.of("explain", name + ":1").out())
                .contains(
                        "  the event never reached the rule",
                        "  selector wants origin=container; this event has origin=container-init");
    }

    @Test
    void lines_before_it_are_seen_by_the_rule_too_and_no_line_behind_it() {
        String name = capture("INFO: starting tracee...", Captured.drop("/tmp/x"), "{broken");

        assertThat(Run.of("explain", name + ":2").out().get(0)).endsWith("TRC-1022: raised");
    }

    @Test
    void a_line_without_an_event_says_what_it_is() {
        String name = capture("INFO: starting tracee...", "{broken");
        Run banner = Run.of("explain", name + ":1");

        assertThat(banner.said())
                .containsExactly("signet: " + name + ":1: no event: banner: a line that Tracee prints around events");
        assertThat(banner.exit()).isEqualTo(4);
        assertThat(Run.of("explain", name + ":2").said().get(0))
                .startsWith("signet: " + name + ":2: no event: invalid: not JSON: unexpected character 'b'");
        assertThat(Run.of("explain", name + ":3").said())
                .containsExactly("signet: " + name + ":3: there is no such line, the capture ends at line 2");
    }

    @Test
    void a_finding_of_tracees_own_is_not_offered() {
        String name =
                capture("{\"Data\":null,\"Context\":" + Captured.drop("/tmp/x") + ",\"SigMetadata\":{\"ID\":\"T\"}}");
        Run run = Run.of("explain", name + ":1");

        assertThat(run.said())
                .containsExactly(
                        "signet: " + name + ":1: this is a finding of Tracee's own, which no signature is offered");
        assertThat(run.exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"capture.jsonl", "capture.jsonl:", "capture.jsonl:0", ":3", "capture.jsonl:1x"})
    void what_is_no_file_and_line_is_wrong_usage(String argument) {
        Run run = Run.of("explain", argument);

        assertThat(run.said())
                .containsExactly("signet: " + argument
                        + ": write the path of a capture, a colon and the number of a line, as in capture.jsonl:17");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_file_that_is_not_there_and_a_signature_that_nobody_has_are_named() {
        assertThat(Run.of("explain", dir.resolve("none.jsonl") + ":1").exit()).isEqualTo(3);
        assertThat(Run.of("explain", capture("{}") + ":1", "--signature", "TRC-9")
                        .exit())
                .isEqualTo(3);
    }
}
