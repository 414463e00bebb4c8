package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./signet}: when it builds, and that only a build that ended well counts. */
@Timeout(120)
final class LauncherBuildTest {

    private static final String BUILDING = "signet: building with Maven (the first time takes a minute) ...\n";

    @TempDir
    private Path dir;

    private FakeCheckout checkout;

    @BeforeEach
    void check_out() throws IOException {
        checkout = new FakeCheckout(dir.toRealPath());
    }

    @Test
    void the_first_call_builds_what_the_command_line_needs_and_only_results_are_on_standard_output() {
        FakeCheckout.Result result = checkout.run("list");
        assertThat(checkout.builds())
                .containsExactly("-q -B -f " + checkout.root + "/pom.xml -pl cli -am -Dmaven.test.skip=true package");
        assertThat(result.err()).isEqualTo(BUILDING + "maven talks\nmaven complains\nsignet: built\n");
        assertThat(result.out()).startsWith("<-Dsignet.terminal=false>\n").doesNotContain("maven");
        assertThat(checkout.lock()).doesNotExist();
    }

    @Test
    void the_second_call_starts_at_once() {
        checkout.run("list");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(checkout.builds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "event-model/pom.xml",
                "cli/pom.xml",
                "event-model/src/main/java/Main.java",
                "signature-api/src/main/java/Main.java",
                "signature-trc1022/src/main/java/Main.java",
                "testkit/src/main/java/io/signet/test/New.java",
                "cli/src/main/resources/simplelogger.properties"
            })
    void a_source_or_pom_that_is_newer_is_built(String name) {
        checkout.run("list");
        checkout.change(name);
        checkout.run("list");
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void a_source_that_was_deleted_is_built() throws IOException {
        checkout.run("list");
        Path source = checkout.root.resolve("cli/src/main/java/Main.java");
        Files.delete(source);
        checkout.touch(source.getParent());
        checkout.run("list");
        assertThat(checkout.builds()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cli/src/test/java/MainTest.java",
                "event-model/src/test/resources/golden/new.jsonl",
                "examples/src/main/java/Main.java",
                "examples/pom.xml",
                "docs/guide.md",
                "README.md",
                "testkit/target/classes/Main.class"
            })
    void what_the_command_line_is_not_made_of_is_not_built(String name) {
        checkout.run("list");
        checkout.change(name);
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err()).isEmpty();
        assertThat(checkout.builds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signet.jar", "signet.stamp"})
    void what_is_missing_is_built(String name) throws IOException {
        checkout.run("list");
        Files.delete(checkout.root.resolve("cli/target").resolve(name));
        assertThat(checkout.run("list").exit()).isZero();
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void a_failed_build_says_so_runs_nothing_and_does_not_count() {
        checkout.mvn("echo '[ERROR] no network'; exit 1");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo(BUILDING + "maven talks\nmaven complains\n[ERROR] no network\n"
                        + "signet: the build failed; what Maven says stands above\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(checkout.lock()).doesNotExist();

        checkout.mvn("");
        assertThat(checkout.run("list").exit()).isZero();
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void an_older_jar_is_not_run_when_the_new_build_fails() {
        checkout.run("list");
        checkout.change("cli/src/main/java/Main.java");
        checkout.mvn("exit 1");
        for (int i = 0; i < 2; i++) {
            FakeCheckout.Result result = checkout.run("list");
            assertThat(result.out()).isEmpty();
            assertThat(result.exit()).isEqualTo(2);
        }
        assertThat(checkout.jar()).exists();
    }

    @Test
    void a_build_that_leaves_no_jar_is_a_failed_one() {
        checkout.mvn("exit 0");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err()).endsWith("signet: the build left no " + checkout.jar() + "\n");
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void a_source_that_is_changed_while_the_build_runs_is_built_next_time() {
        checkout.mvn("touch -t 203801010000 '" + checkout.root + "/cli/src/main/java/Main.java'");
        checkout.run("list");
        checkout.run("list");
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void a_build_that_is_terminated_midway_does_not_count_and_gives_the_lock_back() {
        checkout.mvn(
                "mkdir -p '" + checkout.jar().getParent() + "'; echo half >'" + checkout.jar() + "'; kill -TERM $PPID");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isEqualTo(143);
        assertThat(checkout.lock()).doesNotExist();

        checkout.mvn("");
        assertThat(checkout.run("list").exit()).isZero();
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void a_build_that_is_killed_midway_does_not_count_and_its_lock_is_taken_over() {
        checkout.mvn("kill -KILL $PPID");
        assertThat(checkout.run("list").exit()).isEqualTo(137);
        assertThat(checkout.lock()).exists();

        checkout.mvn("");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err()).isEqualTo(BUILDING + "maven talks\nmaven complains\nsignet: built\n");
        assertThat(result.exit()).isZero();
        assertThat(checkout.lock()).doesNotExist();
        assertThat(checkout.builds()).hasSize(2);
    }

    @Test
    void two_first_calls_at_once_build_once() throws Exception {
        Path go = dir.resolve("go");
        assertThat(new ProcessBuilder("mkfifo", go.toString()).start().waitFor())
                .isZero();
        checkout.mvn("cat '" + go + "' >/dev/null");
        Process first = checkout.start(dir, checkout.root.resolve("signet").toString(), "list");
        BufferedReader ofFirst = errorsOf(first);
        assertThat(ofFirst.readLine() + "\n").isEqualTo(BUILDING);

        Process second = checkout.start(dir, checkout.root.resolve("signet").toString(), "list");
        assertThat(errorsOf(second).readLine())
                .isEqualTo("signet: waiting for another build (if there is none, remove " + checkout.lock() + ")");
        Files.writeString(go, "go");
        first.getOutputStream().close();
        second.getOutputStream().close();

        assertThat(FakeCheckout.result(first).exit()).isZero();
        FakeCheckout.Result ofSecond = FakeCheckout.result(second);
        assertThat(ofSecond.err()).isEmpty();
        assertThat(ofSecond.out()).contains("<list>\n");
        assertThat(ofSecond.exit()).isZero();
        assertThat(checkout.builds()).hasSize(1);
        assertThat(checkout.lock()).doesNotExist();
    }

    @Test
    void a_lock_whose_owner_is_gone_is_taken_over_by_one_of_many() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(checkout.lock());
        Files.writeString(checkout.lock().resolve("pid"), gone.pid() + "\n");
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Process process =
                    checkout.start(dir, checkout.root.resolve("signet").toString(), "list");
            process.getOutputStream().close();
            all.add(process);
        }
        for (Process process : all) {
            assertThat(FakeCheckout.result(process).exit()).isZero();
        }
        assertThat(checkout.builds()).hasSize(1);
        assertThat(checkout.lock()).doesNotExist();
    }

    @Test
    void a_lock_whose_owner_lives_is_left_alone() throws Exception {
        Files.createDirectories(checkout.lock());
        Files.writeString(
                checkout.lock().resolve("pid"), ProcessHandle.current().pid() + "\n");
        Process waiting = checkout.start(dir, checkout.root.resolve("signet").toString(), "list");
        waiting.getOutputStream().close();
        assertThat(errorsOf(waiting).readLine()).startsWith("signet: waiting for another build");
        assertThat(checkout.builds()).isEmpty();
        Files.delete(checkout.lock().resolve("pid"));
        Files.delete(checkout.lock());
        assertThat(FakeCheckout.result(waiting).exit()).isZero();
        assertThat(checkout.builds()).hasSize(1);
    }

    private static BufferedReader errorsOf(Process process) {
        return new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    @Test
    void a_tree_that_cannot_be_written_is_named_with_the_reason() {
        checkout.tool("mkdir", "echo \"mkdir: cannot create directory: Read-only file system\" >&2; exit 1");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo("signet: cannot build in " + checkout.root
                        + ", which must be writable for that: mkdir: cannot create directory: Read-only file system\n");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(checkout.builds()).isEmpty();
    }

    @Test
    void a_tree_that_cannot_be_written_runs_when_it_is_built() {
        checkout.run("list");
        checkout.tool("mkdir", "exit 1");
        assertThat(checkout.run("list").exit()).isZero();
    }
}
