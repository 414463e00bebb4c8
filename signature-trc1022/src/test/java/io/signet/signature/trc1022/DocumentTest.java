package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Bytes;
import io.signet.event.file.FileKind;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.EventEncoder;
import io.signet.signature.Finding;
import io.signet.testkit.EventFixture;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.replay.Capture;
import io.signet.testkit.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/signatures/TRC-1022.md shows is what happens. */
final class DocumentTest {

    private static final Path CAPTURE = Path.of("..", "examples", "captures", "dropped-executables.jsonl");

    private static String advice(Finding finding) {
        // region: evidence
        FileKind kind = FileKind.of(MagicWrite.of(finding.event()).header());
        String advice = "a program or a library: find out who brought it";
        if (kind.elfType().equals(Optional.of(FileKind.ElfType.RELOCATABLE))) {
            advice = "an object file: a compiler at work, or a kernel module";
        } else if (kind.elfType().equals(Optional.of(FileKind.ElfType.CORE))) {
            advice = "a core dump: a program crashed";
        } else if (kind.anomaly()
                || kind.machine().filter(machine -> !machine.equals("x86-64")).isPresent()) {
            advice = "not for this host's processor, or made by hand: look at it first";
        }
        // endregion
        return advice;
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "signatures", "TRC-1022.md"));
    }

    /** The code block behind a mark. */
    private static String block(String mark) throws IOException {
        String document = document();
        int at = document.indexOf("<!-- " + mark + " -->");
        int from = document.indexOf('\n', document.indexOf("```", at)) + 1;
        return document.substring(from, document.indexOf("\n```", from));
    }

    @Test
    void the_java_snippet_is_the_code_that_this_test_runs() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java", DocumentTest.class.getName().replace('.', '/') + ".java"));
        String region = source.substring(source.indexOf("// region: evidence\n"), source.indexOf("// endregion\n"));

        assertThat(withoutSpace(block("region: evidence")))
                .isEqualTo(withoutSpace(region.substring(region.indexOf('\n'))));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({
        "7f454c4602010100000000000000000001003e00, an object file: a compiler at work",
        "7f454c4602010100000000000000000004003e00, a core dump",
        "7f454c460201010000000000000000000300b700, not for this host's processor",
        "7f454c46ff010100000000000000000003003e00, not for this host's processor",
        "7f454c4602010100000000000000000003003e00, a program or a library",
        "7f454c46, a program or a library"
    })
    void the_java_snippet_tells_kinds_of_files_apart(String header, String advice) {
        EventFixture write = EventFixture.magicWrite("/tmp/x", Bytes.ofHex(header));
        try (SignatureHarness harness = SignatureHarness.of(new DroppedExecutable())) {
            List<Finding> findings = harness.send(write.inStartedContainer()).findings();

            assertThat(advice(findings.get(0))).startsWith(advice);
        }
    }

    @Test
    void the_example_event_is_a_line_of_the_recording() throws IOException {
        assertThat(ByteLines.textOfFile(CAPTURE)).contains(oneLine(block("event")));
    }

    @Test
    void the_example_finding_is_what_we_find_there() throws IOException {
        List<String> found =
                Replay.of(Capture.of(CAPTURE)).signature(new DroppedExecutable()).collect().findings().stream()
                        .map(finding -> EventEncoder.tracee024()
                                .encodeToString(finding.finding().toEvent()))
                        .toList();

        assertThat(found).contains(oneLine(block("finding")));
    }

    /** JSON as Tracee prints it: without the space that makes the document readable. */
    private static String oneLine(String json) {
        StringBuilder line = new StringBuilder();
        boolean inText = false;
        for (char c : json.toCharArray()) {
            inText ^= c == '"';
            if (inText || !Character.isWhitespace(c)) {
                line.append(c);
            }
        }
        return line.toString();
    }

    @ParameterizedTest
    @EnumSource
    void every_profile_is_described(TraceeProfile profile) throws IOException {
        assertThat(document()).contains("| `" + profile.profileName() + "`");
    }

    @Test
    void the_technique_is_described() throws IOException {
        assertThat(document())
                .contains("| T1036 Masquerading, tactic `defense-evasion` |")
                .contains("event name `" + new DroppedExecutable().metadata().eventName() + "`");
    }

    /** The example of the failed write in the table of false positives: the number of a real one. */
    @Test
    void the_return_value_of_a_failed_write_is_that_of_the_recording() throws IOException {
        List<Long> failed =
                Replay.of(Capture.of(CAPTURE)).signature(new DroppedExecutable()).collect().findings().stream()
                        .map(finding -> finding.finding().event().returnValue().orElse(0))
                        .filter(value -> value >= 4_294_963_201L)
                        .toList();

        assertThat(failed).containsExactly(4_294_967_268L);
        assertThat(document()).contains("4294967268 is \"no space left on device\"");
    }

    @Test
    void every_way_of_writing_has_both_columns() throws IOException {
        List<String> rows = document()
                .lines()
                .dropWhile(line -> !line.startsWith("| how the file is written"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(25);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(Arrays.asList(row.split("\\|", -1))).hasSize(5));
    }
}
