package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GeneratedCorpusTest {

    private static final int LINES = 20_000;
    private static final Pattern NAME = Pattern.compile("\"eventName\":\"([a-z_]+)\"");

    private static List<String> lines = List.of();

    @BeforeAll
    static void writes_once() throws IOException {
        lines = new String(bytes(1, LINES), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(long seed, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GeneratedCorpus.write(out, count, seed);
        return out.toByteArray();
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        assertThat(bytes(7, 500)).isEqualTo(bytes(7, 500));
    }

    @Test
    void another_seed_gives_other_bytes() throws IOException {
        assertThat(bytes(7, 500)).isNotEqualTo(bytes(8, 500));
    }

    @Test
    void the_bytes_are_the_same_on_every_machine() throws IOException {
        assertThat(Sha256.of(bytes(1, 1_000)))
                .isEqualTo("c07426e9c8873b6f91c30f683441a29711cb51438b9ea39a70c7c694066a7cb5");
    }

    @Test
    void a_larger_corpus_begins_like_a_smaller_one() throws IOException {
        byte[] smaller = bytes(1, 100);
        assertThat(bytes(1, 200)).startsWith(smaller);
    }

    @Test
    void has_as_many_lines_as_asked_for_and_ends_with_a_newline() throws IOException {
        String text = new String(bytes(1, 1_234), StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n");
        assertThat(text.lines()).hasSize(1_234);
    }

    @Test
    void lines_are_about_as_long_as_real_ones() {
        assertThat(lines.stream().mapToInt(String::length).average().orElseThrow())
                .isBetween(1_050.0, 1_250.0);
        assertThat(lines).allMatch(line -> line.length() > 750 && line.length() < 4_000);
    }

    @Test
    void the_name_stands_where_it_stands_in_real_lines() {
        assertThat(lines).allMatch(line -> {
            int at = line.indexOf("\"eventName\"");
            return at > 395 && at < 630;
        });
        assertThat(lines.stream()
                        .mapToInt(line -> line.indexOf("\"eventName\""))
                        .average()
                        .orElseThrow())
                .isBetween(465.0, 505.0);
    }

    @Test
    void names_occur_as_often_as_in_a_real_stream() {
        Map<String, Long> counts = lines.stream()
                .map(GeneratedCorpusTest::name)
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        for (EventKind kind : EventKind.values()) {
            double expected = (double) LINES * kind.share() / EventKind.WHOLE;
            assertThat((double) counts.getOrDefault(kind.traceeName(), 0L))
                    .as(kind.traceeName())
                    .isBetween(expected * 0.8 - 15, expected * 1.2 + 15);
        }
    }

    private static String name(String line) {
        Matcher matcher = NAME.matcher(line);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_shares_of_all_kinds_make_a_whole() {
        int sum = 0;
        for (EventKind kind : EventKind.values()) {
            sum += kind.share();
        }
        assertThat(sum).isEqualTo(EventKind.WHOLE);
    }

    @Test
    void one_write_in_fifty_is_an_elf_file() {
        List<String> writes =
                lines.stream().filter(line -> name(line).equals("magic_write")).toList();
        double share = (double)
                        writes.stream().filter(line -> line.contains("\"f0VMR")).count()
                / writes.size();
        assertThat(share).isBetween(0.005, 0.04);
    }

    @Test
    void a_third_of_the_events_are_from_containers() {
        long inside = lines.stream()
                .filter(line -> !line.contains("\"containerId\":\"\""))
                .count();
        assertThat((double) inside / LINES).isBetween(0.25, 0.5);
    }

    @Test
    void the_sensors_own_finding_follows_what_it_is_about() {
        assertThat(lines).anyMatch(line -> line.contains("\"eventName\":\"dropped_executable\""));
        for (int i = 1; i < lines.size(); i++) {
            if (name(lines.get(i)).equals("dropped_executable")) {
                assertThat(lines.get(i - 1)).contains("\"eventName\":\"magic_write\"", "\"f0VMR");
            }
        }
    }
}
