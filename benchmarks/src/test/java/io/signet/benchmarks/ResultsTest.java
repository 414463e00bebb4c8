package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void json_is_one_line_with_every_ratio() throws IOException {
        String json = RatiosJson.of(Measured.all(Clock.WALL), 3, "17.0.15");
        assertThat(json).doesNotContain("\n");
        JsonNode tree = new ObjectMapper().readTree(json);
        assertThat(tree.fieldNames()).toIterable().containsExactly("ratios", "findings", "jdk");
        assertThat(tree.get("ratios").fieldNames())
                .toIterable()
                .containsExactly(
                        "jacksonTokens",
                        "databind",
                        "eventRuler",
                        "newlineScan",
                        "hundredSignatures",
                        "decodeAll",
                        "decodeAllRead");
        assertThat(tree.get("ratios")).allMatch(JsonNode::isNumber);
        assertThat(tree.get("findings").intValue()).isEqualTo(3);
        assertThat(tree.get("jdk").textValue()).isEqualTo("17.0.15");
    }

    @Test
    void a_ratio_is_our_throughput_over_theirs() throws IOException {
        Measurements measurements = new Measurements(Clock.WALL);
        measurements.add(Subject.SIGNET, Measured.sample(200));
        measurements.add(Subject.JACKSON_TOKENS, Measured.sample(900));
        measurements.add(Subject.NEWLINE_SCAN, Measured.sample(100));
        JsonNode ratios = new ObjectMapper()
                .readTree(RatiosJson.of(measurements, 0, "17"))
                .get("ratios");
        assertThat(ratios.get("jacksonTokens").doubleValue()).isEqualTo(4.5);
        assertThat(ratios.get("newlineScan").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void a_ratio_that_was_not_measured_is_null() throws IOException {
        JsonNode ratios = new ObjectMapper()
                .readTree(RatiosJson.of(new Measurements(Clock.WALL), 0, "17"))
                .get("ratios");
        assertThat(ratios).hasSize(7).allMatch(JsonNode::isNull);
    }

    @Test
    void the_time_of_a_variant_is_the_median_of_its_forks() {
        Measurements measurements = new Measurements(Clock.WALL);
        for (long nanos : List.of(900L, 100L, 300L)) {
            measurements.add(Subject.SIGNET, Measured.sample(nanos));
        }
        assertThat(measurements.nanos(Subject.SIGNET)).hasValue(300);
        assertThat(measurements.forks()).isEqualTo(3);
    }

    @Test
    void an_even_number_of_forks_has_its_median_between_the_middle_two() {
        assertThat(Medians.of(List.of(4L, 1L, 2L, 100L))).isEqualTo(3);
    }

    @Test
    void processor_time_is_compared_when_asked_for() {
        assertThat(Measured.all(Clock.CPU).nanos(Subject.NEWLINE_SCAN)).hasValue(1_000);
    }

    @Test
    void the_text_has_the_ratios_first() throws IOException {
        Corpus corpus = new Corpus(Files.writeString(directory.resolve("two"), "a\nb\n"), new Outcome(2, 1, 7));
        assertThat(ResultText.of(Measured.all(Clock.WALL), corpus))
                .startsWith("""
                        | ratio | measured | hold | aim |
                        | --- | ---: | ---: | ---: |
                        | findings, × tokens | **4.00** | 3.5 | 5.0 |
                        """)
                .contains("""
                        | variant | × newline scan | × tokens | × databind | ns an event | MB/s | bytes allocated an event |
                        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                        | newline-scan | 1.00 | 8.00 | 10.00 | 50 | 40 | 2000 |
                        | signet | 0.50 | 4.00 | 5.00 | 100 | 20 | 2000 |
                        """);
    }

    @Test
    void what_was_not_measured_leaves_a_gap() throws IOException {
        Corpus corpus = new Corpus(Files.writeString(directory.resolve("two"), "a\nb\n"), new Outcome(2, 1, 7));
        Measurements measurements = new Measurements(Clock.WALL);
        measurements.add(Subject.SIGNET, Measured.sample(200));
        assertThat(ResultText.of(measurements, corpus)).contains("| signet |  |  |  | 100 | 20 | 2000 |\n");
    }
}
