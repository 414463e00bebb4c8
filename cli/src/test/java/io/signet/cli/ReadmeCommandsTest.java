package io.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows what the command really prints; only times differ. */
final class ReadmeCommandsTest {

    private static final String COMMAND = "$ ./signet ";
    private static final Pattern CONSOLE =
            Pattern.compile("(?m)^```console\\n(\\$ \\./signet replay.*?)^```", Pattern.DOTALL);

    @Test
    void shows_the_real_output_of_its_first_command() throws IOException {
        Matcher block = CONSOLE.matcher(Files.readString(Path.of("../README.md")));
        assertThat(block.find()).isTrue();
        List<String> shown = block.group(1).lines().toList();
        int cut = shown.indexOf("...");

        List<String> printed = run(shown.get(0).substring(COMMAND.length()).split(" "));

        assertThat(printed).startsWith(shown.subList(1, cut).toArray(String[]::new));
        assertThat(withoutTimes(printed))
                .endsWith(withoutTimes(shown.subList(cut + 1, shown.size())).toArray(String[]::new));
    }

    private static List<String> run(String... words) {
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replaceFirst("^examples/", "../examples/");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = SignetCommand.run(
                new Streams(InputStream.nullInputStream(), out, err, false), Interruption.none(), words);
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8)
                .replace("../examples/", "examples/")
                .lines()
                .toList();
    }

    private static List<String> withoutTimes(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith("replayed") ? line.replaceAll("[0-9.,]+ ?[kMG]?B?", "N") : line)
                .toList();
    }
}
