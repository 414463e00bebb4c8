package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.json.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VariantsTest {

    /** 3,343 lines, 6 findings, and numbers beyond a signed 64-bit. */
    private static final List<Path> CAPTURES =
            List.of(Path.of("../examples/captures/tracee-v0.24.1/options-all.jsonl.gz"));
    /** One with more findings than most. */
    private static final long SEED = 77;

    @TempDir
    static Path directory = Path.of("");

    private static Corpus generated = new Corpus(Path.of(""), new Outcome(0, 0, 0));
    private static Corpus real = generated;

    @BeforeAll
    static void writes_both_corpora() throws IOException {
        generated = GeneratedCorpus.write(directory.resolve("generated.jsonl"), 4_000, SEED);
        real = RealCorpus.write(directory.resolve("real.jsonl"), 4_000, CAPTURES);
    }

    @Test
    void the_corpora_hold_findings() {
        assertThat(generated.truth())
                .extracting(Outcome::lines, Outcome::findings)
                .containsExactly(4_000L, 4L);
        assertThat(real.truth()).extracting(Outcome::lines, Outcome::findings).containsExactly(4_000L, 6L);
    }

    @Test
    void the_whole_real_corpus_has_as_many_findings_as_the_sensor_had() throws IOException {
        Corpus whole = RealCorpus.write(
                directory.resolve("whole.jsonl"), 46_876, RealCorpus.captures(Path.of("../examples/captures")));
        assertThat(whole.truth().findings()).isEqualTo(32);
    }

    @ParameterizedTest
    @EnumSource
    void sees_what_there_is_in_the_generated_corpus(Subject subject) throws Exception {
        Outcome seen = subject.make().read(subject.fileOf(generated));
        assertThat(subject.goal().isReached(seen, generated))
                .as("%s of %s", seen, generated)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void sees_what_there_is_in_the_real_corpus(Subject subject) throws Exception {
        Outcome seen = subject.make().read(subject.fileOf(real));
        assertThat(subject.goal().isReached(seen, real))
                .as("%s of %s", seen, real)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void can_be_read_again(Subject subject) throws Exception {
        Variant variant = subject.make();
        Path file = subject.fileOf(generated);
        assertThat(variant.read(file)).isEqualTo(variant.read(file));
    }

    @Test
    void a_real_corpus_that_is_repeated_repeats_its_findings() throws IOException {
        Corpus twice = RealCorpus.write(directory.resolve("twice.jsonl"), 2 * 3_343, CAPTURES);
        assertThat(twice.truth().findings()).isEqualTo(2 * 6);
    }

    @Test
    void a_hundred_signatures_want_little_of_a_corpus() throws IOException {
        long wanted = 0;
        try (EventReader events = EventReader.of(generated.file()).open()) {
            while (events.next()) {
                wanted += HundredSignatures.otherNames().contains(events.event().name()) ? 1 : 0;
            }
        }
        assertThat(wanted).isBetween(20L, 100L);
    }

    @Test
    void a_hundred_signatures_have_a_hundred_names() {
        assertThat(HundredSignatures.otherNames())
                .hasSize(99)
                .doesNotHaveDuplicates()
                .doesNotContain("magic_write");
    }

    @Test
    void a_newline_behind_which_a_vertical_tab_stands_is_one_newline() throws IOException {
        Path file = directory.resolve("tabs");
        Files.writeString(file, "a\n\u000b\u000b\n\u000b\n\n" + "b".repeat(100) + "\n\u000b\n");
        assertThat(new NewlineScan().read(file).lines()).isEqualTo(6);
    }
}
