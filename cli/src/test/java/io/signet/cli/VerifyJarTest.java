package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar of signatures is verified with the cases that travel in it. */
final class VerifyJarTest {

    private static final String CASES = "META-INF/signet/cases/";
    private static final String DROP = Captured.drop("/tmp/x");

    @TempDir
    private Path dir;

    private static String at(int line, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return line + "~" + HexFormat.of().formatHex(hash, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ToyJar toy(String onEvent) {
        return new ToyJar()
                .signature("acme.Toy", "TOY-1", onEvent)
                .resource(CASES + "captures/one.ndjson", DROP + "\n")
                .resource(
                        CASES + "toy-1/one.expect.json",
                        "{ \"capture\": \"one\", \"signature\": \"TOY-1\", \"findings\": [ { \"at\": \"" + at(1, DROP)
                                + "\" } ] }");
    }

    private String jar(String onEvent) {
        return toy(onEvent).write(dir.resolve("toy.jar"));
    }

    @Test
    void a_jar_that_keeps_its_word_passes() {
        Run run = Run.of("verify", "--jar", jar("return Verdict.of(Detection.empty());"));

        assertThat(run.out().get(0)).isEqualTo("toy-1/one passed.");
        assertThat(run.said()).containsExactly("signet: verified 1 case: 1 passed, 0 failed");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_signature_that_no_longer_raises_what_its_case_says_fails() {
        Run run = Run.of("verify", "--jar", jar("return Verdict.none();"));

        assertThat(run.out().get(0)).isEqualTo("TOY-1 missed: line 1 should raise a finding, it was rejected.");
        assertThat(run.said()).containsExactly("signet: verified 1 case: 0 passed, 1 failed");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void several_jars_are_verified_each_with_its_own_cases() {
        String other = new ToyJar()
                .signature("other.Toy", "TOY-2", "return Verdict.none();")
                .resource(CASES + "captures/one.ndjson", DROP + "\n")
                .resource(
                        CASES + "toy-2/quiet.expect.json",
                        "{ \"capture\": \"one\", \"signature\": \"TOY-2\", \"findings\": [] }")
                .write(dir.resolve("other.jar"));
        Run run = Run.of("verify", "--jar", jar("return Verdict.of(Detection.empty());"), "--jar", other);

        assertThat(run.stdout()).contains("toy-1/one passed.", "toy-2/quiet passed.");
        assertThat(run.said()).containsExactly("signet: verified 2 cases: 2 passed, 0 failed");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_jar_without_cases_verifies_nothing() {
        String jar = ToyJar.raising("acme.Toy", "TOY-1").write(dir.resolve("toy.jar"));
        Run run = Run.of("verify", "--jar", jar);

        assertThat(run.said()).containsExactly("signet: nothing was verified: there is no case");
        assertThat(run.exit()).isEqualTo(4);
    }

    @Test
    void a_jar_that_is_not_there_is_named_as_it_was_asked_for() {
        String none = dir.resolve("none.jar").toString();
        Run run = Run.of("verify", "--jar", none);

        assertThat(run.said())
                .containsExactly(
                        "signet: --jar " + none + ": no such file; write the path of a jar that holds signatures");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void the_cases_of_a_jar_are_witnesses_for_its_contract() {
        String jar = toy("return event.argument(ArgKey.string(\"pathname\")).toOptional().isPresent()"
                        + " ? Verdict.of(Detection.empty()) : Verdict.none();")
                .write(dir.resolve("toy.jar"));
        Run run = Run.of("contract", "--with", jar, "--signature", "TOY-1");

        assertThat(run.stdout())
                .doesNotContain("Contract W-01")
                .contains("Contract W-02 (MUST): needs a negative witness");
    }
}
