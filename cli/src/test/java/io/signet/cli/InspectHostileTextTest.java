package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.ContainerInfo;
import io.signet.event.Event;
import io.signet.event.FindingInfo;
import io.signet.event.RawArgument;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a capture calls its events, arguments, containers and signatures: the report stays as long as it is. */
final class InspectHostileTextTest {

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "\u001b[2J",
                        "\n",
                        "\r",
                        "\t",
                        "\b",
                        "\u007f",
                        "\u0085",
                        "\u2028",
                        "\u202e",
                        "\u200b",
                        "\u00ad",
                        "\ufeff",
                        "\u00a0",
                        "\ue000",
                        "\\",
                        "\"",
                        " ",
                        "=",
                        ": ",
                        "-",
                        "\n  3  magic_write",
                        "x image=forged",
                        "é",
                        "日本",
                        "\ud83d\ude00",
                        "a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static String line(String text) {
        return Captured.line(Event.builder("e" + text)
                .argument(RawArgument.of("a" + text, "t" + text, 1))
                .container(ContainerInfo.builder()
                        .id("c" + text)
                        .name(text)
                        .image(text)
                        .started(true)
                        .build())
                .finding(FindingInfo.builder()
                        .signatureId(text)
                        .signatureName(text)
                        .build())
                .build());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void every_line_of_text_is_printable_and_there_is_none_too_many(@ForAll("text") String text) {
        Run plain = Run.withInput(line("x") + "\n{\"x", "inspect", "-");
        Run run = Run.withInput(line(text) + "\n{\"x" + text.replace("\n", ""), "inspect", "-");

        assertThat(run.out()).hasSameSizeAs(plain.out()).allMatch(HostileTextTest::isPrintable);
        assertThat(run.stdout().chars().filter(c -> c == '\n'))
                .hasSize(plain.out().size());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_capture_in_json_is_one_line(@ForAll("text") String text) {
        Run run = Run.withInput(line(text), "inspect", "--format=json", "-");

        assertThat(run.stdout().chars().filter(c -> c == '\n')).hasSize(1);
        assertThat(run.stdout().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }
}
