package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ArgKey;
import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.event.ProcessInfo;
import io.signet.event.file.MagicWrite;
import io.signet.event.json.EventReader;
import io.signet.testkit.EventFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How findings are printed; real captures hold what Tracee itself printed. */
final class ReplayFormatsTest {

    private static final String SIGNATURE =
            "{\"id\":\"TRC-1022\",\"version\":\"1\",\"name\":\"New executable dropped\",\"eventName\":\"dropped_executable\","
                    + "\"description\":\"An Executable file was dropped in the system during runtime. Container images are"
                    + " usually built with all binaries needed inside. A dropped binary may indicate that an adversary"
                    + " infiltrated your container.\",\"severity\":2,\"attack\":{\"tactic\":\"defense-evasion\","
                    + "\"technique\":\"Masquerading\",\"techniqueId\":\"T1036\","
                    + "\"stixId\":\"attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0\"},\"tags\":null,"
                    + "\"properties\":{\"Category\":\"defense-evasion\",\"Kubernetes_Technique\":\"\",\"Severity\":2,"
                    + "\"Technique\":\"Masquerading\",\"external_id\":\"T1036\","
                    + "\"id\":\"attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0\"}}";

    private static final Pattern PATHNAME =
            Pattern.compile("\"name\":\"pathname\",\"type\":\"string\",\"value\":(\"(?:[^\"\\\\]|\\\\.)*\")");

    @TempDir
    private Path dir;

    @Test
    void a_line_of_text_names_place_signature_severity_and_what_is_known_of_the_file_and_its_writer() {
        String capture = Captured.write(dir.resolve("a.jsonl"), Captured.drop("/tmp/x"));
        Run run = Run.of("replay", capture);
        assertThat(run.stdout())
                .isEqualTo(capture
                        + ":1: TRC-1022 medium path=/tmp/x file=\"ELF 64-bit LSB shared, x86-64\""
                        + " container=3f1c9e0a7b5d image=registry/web:1.4 process=dd pid=4242\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void text_says_dash_for_what_the_event_does_not_have_and_quotes_what_is_no_plain_word() {
        Event event = Event.builder("magic_write")
                .argument(MagicWrite.PATHNAME, "-")
                .argument(MagicWrite.BYTES, Captured.ELF)
                .container(ContainerInfo.builder()
                        .id(EventFixture.CONTAINER_ID)
                        .started(true)
                        .build())
                .process(ProcessInfo.builder().name("my app").build())
                .origin(Origin.CONTAINER)
                .build();
        assertThat(Run.withInput(Captured.line(event), "replay", "-").stdout())
                .isEqualTo("-:1: TRC-1022 medium path=\"-\" file=\"ELF 64-bit LSB shared, x86-64\""
                        + " container=3f1c9e0a7b5d image=- process=\"my app\" pid=-\n");
    }

    @Test
    void a_line_of_json_holds_the_capture_as_given_the_line_the_signature_its_data_and_the_event_as_recorded() {
        List<String> recorded = Captured.lines(Captured.DROPPED);
        List<String> printed =
                Run.of("replay", "--format", "json", Captured.DROPPED).out();
        Pattern line = Pattern.compile(",\"line\":(\\d+),");
        List<String> expected = new ArrayList<>();
        for (String object : printed) {
            Matcher number = line.matcher(object);
            assertThat(number.find()).isTrue();
            String event = recorded.get(Integer.parseInt(number.group(1)) - 1);
            expected.add("{\"capture\":\"" + Captured.DROPPED + "\",\"line\":" + number.group(1) + ",\"signature\":"
                    + SIGNATURE + ",\"data\":{\"path\":" + withoutGoEscapes(only(PATHNAME, event)) + "},\"event\":"
                    + event + "}");
        }
        assertThat(printed).hasSize(102);
        assertSameLines(printed, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dropped-executables.jsonl",
                "tracee-v0.24.1/container-origin.jsonl.gz",
                "tracee-v0.24.1/log-lines-merged.jsonl",
                "tracee-v0.24.1/mixed.jsonl.gz",
                "tracee-v0.24.1/no-enrichment.jsonl",
                "tracee-v0.24.1/options-all.jsonl.gz",
                "tracee-v0.24.1/options-none.jsonl.gz",
                "tracee-v0.24.1/process-tree.jsonl"
            })
    void in_the_format_tracee_the_output_is_what_tracee_itself_wrote_into_the_capture(String name) {
        String capture = "../examples/captures/" + name;
        List<String> ofTracee = Captured.lines(capture).stream()
                .filter(line -> line.contains("\"eventName\":\"dropped_executable\""))
                .toList();
        assertThat(ofTracee).isNotEmpty();
        Run run = Run.of("replay", "--format", "tracee", capture);
        assertSameLines(run.out(), ofTracee);
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dropped-executables.jsonl.gz", "killed.jsonl.gz", "mixed.jsonl.gz", "options-all.jsonl.gz"})
    void with_the_profile_of_main_the_paths_are_those_that_tracee_main_reported(String name) throws IOException {
        String capture = "../examples/captures/tracee-main/" + name;
        List<String> ofTracee = droppedPaths(Files.newInputStream(Path.of(capture)));
        assertThat(ofTracee).isNotEmpty();
        Run run = Run.of("replay", "--profile", "tracee-main", "--format", "tracee", capture);
        assertThat(droppedPaths(new ByteArrayInputStream(run.stdout().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ofTracee);
    }

    /** One by one, so that a failure shows the line that differs and not all of them. */
    private static void assertSameLines(List<String> actual, List<String> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("line " + (i + 1)).isEqualTo(expected.get(i));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static List<String> droppedPaths(InputStream recorded) throws IOException {
        List<String> paths = new ArrayList<>();
        try (EventReader events = EventReader.of(recorded, "recorded").open()) {
            while (events.next()) {
                if (events.event().name().equals("dropped_executable")) {
                    paths.add(events.event().argument(ArgKey.string("path")).get());
                }
            }
        }
        return paths;
    }

    /** Go escapes what HTML would mind, and replacement characters; only the event is kept in Tracee's own writing. */
    private static String withoutGoEscapes(String text) {
        return text.replace("\\u003c", "<")
                .replace("\\u003e", ">")
                .replace("\\u0026", "&")
                .replace("\\ufffd", "\ufffd");
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "Json", "TRACEE"})
    void the_name_of_a_format_may_be_written_in_any_case(String format) {
        assertThat(Run.withInput(Captured.drop("/tmp/x"), "replay", "--format", format, "-")
                        .out())
                .hasSize(1);
    }

    @Test
    void json_of_a_line_with_several_captures_names_each_as_given() {
        String one = Captured.write(dir.resolve("one.jsonl"), Captured.drop("/tmp/1"));
        String two = Captured.write(dir.resolve("two.jsonl"), Captured.drop("/tmp/2"));
        assertThat(Run.of("replay", "--format=json", two, one).out())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"capture\":\"" + two + "\",\"line\":1,"),
                        line -> assertThat(line).startsWith("{\"capture\":\"" + one + "\",\"line\":1,"));
    }
}
