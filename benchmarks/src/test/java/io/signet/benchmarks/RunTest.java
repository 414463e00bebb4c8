package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunTest {

    @TempDir
    Path directory = Path.of("");

    private String result(String... args) throws IOException {
        PrintStream nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Run(Options.parse(args), Path.of(".."), directory, nobody).result();
    }

    @Test
    void prints_a_line_of_json() throws IOException {
        String json = result("--quick", "--json", "--forks", "1", "--events", "100", "--only", "newline-scan,signet");
        assertThat(json.lines()).hasSize(1);
        assertThat(new ObjectMapper()
                        .readTree(json)
                        .get("ratios")
                        .get("newlineScan")
                        .doubleValue())
                .isPositive();
    }
}
