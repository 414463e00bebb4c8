package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutcomeTest {

    @TempDir
    Path directory = Path.of("");

    private Corpus corpus() throws IOException {
        return new Corpus(Files.writeString(directory.resolve("corpus"), "a\nb\n"), new Outcome(2, 1, 7));
    }

    @Test
    void a_missing_finding_does_not_count() throws IOException {
        assertThat(Goal.FINDINGS.isReached(new Outcome(2, 0, 0), corpus())).isFalse();
    }

    @Test
    void a_finding_on_another_line_does_not_count() throws IOException {
        assertThat(Goal.FINDINGS.isReached(new Outcome(2, 1, 8), corpus())).isFalse();
    }

    @Test
    void a_line_too_few_does_not_count() throws IOException {
        assertThat(Goal.LINES.isReached(new Outcome(1, 1, 7), corpus())).isFalse();
    }

    @Test
    void a_byte_too_many_does_not_count() throws IOException {
        assertThat(Goal.BYTES.isReached(new Outcome(0, 0, 5), corpus())).isFalse();
        assertThat(Goal.BYTES.isReached(new Outcome(0, 0, 4), corpus())).isTrue();
    }

    @Test
    void the_hash_depends_on_the_lines_and_their_order() {
        assertThat(tallied(1, 2))
                .isNotEqualTo(tallied(2, 1))
                .isNotEqualTo(tallied(1, 3))
                .isEqualTo(tallied(1, 2));
    }

    private static Outcome tallied(long first, long second) {
        Tally tally = new Tally();
        tally.findingAt(first);
        tally.findingAt(second);
        return tally.outcome();
    }

    @Test
    void a_variant_that_sees_something_else_the_second_time_is_stopped() throws IOException {
        long[] calls = {0};
        Variant forgetful = file -> new Outcome(calls[0]++, 0, 0);
        Path file = corpus().file();
        assertThatThrownBy(() -> Fork.once(forgetful, file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "one pass saw Outcome[lines=0, findings=0, hash=0], another Outcome[lines=1, findings=0, hash=0]");
    }
}
