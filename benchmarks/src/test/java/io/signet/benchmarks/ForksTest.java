package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForksTest {

    @TempDir
    Path directory = Path.of("");

    private final Forks forks = new Forks(0, 0);

    private Corpus corpus() throws IOException {
        return GeneratedCorpus.write(directory.resolve("corpus.jsonl"), 200, 1);
    }

    @Test
    void another_jvm_measures_at_least_three_passes() throws IOException {
        Sample sample = forks.measure(Subject.NEWLINE_SCAN, corpus());
        assertThat(sample.passes()).isEqualTo(3);
        assertThat(sample.wallNanos()).isPositive();
        assertThat(sample.outcome().lines()).isEqualTo(200);
    }

    @Test
    void a_time_does_not_count_when_the_findings_are_wrong() throws IOException {
        Corpus lie = new Corpus(corpus().file(), new Outcome(200, 5, 5));
        assertThatThrownBy(() -> forks.measure(Subject.DATABIND, lie))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("databind saw Outcome[lines=200,")
                .hasMessageEndingWith("but there is Outcome[lines=200, findings=5, hash=5]");
    }

    @Test
    void a_sample_goes_from_one_jvm_to_another() {
        Sample sample = new Sample(1, 2, 3, 4, new Outcome(5, 6, -7));
        assertThat(Sample.decoded("hello\n" + sample.encoded() + "\n")).isEqualTo(sample);
    }

    @Test
    void output_without_a_sample_is_refused() {
        assertThatThrownBy(() -> Sample.decoded("hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no sample in: hello");
    }
}
