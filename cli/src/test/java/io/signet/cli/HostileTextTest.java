package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.ProcessInfo;
import io.signet.event.file.MagicWrite;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A capture is written by the machine under attack: nothing it holds reaches a terminal as it is, nor passes for more. */
final class HostileTextTest {

    record Hostile(String path, String process, String container, String image) {

        String line() {
            Event event = Event.builder("magic_write")
                    .argument(MagicWrite.PATHNAME, path)
                    .argument(MagicWrite.BYTES, Captured.ELF)
                    .container(ContainerInfo.builder()
                            .id(container)
                            .image(image)
                            .started(true)
                            .build())
                    .process(ProcessInfo.builder().name(process).hostPid(7).build())
                    .build();
            return Captured.line(event);
        }
    }

    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> nasty = Arbitraries.of(
                "\u001b[2J",
                "\u001b]0;title\u0007",
                "\u009b31m",
                "\n",
                "\r",
                "\t",
                "\0",
                "\b",
                "\u007f",
                "\u0085",
                "\u2028",
                "\u202e",
                "\u2066",
                "\u200b",
                "\u00ad",
                "\ufeff",
                "\u00a0",
                "\u3000",
                "\ue000",
                "\\",
                "\\n",
                "\"",
                "\\\"",
                " ",
                "=",
                "-",
                "…(9 characters)…",
                "\" image=\"forged",
                " image=forged pid=1",
                "\ncapture:1: TRC-1022 critical path=/x",
                "\ud83d\ude00",
                "\udb40\udc01",
                "é",
                "日本",
                "/tmp/x",
                "a",
                "$(reboot)",
                "<b>");
        return Arbitraries.oneOf(
                nasty.list().ofMaxSize(8).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(30).map(HostileTextTest::withoutLoneSurrogates),
                nasty.map(part -> part.repeat(400)));
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<List<Hostile>> captures() {
        Arbitrary<String> container = text().filter(id -> !id.isEmpty());
        return Combinators.combine(text(), text(), container, text())
                .as(Hostile::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void every_finding_is_one_printable_line_whose_fields_read_back_as_they_were_recorded(
            @ForAll("captures") List<Hostile> hostile) {
        String capture = String.join("\n", hostile.stream().map(Hostile::line).toList());
        Run run = Run.withInput(capture, "replay", "-");
        assertThat(run.out()).hasSameSizeAs(hostile).allMatch(HostileTextTest::isPrintable);
        assertThat(run.stdout().chars().filter(c -> c == '\n')).hasSameSizeAs(hostile);
        for (int i = 0; i < hostile.size(); i++) {
            Hostile recorded = hostile.get(i);
            List<FindingLine.Field> fields = FindingLine.parse(run.out().get(i)).fields();
            assertThat(fields.stream().map(FindingLine.Field::key))
                    .containsExactly("path", "file", "container", "image", "process", "pid");
            assertThat(fields.get(0).holds(recorded.path)).as(run.out().get(i)).isTrue();
            assertThat(fields.get(3).holds(recorded.image)).as(run.out().get(i)).isTrue();
            assertThat(fields.get(4).holds(recorded.process))
                    .as(run.out().get(i))
                    .isTrue();
            assertThat(fields.get(5).holds("7")).isTrue();
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatever_a_line_is_what_is_said_of_it_is_printable(@ForAll("text") String text) {
        Run run = Run.withInput(text + "\n{\"x" + text + "\n" + Captured.drop("/x"), "replay", "--strict", "-");
        assertThat(run.err()).allMatch(HostileTextTest::isPrintable);
        assertThat(run.err())
                .allMatch(line -> line.startsWith("signet: ")
                        || line.startsWith("  ")
                        || line.startsWith("replayed ")
                        || line.startsWith("Tracee's "));
        assertThat(run.stderr()).doesNotContain("\tat ", "internal error");
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void names_of_events_and_fields_that_are_told_of_are_printable(@ForAll("text") String text) {
        Event event = Event.builder("e" + text)
                .hostName(text)
                .syscall(text)
                .process(ProcessInfo.builder().pid(7).build())
                .build();
        String json = Captured.line(event).replaceFirst("\"processId\":\\d+", "\"processId\":\"x\"");
        Run run = Run.withInput(json + "\n" + json + "\n" + Captured.drop("/x"), "replay", "--strict", "-");
        assertThat(run.said()).hasSize(2).allMatch(line -> line.contains(": field \"processId\" is not "));
        assertThat(run.err()).allMatch(HostileTextTest::isPrintable);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_command_line_that_is_quoted_is_printable(@ForAll("text") String text) {
        List<String> said = new ArrayList<>();
        for (String[] args : new String[][] {
            {text},
            {"replay", "--format", text},
            {"replay", "--" + text},
            {"replay", "--profile", text, "x"},
            {"replay", "--signature", text, "x"},
            {"replay", "--with", text.replace("\0", ""), "x"},
            {"inspect", "--format", text},
            {"list", "--signature", text},
            {"help", text}
        }) {
            Run run = Run.of(args);
            said.addAll(run.err());
        }
        assertThat(said)
                .isNotEmpty()
                .allMatch(HostileTextTest::isPrintable)
                .allMatch(line -> line.startsWith("signet: "));
    }

    @Example
    void a_path_of_a_megabyte_is_cut_and_says_how_long_it_was() {
        String path = "/" + "x".repeat(1_000_000);
        Run run = Run.withInput(Captured.drop(path), "replay", "-");
        assertThat(run.out()).singleElement().asString().hasSizeLessThan(1_000).contains("x…(1000001 characters)…x");
    }

    @Example
    void real_hostile_paths_stay_on_their_line() {
        List<String> lines = Run.of("replay", Captured.DROPPED).out();
        assertThat(lines).hasSize(102).allMatch(HostileTextTest::isPrintable);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(" path=\"/tmp/n\\nl.bin\" "));
    }

    static boolean isPrintable(String line) {
        return line.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        });
    }
}
