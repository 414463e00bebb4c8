package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyTest {

    /** The cases that travel with TRC-1022. */
    private static final String CARRIED = "../signature-trc1022/src/main/resources/META-INF/signet/cases";

    private static final String DROP = Captured.drop("/tmp/x");

    @TempDir
    private Path dir;

    private static String anchor(String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return "1~" + HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cases(String signature, String findings) throws IOException {
        Captured.write(dir.resolve("captures/one.jsonl"), DROP);
        Path file = dir.resolve(signature.toLowerCase(java.util.Locale.ROOT)).resolve("one.expect.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{ \"capture\": \"one\", \"signature\": \"" + signature + "\", \"findings\": [" + findings + "] }");
        return dir.toString();
    }

    @Test
    void the_cases_of_trc_1022_pass() {
        Run run = Run.of("verify", CARRIED);

        assertThat(run.said()).containsExactly("signet: verified 2 cases: 2 passed, 0 failed");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_finding_that_nobody_expects_is_a_verdict_that_differs() throws IOException {
        Run run = Run.of("verify", cases("TRC-1022", ""));

        assertThat(run.stdout()).contains("captures/one.jsonl:1");
        assertThat(run.said()).containsExactly("signet: verified 1 case: 0 passed, 1 failed");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_case_without_its_signature_is_not_loaded() throws IOException {
        Run run = Run.of("verify", cases("TRC-9999", ""));

        assertThat(run.stdout()).contains("no signature has the id \"TRC-9999\"");
        assertThat(run.said()).contains("signet: --with JAR adds the signatures of a jar");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void anchors_move_with_their_events_when_that_is_asked_for() throws IOException {
        String where = cases("TRC-1022", "{ \"at\": \"" + anchor(DROP) + "\" }");
        Captured.write(dir.resolve("captures/one.jsonl"), "INFO: starting tracee...", DROP);
        String moved = anchor(DROP).replace("1~", "2~");

        Run without = Run.of("verify", where);
        assertThat(without.stdout()).contains("the one you meant is line 2: write " + moved);
        assertThat(without.exit()).isEqualTo(3);

        Run with = Run.of("verify", where, "--move-anchors");
        assertThat(with.said())
                .containsExactly(
                        "signet: trc-1022/one: " + anchor(DROP) + " is now " + moved,
                        "signet: verified 1 case: 1 passed, 0 failed");
        assertThat(with.exit()).isZero();
        assertThat(Run.of("verify", where, "--move-anchors").said())
                .containsExactly("signet: verified 1 case: 1 passed, 0 failed");
    }

    @Test
    void anchors_in_a_jar_cannot_be_moved() {
        Run run = Run.of("verify", "--jar", "some.jar", "--move-anchors");

        assertThat(run.said().get(0))
                .isEqualTo("signet: --move-anchors: write the path of the directory whose cases are to be changed");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void golden_files_are_counted_in_every_run() {
        Run run = Run.of("verify", "../signature-trc1022/src/test/resources/replay");

        assertThat(run.said()).containsExactly("signet: verified 1 case: 1 passed, 0 failed, 1 with a golden file");
    }

    @Test
    void a_case_that_cannot_be_understood_is_bad_input() throws IOException {
        Run run = Run.of("verify", cases("TRC-1022", "{}"));

        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void where_there_is_no_case_nothing_is_verified() throws IOException {
        Run run = Run.of("verify", cases("TRC-1022", "{ \"at\": \"" + anchor(DROP) + "\" }"), "--signature", "ACME-1");

        assertThat(run.said().get(0)).contains("ACME-1");
        assertThat(run.exit()).isEqualTo(4);
    }

    @Test
    void a_directory_that_is_not_there_is_bad_input() {
        assertThat(Run.of("verify", dir.resolve("none").toString()).exit()).isGreaterThanOrEqualTo(3);
        assertThat(Run.of("verify").said())
                .contains("signet: nothing to verify: write the path of a directory of cases, or --jar JAR");
    }

    @Test
    void one_object_tells_a_machine_all_of_it() throws IOException {
        Run run = Run.of(
                "verify", cases("TRC-1022", "{ \"at\": \"" + anchor(DROP) + "\" }"), "--format", "json", "--quiet");

        assertThat(run.out()).hasSize(1);
        assertThat(run.stdout())
                .startsWith(
                        "{\"passed\":1,\"failed\":0,\"cases\":[{\"case\":\"trc-1022/one\",\"signature\":\"TRC-1022\","
                                + "\"passed\":true,\"expected\":1,\"met\":1,")
                .contains(
                        "\"findings\":[{\"at\":\"" + anchor(DROP), "\"data\":{\"path\":\"/tmp/x\"}", "\"problems\":[]");
        assertThat(run.stderr()).isEmpty();
    }

    @Test
    void build_servers_get_xml_with_hostile_text_escaped() throws IOException {
        Captured.write(dir.resolve("captures/one.jsonl"), Captured.drop("/tmp/<x>\"&\u0001]]>"));
        Path file = dir.resolve("trc-1022/one.expect.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ \"capture\": \"one\", \"signature\": \"TRC-1022\", \"findings\": [] }");
        Path xml = dir.resolve("report.xml");
        Run.of("verify", dir.toString(), "--junit", xml.toString());

        String report = Files.readString(xml);
        assertThat(report)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"signet verify\" tests=\"1\""
                        + " failures=\"1\" errors=\"0\" skipped=\"0\">")
                .contains("<testcase classname=\"TRC-1022\" name=\"trc-1022/one\"", "&lt;x&gt;")
                .doesNotContain("<x>", "\u0001", "]]>");
        assertThat(report.codePoints().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }
}
