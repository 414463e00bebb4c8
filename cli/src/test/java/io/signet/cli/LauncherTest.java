package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./signet}: how it starts Java, and what it says when it cannot. */
@Timeout(120)
final class LauncherTest {

    @TempDir
    private Path dir;

    private FakeCheckout checkout;

    @BeforeEach
    void check_out() throws IOException {
        checkout = new FakeCheckout(dir.toRealPath().resolve("a home"));
    }

    private String started(String... args) {
        StringBuilder expected = new StringBuilder("<-Dsignet.terminal=false>\n<-jar>\n<" + checkout.jar() + ">\n");
        for (String arg : args) {
            expected.append('<').append(arg).append(">\n");
        }
        return expected.toString();
    }

    @Test
    void arguments_arrive_unchanged() {
        String[] args = {
            "replay", "a b", "", "*", "$HOME", "`x`", "\"q\"", "'", "\\", "-", "--", "-e", "é", "line\nfeed", "%s"
        };
        FakeCheckout.Result result = checkout.run(args);
        assertThat(result.out()).startsWith(started(args));
        assertThat(result.exit()).isZero();
    }

    @Test
    void without_arguments_there_are_none() {
        assertThat(checkout.run().out()).isEqualTo(started() + "LC_ALL=C.UTF-8\n");
    }

    @Test
    void standard_input_is_javas_also_when_maven_runs_first() {
        FakeCheckout.Result result =
                checkout.runIn(dir, checkout.root.resolve("signet").toString(), "a capture\n", "replay", "-");
        assertThat(checkout.builds()).hasSize(1);
        assertThat(result.out()).isEqualTo(started("replay", "-") + "a capture\nLC_ALL=C.UTF-8\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 70, 130})
    void the_exit_status_is_javas(int status) {
        checkout.javaExits(status);
        assertThat(checkout.run("list").exit()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, de_DE.UTF-8, de_DE.UTF-8",
        "LANG, en_US.utf8, ''",
        "LC_ALL, C, C.UTF-8",
        "LC_ALL, POSIX, C.UTF-8",
        "LANG, de_DE.ISO-8859-1, C.UTF-8"
    })
    void file_names_are_utf_8_whatever_the_locale(String variable, String value, String seen) {
        checkout.set(variable, value);
        assertThat(checkout.run("list").out()).endsWith("LC_ALL=" + seen + "\n");
    }

    @Test
    void can_be_called_from_anywhere_and_through_links() throws IOException {
        Path bin = Files.createDirectories(dir.resolve("my bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), checkout.root.resolve("signet"));
        Path relative = Files.createSymbolicLink(
                bin.resolve("relative"), bin.toRealPath().relativize(checkout.root.resolve("signet")));
        Path chain = Files.createSymbolicLink(bin.resolve("-chain"), Path.of("relative"));
        Path directory = Files.createSymbolicLink(dir.resolve("checkout"), checkout.root);
        for (Path launcher : new Path[] {absolute, relative, chain, directory.resolve("signet")}) {
            FakeCheckout.Result result = checkout.runIn(bin, launcher.toString(), "", "list");
            assertThat(result.out()).as(launcher.toString()).startsWith(started("list"));
        }
        assertThat(checkout.runIn(checkout.root, "./signet", "", "list").out()).startsWith(started("list"));
        assertThat(checkout.runIn(bin, "../my bin/-chain", "", "list").out()).startsWith(started("list"));
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void java_home_goes_before_the_path() throws IOException {
        checkout.java("my jdk/bin/java", "21");
        checkout.java("java", "11.0.2");
        checkout.set("JAVA_HOME", dir.toRealPath().resolve("a home/my jdk").toString());
        assertThat(checkout.run("list").exit()).isZero();
    }

    @Test
    void a_java_home_without_java_is_named() {
        checkout.set("JAVA_HOME", "/no/such jdk");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo(
                        "signet: JAVA_HOME is /no/such jdk, where there is no bin/java: set it to a JDK 17 or newer, or"
                                + " unset it\n");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void a_missing_java_is_named() {
        checkout.removeTool("java");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo("signet: no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME\n");
        assertThat(result.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"11.0.22, 11", "1.8.0_292, 8", "16, 16"})
    void a_java_that_is_too_old_is_named(String version, String shown) throws IOException {
        checkout.java("java", version);
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo("signet: " + dir.toRealPath() + "/a home/bin/java is Java " + shown
                        + ": Signet needs a JDK 17 or newer (set JAVA_HOME)\n");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(checkout.builds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "26-ea", "25.0.1"})
    void a_java_that_is_new_enough_is_used(String version) {
        checkout.java("java", version);
        assertThat(checkout.run("list").exit()).isZero();
    }

    @Test
    void a_java_that_says_nothing_of_its_version_is_named() throws IOException {
        checkout.tool("java", "echo hello");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo("signet: cannot tell the version of " + dir.toRealPath()
                        + "/a home/bin/java: Signet needs a JDK 17 or newer (set JAVA_HOME)\n");
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void a_java_that_is_too_old_is_named_also_when_everything_is_built() throws IOException {
        checkout.run("list");
        checkout.run("list");
        checkout.java("old jdk/bin/java", "11");
        String old = dir.toRealPath() + "/a home/old jdk";
        checkout.set("JAVA_HOME", old);
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err())
                .isEqualTo("signet: " + old + "/bin/java is Java 11: Signet needs a JDK 17 or newer (set JAVA_HOME)\n");
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void another_java_runs_what_is_built() throws IOException {
        checkout.run("list");
        checkout.java("new jdk/bin/java", "25");
        checkout.set("JAVA_HOME", dir.toRealPath() + "/a home/new jdk");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith(started("list"));
        assertThat(checkout.builds()).hasSize(1);
    }

    @Test
    void the_version_is_asked_for_once() throws IOException {
        checkout.run("list");
        checkout.run("list");
        checkout.tool("java", "[ \"$1\" != -version ] || exit 1; echo ran");
        assertThat(checkout.run("list").out()).isEqualTo("ran\n");
    }

    @Test
    void a_missing_mvn_is_named_when_there_is_something_to_build() {
        checkout.removeTool("mvn");
        FakeCheckout.Result result = checkout.run("list");
        assertThat(result.err()).isEqualTo("signet: no mvn on the PATH: Signet is built with Maven 3.8 or newer\n");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void a_missing_mvn_is_missed_by_nobody_when_everything_is_built() {
        checkout.run("list");
        checkout.removeTool("mvn");
        assertThat(checkout.run("list").exit()).isZero();
    }
}
