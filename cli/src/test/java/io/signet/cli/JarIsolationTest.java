package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What signatures of a jar can see: the API and the platform, and nothing else of this application. */
final class JarIsolationTest {

    @TempDir
    private Path dir;

    private String capture;

    @BeforeEach
    void write_a_capture() {
        capture = Captured.write(dir.resolve("a.jsonl"), Captured.drop("/tmp/1"));
    }

    /** What a signature answers whose {@code onEvent} computes a text. */
    private String answer(ToyJar jar, String expression) {
        String name = jar.signature(
                        "toy.Asks",
                        "TOY-1",
                        "try { return Verdict.of(Detection.of(\"answer\", String.valueOf(" + expression + "))); }"
                                + " catch (Exception | LinkageError e) {"
                                + " return Verdict.of(Detection.of(\"answer\", e.getClass().getSimpleName())); }")
                .write(dir.resolve("toy.jar"));
        Run run = Run.of("replay", "--no-builtin", "--with", name, capture);
        List<String> out = run.out();
        assertThat(out).as(run.stderr()).hasSize(1);
        return out.get(0).substring(out.get(0).indexOf(" answer=") + " answer=".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "picocli.CommandLine",
                "com.fasterxml.jackson.core.JsonFactory",
                "io.signet.cli.SignetCommand",
                "io.signet.testkit.SignatureHarness",
                "io.signet.testkit.replay.Replay",
                "io.signet.signature.trc1022.DroppedExecutable",
                "io.signet.event.json.internal.text.Utf8",
                "io.signet.event.json.internal.legacy.LegacyDialect",
                "org.slf4j.simple.SimpleLogger",
                "org.junit.jupiter.api.Test"
            })
    void cannot_load_what_is_no_api(String className) throws ClassNotFoundException {
        assertThat(Class.forName(className)).isNotNull();
        assertThat(answer(new ToyJar(), "Class.forName(\"" + className + "\")")).isEqualTo("ClassNotFoundException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.signet.event.Event",
                "io.signet.event.file.FileKind",
                "io.signet.event.json.EventReader",
                "io.signet.signature.Signature",
                "io.signet.signature.engine.SignatureEngine",
                "org.jspecify.annotations.Nullable",
                "org.slf4j.LoggerFactory",
                "java.sql.Connection"
            })
    void loads_the_api_and_the_platform(String className) {
        assertThat(answer(new ToyJar(), "Class.forName(\"" + className + "\").getSimpleName()"))
                .isEqualTo(className.substring(className.lastIndexOf('.') + 1));
    }

    @Test
    void shares_the_api_with_the_application() {
        assertThat(answer(new ToyJar(), "io.signet.event.file.FileKind.of(Bytes.of(127, 69, 76, 70))"))
                .isEqualTo("ELF");
    }

    @Test
    void sees_its_own_resources_and_none_of_the_application() {
        ToyJar jar = new ToyJar().resource("toy/list.txt", "allowed");
        assertThat(answer(jar, "new Scanner(getClass().getResourceAsStream(\"list.txt\")).next()"))
                .isEqualTo("allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/simplelogger.properties", "/junit-platform.properties", "/io/signet/cli/SignetCommand.class"})
    void finds_no_resource_of_the_application(String name) {
        assertThat(SignetCommand.class.getResource(name)).isNotNull();
        assertThat(answer(
                        new ToyJar(),
                        "getClass().getResource(\"" + name + "\") + \"/\""
                                + " + getClass().getResourceAsStream(\"" + name + "\") + \"/\""
                                + " + getClass().getClassLoader().getResources(\"" + name.substring(1)
                                + "\").hasMoreElements()"))
                .isEqualTo("null/null/false");
    }

    @Test
    void can_log() {
        assertThat(answer(
                        new ToyJar(),
                        "new Object() { String log() { org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"toy\");"
                                + " log.debug(\"debugging\"); return log.getName() + log.isWarnEnabled()"
                                + " + log.isInfoEnabled(); } }.log()"))
                .isEqualTo("toytruefalse");
    }

    @Test
    void shares_one_class_loader_with_the_other_jars() {
        String helper = new ToyJar()
                .provider(
                        "help.Helper",
                        "package help; public class Helper { public static String hi() { return \"hi\"; } }")
                .write(dir.resolve("helper.jar"));
        String user = new ToyJar()
                .signature(
                        "toy.Uses",
                        "TOY-1",
                        "try { return Verdict.of(Detection.of(\"answer\","
                                + " (String) Class.forName(\"help.Helper\").getMethod(\"hi\").invoke(null))); }"
                                + " catch (Exception e) { throw new IllegalStateException(e); }")
                .write(dir.resolve("user.jar"));
        Run run = Run.of("replay", "--no-builtin", "--with", user, "--with", helper, capture);
        assertThat(run.out()).singleElement().asString().endsWith(" answer=hi");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said()).singleElement().asString().contains("help.Helper");
    }
}
