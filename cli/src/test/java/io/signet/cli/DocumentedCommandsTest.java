package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.cli.Document.Block;
import io.signet.cli.Document.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** README and docs show what the command really prints; only times differ, and what {@code ...} stands for. */
final class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve("docs/writing-signatures.md");
    private static final String IN_ROOT = "./signet ";
    private static final String BESIDE_IT = "../signet/signet ";

    @TempDir
    private Path project;

    private static Stream<Shown> commands(Path document, String prefix) {
        return Document.of(document).blocks().stream()
                .filter(block -> block.language().equals("console"))
                .flatMap(block -> block.commands().stream())
                .filter(shown -> shown.command().startsWith(prefix));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    @TestFactory
    Stream<DynamicTest> documents_show_what_commands_print() throws IOException {
        return documents().stream()
                .flatMap(document -> commands(document, IN_ROOT)
                        .filter(shown -> !shown.output().isEmpty())
                        .map(shown -> DynamicTest.dynamicTest(
                                document.getFileName() + ": " + shown.command(),
                                () -> assertPrints(shown, run(shown, IN_ROOT, "examples/", "../examples/")))));
    }

    @Test
    void the_readme_and_the_guide_show_something() {
        assertThat(commands(ROOT.resolve("README.md"), IN_ROOT)).isNotEmpty();
        assertThat(commands(GUIDE, BESIDE_IT)).hasSizeGreaterThan(4);
    }

    /** The files of the guide are written and its commands are run, in its order. */
    @Test
    void the_guide_can_be_followed() throws IOException {
        Document guide = Document.of(GUIDE);
        write("pom.xml", guide.block("xml", "<project"));
        Files.createDirectories(project.resolve("src/test/resources/replay/captures"));
        Files.copy(
                ROOT.resolve("examples/src/test/resources/replay/captures/lab.jsonl"),
                project.resolve("src/test/resources/replay/captures/lab.jsonl"));
        Files.createDirectories(project.resolve("target"));
        new ToyJar()
                .provider(
                        guide.block("text", "acme.").trim(),
                        "package acme;" + guide.block("java", "class CronFileWritten implements"))
                .write(project.resolve("target/my-signatures.jar"));
        for (Block block : guide.blocks()) {
            if (block.language().equals("json") && block.text().contains("\"capture\": \"lab\"")) {
                write("src/test/resources/replay/acme-1/lab.expect.json", block.text());
            }
            if (block.language().equals("console")) {
                for (Shown shown : block.commands()) {
                    if (shown.command().startsWith(BESIDE_IT)) {
                        assertPrints(shown, runInProject(shown));
                    }
                }
            }
        }
    }

    private List<String> runInProject(Shown shown) {
        String here = project + "/";
        List<String> printed = run(shown, BESIDE_IT, "src/", here + "src/");
        return printed.stream().map(line -> line.replace(here, "")).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> run(Shown shown, String prefix, String shownPath, String realPath) {
        String[] words = Arrays.stream(
                        shown.command().substring(prefix.length()).split(" "))
                .map(word -> word.startsWith(shownPath) ? realPath + word.substring(shownPath.length()) : word)
                .map(word -> word.startsWith("target/") ? project.resolve(word).toString() : word)
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(out, true, StandardCharsets.UTF_8);
        SignetCommand.run(new Streams(InputStream.nullInputStream(), out, err, false), Interruption.none(), words);
        return out.toString(StandardCharsets.UTF_8)
                .replace(realPath, shownPath)
                .lines()
                .toList();
    }

    private static void assertPrints(Shown shown, List<String> printed) {
        List<String> output = shown.output();
        int cut = output.indexOf("...");
        if (cut < 0) {
            assertThat(withoutTimes(printed)).as(shown.command()).isEqualTo(withoutTimes(output));
            return;
        }
        assertThat(printed)
                .as(shown.command())
                .startsWith(output.subList(0, cut).toArray(String[]::new));
        assertThat(withoutTimes(printed))
                .as(shown.command())
                .endsWith(withoutTimes(output.subList(cut + 1, output.size())).toArray(String[]::new));
    }

    private static List<String> withoutTimes(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith("replayed") ? line.replaceAll("[0-9.,]+ ?[kMG]?B?", "N") : line)
                .toList();
    }
}
